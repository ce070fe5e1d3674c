"""Mend a misspelt word, if it is near to one word that the lists know and to no word in sight."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from itertools import combinations

# Below five letters a slip makes another word ("hear", "hint"); from eight on two slips are one
# word still ("comentery"). Longer ones than this are no words.
_SHORTEST, _LONG, _LONGEST = 5, 8, 20


class Speller:
    """Knows words, and finds the one that was meant. Each word costs the same, known or not."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._known = frozenset(vocabulary)
        self._near: dict[str, set[str]] = defaultdict(set)
        for word in self._known:
            if len(word) >= _SHORTEST and word.isalpha():
                for shorter in _shortened(word):
                    self._near[shorter].add(word)

    def knows(self, word: str) -> bool:
        """Say whether the word is one of the lists'."""
        return word in self._known

    def mended(self, words: list[str], right: Collection[str]) -> list[str]:
        """Return the words with slips mended; those in `right` are as they should be."""
        return [word if word in right else self._mended(word) for word in words]

    def _mended(self, word: str) -> str:
        if word in self._known or not _SHORTEST <= len(word) <= _LONGEST:
            return self._without_doubles(word)
        near = {other for shorter in _shortened(word) for other in self._near.get(shorter, ())}
        by_slips: dict[int, list[str]] = defaultdict(list)
        for other in near:
            if other[0] not in word[:2]:
                continue  # hardly anybody mistypes the first letter, but "licks" is no "kicks"
            by_slips[slips(word, other)].append(other)
        allowed = 2 if len(word) >= _LONG else 1
        for count in range(1, allowed + 1):
            if by_slips.get(count):
                return min(by_slips[count])
        return word

    def _without_doubles(self, word: str) -> str:
        """Return "hey" for "heyy", if only that is known."""
        if word in self._known or word[-1:] != word[-2:-1]:
            return word
        return word[:-1] if word[:-1] in self._known else word


def slips(one: str, other: str) -> int:
    """Return how many letters were dropped, added, changed or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        above, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, above[j - 2] + 1)
            row.append(cost)
    return row[-1]


def _shortened(word: str) -> set[str]:
    """Return the word with up to two letters left out."""
    most = 2 if len(word) >= _LONG else 1
    return {
        "".join(letter for at, letter in enumerate(word) if at not in left_out)
        for count in range(most + 1)
        for left_out in combinations(range(len(word)), count)
    }
