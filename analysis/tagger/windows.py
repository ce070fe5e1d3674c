"""Which sentences are read together: each in a window with its neighbours.

A window begins where a sentence's own words say so, as well as where it is full. So a paragraph
that is added moves the windows near it, and those further on stay as they were.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

FULL = 128  # wordpieces; the network learnt on windows of about this size
_BEGINS = 6  # every sixth sentence, by its words, begins a window of its own accord


@dataclass(frozen=True, slots=True)
class Window:
    """The sentences of [first, last), read between the neighbours from `before` to `after`."""

    before: int
    first: int
    last: int
    after: int


def windows(sizes: Sequence[int], words: Sequence[str]) -> Iterator[Window]:
    """Yield windows that hold each sentence once, in order.

    Args:
        sizes: of each sentence, in wordpieces.
        words: of each sentence.
    """
    first, pieces = 0, 0
    for place, size in enumerate(sizes):
        begins = zlib.crc32(words[place].encode("utf-8", "replace")) % _BEGINS == 0
        if place > first and (begins or pieces + size > FULL):
            yield _among_neighbours(first, place, len(sizes))
            first, pieces = place, 0
        pieces += size
    if sizes:
        yield _among_neighbours(first, len(sizes), len(sizes))


def _among_neighbours(first: int, last: int, end: int) -> Window:
    return Window(max(0, first - 1), first, last, min(end, last + 1))
