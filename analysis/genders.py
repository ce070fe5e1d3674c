"""Whether the words beside a name call its bearer "she" or "he".

A courtesy title or a noun ("spokeswoman") says so. A given name is weak evidence: it decides
between two people where nothing else does (as in Bergsma and Lin, 2006); a pronoun overrules it.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from analysis.lexicon import entries


class Gender(StrEnum):
    """What pronoun the text uses."""

    FEMALE = "she"
    MALE = "he"


def gender_of(words: Iterable[str]) -> Gender | None:
    """Return what titles, pronouns and nouns among the words say."""
    lowered = {word.lower().strip(".") for word in words}
    return _either(
        female=bool(lowered & entries("female_words")), male=bool(lowered & entries("male_words"))
    )


def gender_of_given(name: str) -> Gender | None:
    """Return what the given name of a full name suggests."""
    given = name.split(maxsplit=1)[0].split("-", maxsplit=1)[0] if " " in name else ""
    return _either(female=given in entries("female_names"), male=given in entries("male_names"))


def _either(*, female: bool, male: bool) -> Gender | None:
    if female == male:
        return None
    return Gender.FEMALE if female else Gender.MALE
