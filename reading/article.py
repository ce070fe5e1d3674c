"""What an article is: one text that never changes, and everything else a span of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text, by character offset: [start, end).

    Raises:
        ValueError: if the span is empty, runs backwards or starts before 0.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"A span runs forwards from 0; got [{self.start}, {self.end}).")

    def covers(self, other: Span) -> bool:
        """Say whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Say whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def clipped(self, other: Span) -> Span | None:
        """Return the part of this span that lies in `other`, or None where they do not meet."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Span(start, end) if start < end else None

    def of(self, text: str) -> str:
        """Return the characters of `text` that the span covers."""
        return text[self.start : self.end]


class Block(StrEnum):
    """What a paragraph is for on a newspaper page."""

    HEADLINE = "headline"
    BYLINE = "byline"  # who wrote it, when, for whom: the lines between headline and story
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the text, without the empty lines around it."""

    index: int
    span: Span
    block: Block = Block.BODY


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, known to everyone by its index (from 0; a page shows index + 1)."""

    index: int
    paragraph: int
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """A news article as it was read. Sentences are ordered, disjoint and lie inside paragraphs."""

    id: str
    title: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    outlet: str = ""
    byline: str = ""
    date: str = ""
    url: str = ""

    def words_of(self, sentence: int) -> str:
        """Return the text of the sentence with this index."""
        return self.sentences[sentence].span.of(self.text)

    def sentences_in(self, paragraph: int) -> tuple[Sentence, ...]:
        """Return the sentences of the paragraph with this index, in order."""
        return tuple(s for s in self.sentences if s.paragraph == paragraph)


def article_id(text: str) -> str:
    """Return the id of an article: a hash of its text, so that the same text is one article."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
