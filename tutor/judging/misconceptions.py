"""Hear a misconception in what a learner writes: a step that does not follow, by words and sense.

The item’s own misconceptions are likelier than others, which need more evidence. Somebody who
denies the step ("the quotes show her words, but it might not be so") has none.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import product

from tutor.items.item import Item
from tutor.judging.catalogue import all_misconceptions, phrases, ways
from tutor.judging.likeness import Likeness
from tutor.judging.phrases import Found
from tutor.judging.words import entries, phrased, words_of

_SHORTEST = 5  # words of a step; the shortest of our phrasings have three, found by words
_OPENED_WITHIN = 4  # words: “because there are statistics”
_LONGEST = 120  # words of a message that are looked at
_MOST = 6  # of one half that are looked at: a message that repeats itself must not take long
_FARTHEST = 9  # words between the two halves of a step
_JOINED, _SIDE_BY_SIDE = 1.0, 0.6


@dataclass(frozen=True, slots=True)
class _Weights:
    """How much count: words, sense, being nearer than any right thought, the item’s own list."""

    words: float
    sense: float
    nearer: float
    own: float

    def score(self, words: float, sense: float, nearer: float, *, own: bool) -> float:
        return words * self.words + sense * self.sense + nearer * self.nearer + own * self.own


# Chosen among 144 settings on the sentences of tests/tutor/judging. Moving one number by .1 leaves
# precision there at 1 and recall between .90 and .93.
_ENOUGH = 1.0
_WITH_SENSE = _Weights(words=0.8, sense=0.7, nearer=1.0, own=0.2)
_WORDS_ALONE = _Weights(words=1.0, sense=0.0, nearer=0.0, own=0.4)


class Misconceptions:
    """The misconceptions m01 to m35."""

    def __init__(self, likeness: Likeness) -> None:
        self._likeness = likeness

    def in_message(self, message: str, item: Item | None) -> str:
        """Return the code of the one that the message shows most plainly, or ""."""
        words = words_of(message.replace("=", " means "))[:_LONGEST]
        if not words or phrased("denials", words) or _asks(message, words):
            return ""
        own = frozenset(item.misconceptions) if item is not None else frozenset()
        label = item.label if item is not None else None
        scored = {
            code: score
            for code, score in self._scored(message, words, own).items()
            if label is None or all_misconceptions()[code].unless != label
        }
        best = max(scored, key=lambda code: (scored[code], code))
        return best if scored[best] >= _ENOUGH else ""

    def warm(self) -> None:
        """Encode the phrasings now, so that no learner waits for it; again is nothing."""
        if self._likeness.is_there:
            self._likeness.remember(ways("says"))
            self._likeness.remember(ways("unlike"))

    def _scored(
        self, message: str, words: tuple[str, ...], own: frozenset[str]
    ) -> dict[str, float]:
        """Return how much speaks for each; from `_ENOUGH` on it is believed."""
        said = _said(words)
        if len(words) < _SHORTEST and not said:
            return dict.fromkeys(all_misconceptions(), 0.0)  # "the mayor" states no step
        near = iter(self._likeness.of(message, ways("says")))
        right = max(self._likeness.of(message, ways("unlike")))
        like = {
            code: max(next(near) for _ in one.says) for code, one in all_misconceptions().items()
        }
        weighs = _WITH_SENSE if self._likeness.is_there else _WORDS_ALONE
        return {
            code: weighs.score(said.get(code, 0.0), like[code], like[code] - right, own=code in own)
            for code in all_misconceptions()
        }


def _said(words: tuple[str, ...]) -> dict[str, float]:
    """Return how plainly each is said by its words, 0-1; those not said are left out."""
    found: dict[tuple[str, str], list[Found]] = defaultdict(list)
    for one in phrases().find(words):
        found[one.what].append(one)
    said = {}
    for code in {code for code, _ in found}:
        if found[code, "never"]:
            continue
        pairs = product(found[code, "if"][:_MOST], found[code, "then"][:_MOST])
        steps = max((_step(words, cause, effect) for cause, effect in pairs), default=0.0)
        said[code] = _JOINED if found[code, "alone"] else steps
    return said


def _step(words: tuple[str, ...], cause: Found, effect: Found) -> float:
    """Return how plainly one half is said to follow from the other: 0 if they are far apart."""
    first, second = sorted((cause, effect), key=lambda half: half.start)
    between = words[first.end : second.start]
    if second.start < first.end or len(between) > _FARTHEST:
        return 0.0
    opened = words[max(0, cause.start - _OPENED_WITHIN) : cause.start + 1]
    if entries("because").union(entries("supposing")).intersection(opened):
        return _JOINED  # "since it is quoted, ...", "without a source it ..."
    if entries("therefore").intersection((*between, words[second.start])):
        return _JOINED if first is cause else 0.0
    if entries("because").intersection(between):
        return _JOINED if first is effect else 0.0
    return _SIDE_BY_SIDE


def _asks(message: str, words: tuple[str, ...]) -> bool:
    """Say whether the message is a question about the step rather than the step."""
    return message.rstrip().endswith("?") and bool(entries("asking").intersection(words[:1]))
