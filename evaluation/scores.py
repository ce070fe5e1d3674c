"""Counts and the figures made of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counts:
    """What was found rightly, wrongly and not at all."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.right + other.right, self.wrong + other.wrong, self.missed + other.missed
        )

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall, 0-1; 0 where nothing is right."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)

    @property
    def precision(self) -> float:
        """Return the share of what was found that is right, 0-1."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Return the share of what is there that was found, 0-1."""
        return self.right / max(1, self.right + self.missed)


def counted(found: AbstractSet[Hashable], expected: AbstractSet[Hashable]) -> Counts:
    """Compare two sets of findings."""
    return Counts(len(found & expected), len(found - expected), len(expected - found))


def macro_f1(pairs: Iterable[tuple[str, str]], labels: Iterable[str]) -> float:
    """Return the mean F1 over the labels, from (expected, given) pairs."""
    table = Counter(pairs)
    scores = [
        Counts(
            table[label, label],
            sum(n for (expected, given), n in table.items() if given == label != expected),
            sum(n for (expected, given), n in table.items() if expected == label != given),
        ).f1
        for label in labels
    ]
    return sum(scores) / len(scores)
