"""The words of a source, from the head of its noun phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.parsed import ParsedSentence
from reading.article import Span

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.tokens import Token

MOST_WORDS = 25  # the longest sources of PolNeAR (train) are lists of names
_CLAUSES = {"relcl", "acl", "advcl", "parataxis", "ccomp"}


def noun_phrase(parsed: ParsedSentence, head: Token, cue: Token) -> Span | None:
    """Return the phrase of a source on its side of the cue: titles and appositions, no clauses."""
    dropped = {
        token.i
        for child in head.children
        if child.i > head.i and child.dep_ in _CLAUSES
        for token in child.subtree
    }
    inside = [
        token.i
        for token in head.subtree
        if token.i not in dropped and (token.i < cue.i) == (head.i < cue.i)
    ]
    run = _run_around(head.i, sorted(inside))[:MOST_WORDS]
    return parsed.inner_span(run[0], run[-1])


def _run_around(place: int, places: list[int]) -> list[int]:
    """Return the unbroken run of numbers that holds `place`."""
    first = last = place
    held = set(places)
    while first - 1 in held:
        first -= 1
    while last + 1 in held:
        last += 1
    return list(range(first, last + 1))
