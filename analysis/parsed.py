"""A sentence of the article together with its parse, and the way from tokens back to offsets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reading.article import Article, Sentence, Span

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.language import Language
    from spacy.tokens import Doc, Token

# A newspaper sentence rarely passes 400 characters; what lies beyond this is shown, not parsed.
PARSED_CHARACTERS = 3_000
_TRIMMED = " \t\n\r,;:–—-.\"“”‘’'"


@dataclass(frozen=True, slots=True)
class ParsedSentence:
    """One sentence with its parse. Tokens count from the sentence, spans from the article."""

    sentence: Sentence
    doc: Doc

    def span(self, first: int, last: int) -> Span:
        """Return where the tokens from `first` to `last`, both included, stand in the text."""
        start = self.doc[first].idx
        end = self.doc[last].idx + len(self.doc[last])
        return Span(self.sentence.span.start + start, self.sentence.span.start + end)

    def inner_span(self, first: int, last: int) -> Span | None:
        """Return the same without the punctuation and spaces at both ends; None if only those."""
        while first <= last and not self.doc[first].text.strip(_TRIMMED):
            first += 1
        while last >= first and not self.doc[last].text.strip(_TRIMMED):
            last -= 1
        return self.span(first, last) if first <= last else None

    def span_of(self, tokens: Iterable[Token]) -> Span:
        """Return the stretch from the first to the last of these tokens."""
        places = [token.i for token in tokens]
        return self.span(min(places), max(places))


def parse(nlp: Language, article: Article) -> tuple[ParsedSentence, ...]:
    """Parse each sentence on its own, so that the sentences stay those of the article."""
    texts = (s.span.of(article.text)[:PARSED_CHARACTERS] for s in article.sentences)
    docs = nlp.pipe(texts, batch_size=32)
    return tuple(
        ParsedSentence(sentence, doc) for sentence, doc in zip(article.sentences, docs, strict=True)
    )
