"""Scores of tags -> spans of wordpieces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from analysis.tagger.heads import TAGS

Scores = NDArray[np.float32]
_IMPOSSIBLE = -1e9


def _allowed() -> NDArray[np.float32]:
    """Return 0 where a tag may follow another, else a forbidding cost: Inside follows its own."""
    table = np.zeros((len(TAGS), len(TAGS)), dtype=np.float32)
    for before, first in enumerate(TAGS):
        for after, second in enumerate(TAGS):
            if second.startswith("I-") and first[2:] != second[2:]:
                table[before, after] = _IMPOSSIBLE
    return table


_MAY_FOLLOW = _allowed()
_MAY_OPEN = np.array([_IMPOSSIBLE if t.startswith("I-") else 0.0 for t in TAGS], np.float32)


def best_tags(scores: Scores) -> list[int]:
    """Return the most likely sequence in which every Inside follows its own kind (Viterbi, 1967).

    Args:
        scores: logits of shape (pieces, tags).
    """
    if not len(scores):
        return []
    logits = scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)
    total = logits[0] + _MAY_OPEN
    back = np.zeros(scores.shape, dtype=np.int64)
    for place in range(1, len(logits)):
        ways = total[:, None] + _MAY_FOLLOW
        back[place] = ways.argmax(axis=0)
        total = ways.max(axis=0) + logits[place]
    tags = [int(total.argmax())]
    for place in range(len(logits) - 1, 0, -1):
        tags.append(int(back[place, tags[-1]]))
    return tags[::-1]


def spans(tags: Sequence[int]) -> Iterator[tuple[str, int, int]]:
    """Yield (role, first, end) for each tagged run, in pieces: [first, end)."""
    begun: tuple[str, int] | None = None
    for place, number in enumerate([*tags, 0]):
        kind, _, role = TAGS[number].partition("-")
        if begun and (kind != "I" or role != begun[0]):
            yield (*begun, place)
            begun = None
        if kind == "B" or (kind == "I" and begun is None):
            begun = (role, place)
