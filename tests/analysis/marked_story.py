"""Our own short articles, in which every source is marked with whom it should be followed to.

`{The group = Harbour Watch; named organisation}` stands for the words "The group". A third part,
`miss: why`, says that the engine is known not to get this one.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from reading.article import Span

FOLDER = Path(__file__).parent / "stories"
_MARK = re.compile(r"\{([^{}=]+) = ([^{};]+); ([^{};]+)(?:; miss: ([^{}]+))?\}")


@dataclass(frozen=True, slots=True)
class Marked:
    """A source of a story, where it stands, and whom it should give."""

    span: Span
    speaker: str
    kind: str
    miss: str | None


def unmarked(story):
    """Return the plain text of a story and its sources in order."""
    text, sources, place = "", [], 0
    for mark in _MARK.finditer(story):
        text += story[place : mark.start()]
        span = Span(len(text), len(text) + len(mark[1]))
        sources.append(Marked(span, mark[2], mark[3], mark[4]))
        text += mark[1]
        place = mark.end()
    return text + story[place:], sources
