"""Windows of sentences -> the arrays that the network reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

import numpy as np
import torch

from analysis.tagger.network import Batch
from analysis.tagger.pieces import Ints

CLS, SEP, MASK = 101, 102, 103  # the packaged MiniLM's numbers for its special wordpieces


class Read(Protocol):
    """A sentence in wordpieces: `ids` of shape (n,), `features` of shape (n, features)."""

    @property
    def ids(self) -> Ints:
        """Return the wordpieces' numbers."""

    @property
    def features(self) -> Ints:
        """Return what is known of each."""


def places(window: Sequence[Read]) -> Iterator[slice]:
    """Yield where each sentence of a window stands in its row: CLS first, a SEP after each."""
    at = 1
    for sentence in window:
        yield slice(at, at + len(sentence.ids))
        at += len(sentence.ids) + 1


def batch(windows: Sequence[Sequence[Read]]) -> Batch:
    """Return windows as one batch, a row each."""
    length = max(1 + sum(len(sentence.ids) + 1 for sentence in window) for window in windows)
    shape = (len(windows), length)
    features = windows[0][0].features.shape[1]
    ids, attended = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
    known = np.zeros((*shape, features), np.int64)
    membership = np.zeros((len(windows), max(map(len, windows)), length), bool)
    for row, window in enumerate(windows):
        ids[row, 0] = CLS
        attended[row, 0] = 1
        for number, (sentence, place) in enumerate(zip(window, places(window), strict=True)):
            ids[row, place] = sentence.ids
            ids[row, place.stop] = SEP
            known[row, place] = sentence.features
            membership[row, number, place] = True
            attended[row, : place.stop + 1] = 1
    return Batch(*map(torch.from_numpy, (ids, attended, known, membership)))
