"""Paragraphs and sentences as spans that, with the gaps between them, join back to the text."""

from __future__ import annotations

from collections.abc import Iterator

from reading.article import Block, Paragraph, Sentence, Span
from reading.boundary import STOP, ends_sentence
from reading.masthead import blocks_of
from reading.paragraphs import paragraphs


def split(text: str, *, title: str = "") -> tuple[tuple[Paragraph, ...], tuple[Sentence, ...]]:
    """Return the paragraphs and the sentences of `text`, in order.

    Every character that is not white space lies in exactly one sentence. A headline and a byline
    are one sentence each.

    Args:
        text: the article, which is not altered.
        title: its headline where that is known from elsewhere, to know it again in the text.
    """
    spans = paragraphs(text)
    blocks = blocks_of([span.of(text) for span in spans], title=title)
    found = tuple(
        Paragraph(i, span, block) for i, (span, block) in enumerate(zip(spans, blocks, strict=True))
    )
    sentences = [
        (paragraph.index, span) for paragraph in found for span in _sentences_of(text, paragraph)
    ]
    return found, tuple(Sentence(i, p, span) for i, (p, span) in enumerate(sentences))


def _sentences_of(text: str, paragraph: Paragraph) -> list[Span]:
    if paragraph.block is not Block.BODY:
        return [paragraph.span]
    return list(sentences_in(text, paragraph.span))


def sentences_in(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield the sentences of one stretch of running text, without the white space around them."""
    start = paragraph.start
    for stop in STOP.finditer(text, paragraph.start, paragraph.end):
        if ends_sentence(text, stop, start, paragraph.end):
            yield _trimmed(text, start, stop.end())
            start = stop.end()
    yield _trimmed(text, start, paragraph.end)


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    return Span(first, first + len(words.strip()))
