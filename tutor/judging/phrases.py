"""Phrases found in a message in one walk over its words, by stems, not where they are denied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import product

from tutor.judging.words import entries, stem_of, words_of

What = tuple[str, str]
_ANY = "_"
_WIDEST_GAP = 2
_DENIED_WITHIN = 3  # words before: "I don’t think it’s true"
# "anonymus" and "anonymous" are .94 alike, "qoute" and "quote" .80, "clause" and "cause" .91.
_ALIKE, _SHORTEST = 0.8, 5


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase of `what` in the words from `start` up to `end`."""

    what: What
    start: int
    end: int


class Phrases:
    """Ways to say things: "_" are up to two words, "a|b" is either."""

    def __init__(self, ways: Sequence[tuple[What, str]]) -> None:
        self._by_first: dict[str, list[tuple[What, tuple[str, ...], bool]]] = defaultdict(list)
        for what, phrase in ways:
            for spelled in product(*(part.split("|") for part in phrase.split())):
                words = [
                    w for part in spelled for w in ((part,) if part == _ANY else words_of(part))
                ]
                denies = bool(entries("negations").intersection(words))
                stems = tuple(word if word == _ANY else stem_of(word) for word in words)
                self._by_first[stems[0]].append((what, stems, denies))
        every = {stem for ways in self._by_first.values() for _, stems, _ in ways for stem in stems}
        self._known = {stem for stem in every if len(stem) >= _SHORTEST}
        self._every = every

    def find(self, words: Sequence[str]) -> tuple[Found, ...]:
        """Return the phrases that stand in the words and are not denied there."""
        mended = {word: self._mended(word) for word in dict.fromkeys(words)}
        stems = [mended[word] for word in words]
        return tuple(self._each(words, stems))

    def _each(self, words: Sequence[str], stems: list[str]) -> Iterator[Found]:
        for start, stem in enumerate(stems):
            denied = _is_denied(words, start)
            for what, phrase, denies in self._by_first.get(stem, ()):
                end = start + 1 if len(phrase) == 1 else _end(stems, start, phrase)
                if end and (denies or not denied):
                    yield Found(what, start, end)

    def _mended(self, word: str) -> str:
        stem = stem_of(word)
        if stem in self._every or len(word) < _SHORTEST or word in entries("connectives"):
            return stem
        near = {known for known in self._known if known[0] == stem[0]}
        return next(iter(get_close_matches(stem, sorted(near), 1, _ALIKE)), stem)


def _end(stems: list[str], start: int, phrase: tuple[str, ...]) -> int:
    """Return where the phrase ends that begins at `start`, or 0 if it does not stand there."""
    at, gap = start, 0
    for wanted in phrase:
        if wanted == _ANY:
            gap = _WIDEST_GAP
            continue
        near = range(at, min(at + gap + 1, len(stems)))
        at = next((n for n in near if stems[n] == wanted), -1) + 1
        gap = 0
        if at == 0:
            return 0
    return at


def _is_denied(words: Sequence[str], start: int) -> bool:
    for word in reversed(words[max(0, start - _DENIED_WITHIN) : start]):
        if word in entries("connectives"):
            return False
        if word in entries("negations"):
            return True
    return False
