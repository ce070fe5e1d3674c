"""The unit that is retrieved: one sentence, read together with its neighbours."""

from __future__ import annotations

from dataclasses import dataclass

from reading.article import Article


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of an article. `context` is the stretch from the one before to the one after."""

    id: str
    article_id: str
    sentence: int
    text: str
    context: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A retrieved passage and its score for the question; higher is nearer, always.

    `nearness` is the cosine alone, or None where only words were compared.
    """

    passage: Passage
    score: float
    nearness: float | None = None


def passages_of(article: Article) -> tuple[Passage, ...]:
    """Return one passage a sentence, in order; headline and byline are sentences too."""
    last = len(article.sentences) - 1
    return tuple(
        Passage(
            id=f"{article.id}:{sentence.index}",
            article_id=article.id,
            sentence=sentence.index,
            text=sentence.span.of(article.text),
            context=article.text[
                article.sentences[max(n - 1, 0)].span.start : article.sentences[
                    min(n + 1, last)
                ].span.end
            ],
        )
        for n, sentence in enumerate(article.sentences)
    )
