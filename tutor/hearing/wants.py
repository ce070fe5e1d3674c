"""What a message asks to be done next: a path of so many minutes, a skill, a word explained."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.hearing import books
from tutor.hearing.phrasebook import best
from tutor.skills import Skill

PATHS = (15, 45, 90)
_MINUTES = re.compile(
    r"(?<![\w.,£$€])(15|45|90)\s?-?\s?"
    r"(?:m|mins?|minutes?|minuets?|one|version|path|lesson)?(?!\w)",
    re.IGNORECASE,
)
_SAID = {
    15: ("quarter of an hour", "short one", "short version", "short path", "quick one", "shortest"),
    45: ("three quarters of an hour", "middle one", "medium one"),
    90: ("hour and a half", "one and a half hours", "long one", "longest", "long version"),
}
_LONGEST = 9  # words: a longer message with "15" in it talks of something else


def minutes(message: str, words: Sequence[str]) -> int:
    """Return the length of the path that is asked for, or 0."""
    if len(words) > _LONGEST:
        return 0
    found = _MINUTES.search(message)
    if found is not None and (found.group().strip() != found[1] or len(words) == 1):
        return int(found[1])
    said = " ".join(words)
    return next((n for n, ways in _SAID.items() if any(way in said for way in ways)), 0)


def skill(words: Sequence[str]) -> Skill | None:
    """Return the skill that the words name most fully, or None."""
    found = best(books.skills().find(["^", *words, "$"]))
    return None if found is None else found.what


def is_practice(words: Sequence[str]) -> bool:
    """Say whether the words ask to work on something."""
    return bool(books.listed("practising").find(["^", *words, "$"]))


def term(words: Sequence[str]) -> str:
    """Return the key of the word to be explained, the longest named, or an empty string."""
    found = best(books.terms().find(list(words)))
    return "" if found is None else found.what
