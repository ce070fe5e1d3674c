"""Which kinds of answer a sentence holds: does an age, a sum, a day, a name stand in it?"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache, lru_cache

from retrieval.asked import Asked
from retrieval.kin import likeness
from retrieval.lexicon import entries, pattern
from retrieval.plain import words_of

_ALIKE = 0.5  # words at least this near count as the same thing
# What a sentence that may hold the answer counts beside one that surely does. Tried on the tuning
# questions only; the ranking hardly depends on them.
_PERHAPS_A_REASON = 0.4
_PERHAPS_A_PLACE = 0.5
_PERHAPS_A_PERSON = 0.8
_PERHAPS_A_NAME = 0.7
_COUNTED_NEARBY = 0.7  # "Eleven of them": what is counted stands before the number
_SOME_NUMBER = 0.2
_NOT_KNOWN = 0.5  # "what" and "is it": any sentence may answer
_REMEMBERED = 16_384  # kinds of answer in sentences: those of a class and its articles
_AFTER_NUMBER = 3  # words after a number among which the counted thing is looked for

_DIGITS = r"\d[\d,.]*\d|\d"
_MONEY = re.compile(r"[£$€]\s?\d|\b(?:pounds|dollars|euros|penny|pence)\b", re.IGNORECASE)
_CLOCK = re.compile(r"\b\d{1,2}[.:]\d\d\b|o['’]clock|\b(?:noon|midnight)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_OLD = re.compile(
    r"\bwho is \d|, \d{1,3}[,.]|year-old|old enough|\b(?:aged|ages?|years? old|born|nineteen)\b"
    r"|\b(?:built|made|founded|opened) in \d{4}",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:in|at|from|to|near|outside|between|below|above|of|leaves?|along|across|into)"
    r"\s+(?:the\s+)?(?:[a-z]+\s)?[A-Z]\w+"
)
_SOMEWHERE = re.compile(
    r"\b(?:in|at|on|from|to|near|outside|inside|beside|under|above|below|behind|along|between"
    r"|through|across|opposite)\s+\w"
)
_FULL_NAME = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b")
_NAME = re.compile(r"(?<![.“\"‘'] )(?<!^)\b(?:[A-Z][a-z]+|[A-Z]{2,})\b")


@lru_cache(maxsize=_REMEMBERED)
def holds(kind: Asked, sentence: str) -> float:
    """Return how surely a sentence holds an answer of this kind, 0-1."""
    if kind.strict:
        return float(_shows(kind, sentence))
    if kind is Asked.REASON:
        return _best(sentence, ("reasons", 1.0), ("perhaps_reasons", _PERHAPS_A_REASON))
    if kind is Asked.PLACE:
        somewhere = _PERHAPS_A_PLACE if _SOMEWHERE.search(sentence) else 0.0
        return 1.0 if _PLACE.search(sentence) else somewhere
    if kind is Asked.PERSON:
        return _person(sentence)
    if kind is Asked.NAME:
        return float(_NAME.search(sentence) is not None)
    return _best(sentence, ("saying", 1.0)) if kind is Asked.SPEECH else _NOT_KNOWN


def holds_count(things: str, sentence: str, before: str) -> float:
    """Return how surely a sentence says how many of the things there are, 0-1.

    `before` is the sentence before: "Fourteen people were hurt. Eleven were children."
    """
    words = words_of(sentence)
    places = [n for n, word in enumerate(words) if _is_number(word)]
    if not places:
        return 0.0
    ends = [words[n + 1 : n + 1 + _AFTER_NUMBER] for n in places]
    at_number = max(_nearest(things, after) for after in ends)
    nearby = max(_nearest(things, words), _nearest(things, words_of(before)))
    return max(
        at_number if at_number >= _ALIKE else 0.0,
        _COUNTED_NEARBY * nearby if nearby >= _ALIKE else 0.0,
        _SOME_NUMBER,
    )


def _shows(kind: Asked, sentence: str) -> bool:
    found = _patterns()[kind].search(sentence)
    if kind in (Asked.TIME, Asked.CLOCK) and found is None:
        found = _CLOCK.search(sentence) or (_YEAR.search(sentence) if kind is Asked.TIME else None)
    return found is not None


@cache
def _patterns() -> dict[Asked, re.Pattern[str]]:
    number = rf"(?:{_DIGITS}|\b(?:{_any_of('numbers')})\b)"
    time = rf"\b(?:{_any_of('units_of_time')})s?\b"
    unit = rf"\b(?:{_any_of('units')})s?\b"
    at = r"\b(?:at|by|past|from|until|to) (?:one|two|three|four|five|six|seven|eight|nine|ten|\d)"
    said_of = rf"\b(?:is|was|turned) {number}(?! (?:\w+ )?(?:{_any_of('units_of_time')}|per)s?\b)"
    sources = {
        Asked.AGE: rf"{_OLD.pattern}|{said_of}",
        Asked.OFTEN: rf"\b(?:{_any_of('often')})\b",
        Asked.MONEY: _MONEY.pattern,
        Asked.DURATION: rf"(?:{number}|\b(?:a|an|several|few|some|many|most of a|for|of))\s+"
        rf"(?:[\w-]+\s)?{time}|{unit}",
        Asked.COUNT: number,
        Asked.AMOUNT: number,
        Asked.MEASURE: unit,
        Asked.CLOCK: rf"{at}\b|\b[ap]m\b",
        Asked.TIME: rf"\b(?:{_any_of('dates')})\b",
    }
    return {kind: re.compile(source, re.IGNORECASE) for kind, source in sources.items()}


def _any_of(name: str) -> str:
    return "|".join(sorted(map(re.escape, entries(name)), key=lambda entry: (-len(entry), entry)))


def _best(sentence: str, *lists: tuple[str, float]) -> float:
    return max((worth for name, worth in lists if pattern(name).search(sentence)), default=0.0)


def _person(sentence: str) -> float:
    if _FULL_NAME.search(sentence):
        return 1.0
    if re.search(rf"\b(?:{_any_of('people')})s?\b", sentence, re.IGNORECASE):
        return _PERHAPS_A_PERSON
    return _PERHAPS_A_NAME if _NAME.search(sentence) else 0.0


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in entries("numbers")


def _nearest(things: str, words: Collection[str]) -> float:
    return max((likeness(things, word) for word in words), default=0.0)
