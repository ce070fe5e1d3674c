"""What a reporting verb, a kind of source and a number are to a learner."""

from __future__ import annotations

import re
from enum import StrEnum

from analysis.attribution import SourceKind
from tutor.lexicon import pattern

# The three steps of "how clearly can we see who speaks" that a learner chooses from.
KIND_OPTION = {
    SourceKind.NAMED_PERSON: "named",
    SourceKind.NAMED_ORGANISATION: "organisation",
    SourceKind.DOCUMENT: "organisation",
    SourceKind.UNNAMED_GROUP: "hidden",
    SourceKind.UNNAMED_PERSON: "hidden",
    SourceKind.ANONYMOUS: "hidden",
}
# A number worth asking about: a count, a share, a sum; no year, no time of day, no date.
_NUMBER = re.compile(
    r"(?<![\w.,:#£$€])(?!(?:1[5-9]|20)\d\d(?!\w))"
    r"[£$€]?\d[\d,]*(?:\.\d+)?(?:\s?(?:per\s?cent|percent|%|million|billion))?(?!\w|[.:]\d)"
    r"(?!\s(?:January|February|March|April|May|June|July|August|September|October|November|December))"
)
_AT_TIME = re.compile(r"\b(?:at|by|before|after|until|from|came at)\s(?=\d{1,2}[.:]\d\d\b)")


class Stance(StrEnum):
    """What a reporting verb tells of the writer; the lists are `lexicons/verbs_*.txt`."""

    NEUTRAL = "neutral"
    DISTANT = "distant"
    SURE = "sure"
    LOUD = "loud"


def has_stance(cue: str) -> Stance | None:
    """Return the stance of the first reporting verb in a cue, or None if none is listed."""
    return next((s for s in Stance if pattern(f"verbs_{s}").search(cue)), None)


def number_in(words: str) -> str:
    """Return the first number of a sentence with its unit, years left out, or nothing."""
    found = _NUMBER.search(_AT_TIME.sub(lambda match: match.group() + "#", words))
    return found.group().strip(" .,") if found else ""
