"""Interviews in the form of a play: "Rao: In April." names the speaker of its whole paragraph.

One such line can be anything ("Live: port inquiry"). Two in an article, of which one asks, make an
interview.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reading.article import Article, Block, Paragraph, Span

_LABEL = re.compile(r"(?P<name>[A-Z][\w.’'&-]*(?:[ ][A-Z0-9][\w.’'&-]*){0,3})\s?:\s+(?=\S)")
_ASKS = {"q", "question", "interviewer"}
_AT_LEAST = 2


@dataclass(frozen=True, slots=True)
class SpokenTurn:
    """A paragraph that a label gives to a speaker; `asks` says that it is the interviewer's."""

    label: Span
    words: Span
    asks: bool


def spoken_turns(article: Article) -> dict[int, SpokenTurn]:
    """Return the labelled paragraphs of an interview by their index; none elsewhere."""
    found = dict(_labelled(article))
    names = {turn.label.of(article.text).lower() for turn in found.values()}
    asked = [turn for turn in found.values() if turn.asks]
    if len(found) < _AT_LEAST or len(names) < _AT_LEAST or not asked:
        return {}
    askers = {turn.label.of(article.text) for turn in asked}
    return {
        index: SpokenTurn(turn.label, turn.words, turn.label.of(article.text) in askers)
        for index, turn in found.items()
    }


def _labelled(article: Article) -> Iterator[tuple[int, SpokenTurn]]:
    for paragraph in article.paragraphs:
        if paragraph.block is not Block.BODY:
            continue
        text = paragraph.span.of(article.text)
        label = _LABEL.match(text)
        if label is not None:
            yield paragraph.index, _turn(paragraph, label, text)


def _turn(paragraph: Paragraph, label: re.Match[str], text: str) -> SpokenTurn:
    start = paragraph.span.start
    name = label["name"]
    asks = name.lower() in _ASKS or (text.rstrip("\"”’' ").endswith("?"))
    return SpokenTurn(
        Span(start, start + len(name)), Span(start + label.end(), paragraph.span.end), asks
    )
