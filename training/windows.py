"""Sentences -> windows: runs of neighbouring sentences that the network reads in one pass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from analysis.tagger.batch import MASK, batch, places
from analysis.tagger.heads import SENTENCE_HEADS
from analysis.tagger.network import Batch
from analysis.tagger.pieces import Ints
from training.prepare import UNKNOWN, Table

# Wordpieces in a window: some four sentences. Twice as many took 1.6 times as long a wordpiece.
WINDOW = 128
_ALONE = 0.1  # of the windows hold one sentence: learners also paste one
_MASKED = 0.06  # of the wordpieces are hidden, so that no name is learnt by heart
_WITHOUT_FEATURES = 0.05  # of the windows come without what the parse knows


@dataclass(frozen=True, slots=True)
class Window:
    """A run of sentences of one table: [first, last)."""

    table: int
    first: int
    last: int
    pieces: int


@dataclass(frozen=True, slots=True)
class Lesson:
    """A batch with its targets: (b, n) for pieces and (b, s, heads) for sentences."""

    batch: Batch
    tags: Tensor
    loaded: Tensor
    answers: Tensor


def windows(number: int, table: Table, random: np.random.Generator | None) -> Iterator[Window]:
    """Yield windows that hold each sentence once; with `random`, cut differently each time."""
    sizes = np.diff(table.starts)
    first, pieces = 0, 0
    room = _room(random)
    for place in range(len(sizes)):
        new_document = place > first and table.document[place] != table.document[first]
        if place > first and (new_document or pieces + sizes[place] > room):
            yield Window(number, first, place, pieces)
            first, pieces, room = place, 0, _room(random)
        pieces += int(sizes[place])
    yield Window(number, first, len(sizes), pieces)


def _room(random: np.random.Generator | None) -> float:
    if random is None:
        return WINDOW
    return 0 if random.random() < _ALONE else WINDOW * random.uniform(0.5, 1.25)


def lesson(tables: list[Table], chosen: list[Window], random: np.random.Generator | None) -> Lesson:
    """Return windows as one batch with targets; with `random`, some of it is hidden."""
    rows = [[_Slice(tables[w.table], n) for n in range(w.first, w.last)] for w in chosen]
    made = batch(rows)
    tags, loaded = (np.full(made.ids.shape, UNKNOWN) for _ in range(2))
    answers = np.full((*made.membership.shape[:2], len(SENTENCE_HEADS)), UNKNOWN)
    for row, window in enumerate(rows):
        for number, (sentence, place) in enumerate(zip(window, places(window), strict=True)):
            tags[row, place] = sentence.of("tags")
            loaded[row, place] = sentence.of("loaded")
            answers[row, number] = sentence.table.answers[sentence.number]
    if random is not None:
        hidden = random.random(made.ids.shape) < _MASKED
        made.ids[torch.from_numpy(hidden) & made.membership.any(dim=1)] = MASK
        made.features[torch.from_numpy(random.random(len(chosen)) < _WITHOUT_FEATURES)] = 0
    return Lesson(made, *map(torch.from_numpy, (tags, loaded, answers)))


@dataclass(frozen=True, slots=True)
class _Slice:
    """One sentence of a table."""

    table: Table
    number: int

    @property
    def ids(self) -> Ints:
        return self.of("ids")

    @property
    def features(self) -> Ints:
        return self.of("features")

    def of(self, column: str) -> Ints:
        start, stop = self.table.starts[self.number : self.number + 2]
        return np.asarray(getattr(self.table, column)[start:stop])
