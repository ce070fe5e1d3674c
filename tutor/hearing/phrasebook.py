"""Phrases found in a message, all in one walk: a tree of words, no expression that could run away.

A phrase is a line of words, with `(a|b)` for either, `[a]` for perhaps, `...` for up to three words
between, `^` where the message begins and `$` where it ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import Generic, TypeVar

from tutor.hearing.words import QUESTION, plain

T = TypeVar("T")
BEGINS, ENDS, GAP = "^", "$", "..."
_FIXED = {BEGINS, ENDS, QUESTION}
_WIDEST_GAP = 3
_PART = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\S+")
_ENDING = re.compile(r"(\w+)\[(\w+)\]")  # "hint[s]"
# An anchored phrase says more than its words: "hint" as the whole message asks for one.
_ANCHOR = 0.75


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A phrase of `what` from word `start` up to `end`. `weight` is how much it says, in words."""

    what: T
    start: int
    end: int
    weight: float


@dataclass(slots=True)
class _Node(Generic[T]):
    then: dict[str, _Node[T]] = field(default_factory=dict)
    says: list[tuple[T, float]] = field(default_factory=list)


class Phrasebook(Generic[T]):
    """Ways to say things."""

    def __init__(self, ways: Mapping[T, Iterable[str]]) -> None:
        self._root: _Node[T] = _Node()
        self.vocabulary: set[str] = set()
        for what, phrases in ways.items():
            for phrase in phrases:
                for words in _spelled(phrase):
                    self._learn(what, words)

    def find(self, words: list[str]) -> list[Match[T]]:
        """Return every phrase in the words, in the order of where it begins.

        A message that is to be found whole is given with `^` and `$` around it.
        """
        return [
            Match(what, start, end, weight)
            for start in range(len(words))
            for end, node in _walked(self._root, words, start)
            for what, weight in node.says
        ]

    def _learn(self, what: T, words: tuple[str, ...]) -> None:
        node = self._root
        for word in words:
            node = node.then.setdefault(word, _Node())
        literal = [word for word in words if word not in {*_FIXED, GAP}]
        self.vocabulary.update(literal)
        anchors = sum(word in {BEGINS, ENDS} for word in words)
        said = (what, len(literal) + _ANCHOR * anchors)
        if said not in node.says:
            node.says.append(said)


def best(matches: Iterable[Match[T]]) -> Match[T] | None:
    """Return the match that says most, the earlier one of two."""
    return max(matches, key=lambda match: (match.weight, -match.start), default=None)


def _walked(node: _Node[T], words: list[str], at: int) -> Iterator[tuple[int, _Node[T]]]:
    """Yield where each phrase that starts here ends, and its node."""
    if node.says:
        yield at, node
    if at < len(words) and (following := node.then.get(words[at])) is not None:
        yield from _walked(following, words, at + 1)
    if (gap := node.then.get(GAP)) is not None:
        for skipped in range(_WIDEST_GAP + 1):
            yield from _walked(gap, words, at + skipped)
            if at + skipped >= len(words) or words[at + skipped] in _FIXED:
                return


def _spelled(phrase: str) -> Iterator[tuple[str, ...]]:
    """Yield each sequence of words that a line stands for."""
    choices = [_choices(part) for part in _PART.findall(_ENDING.sub(r"(\1|\1\2)", phrase))]
    for chosen in product(*choices):
        words = tuple(word for part in chosen for word in part)
        yield words
        if words[-1] == ENDS and words[-2] != QUESTION:
            yield (*words[:-1], QUESTION, ENDS)


def _choices(part: str) -> list[list[str]]:
    if part in {BEGINS, ENDS, GAP, QUESTION}:
        return [[part]]
    if part[0] == "(":
        return [plain(way) for way in part[1:-1].split("|")]
    if part[0] == "[":
        return [[], *(plain(way) for way in part[1:-1].split("|"))]
    return [plain(part)]
