"""Messages that need care, not teaching: heard only where the learner speaks of herself or himself.

News is full of violence. So the article's own words are taken out first, every phrase says "I" or
"my", and sayings ("my mom will kill me if") are no alarm. An exaggeration about schoolwork passes
only with a laugh beside it; in doubt it is heard as meant. Nothing here claims to find them all.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tutor.dialogue import Act
from tutor.hearing import books
from tutor.hearing.ground import Ground, repeated
from tutor.hearing.lists import entries

# The graver first: one message may hold two.
_ORDER = (
    Act.SELF_HARM,
    Act.HURT_BY_OTHERS,
    Act.THREAT,
    Act.PERSONAL_DATA,
    Act.DISTRESS,
    Act.ABUSE,
)
_GONE = "·"  # no word of any phrase
# "she said she wants to die": somebody else's words, told again.
_REPORTED = frozenset({"said", "says", "told", "wrote", "article", "text", "sentence", "it"})
_OTHERS = frozenset({"he", "she", "they", "who"})


def care(message: str, words: Sequence[str], printed: Sequence[Ground]) -> Act | None:
    """Return the gravest act that needs care, or None. `printed` are article and open item."""
    own = list(words)
    for text in printed:
        own = list(repeated(own, text).left)
    own = _without(own, "harmless")
    if _is_exaggerated(message, own):
        own = _without(own, "exaggerating")
    found = {match.what for match in books.care().find(["^", *own, "$"])}
    if _tells_again(own):
        found.discard(Act.SELF_HARM)
    return next((act for act in _ORDER if act in found), None)


def _is_exaggerated(message: str, words: Sequence[str]) -> bool:
    laughs = entries("laughs")
    laughed = any(laugh in message for laugh in laughs if not laugh.isascii())
    laughed = laughed or any(word in laughs for word in words)
    return laughed and any(word in entries("schoolwork") for word in words)


def _tells_again(words: Sequence[str]) -> bool:
    """Say whether a third person is quoted: "he said i want to die", but no friend of one's own."""
    reported = any(
        word in _OTHERS and following in _REPORTED for word, following in pairwise(words)
    )
    return reported and "my" not in words


def _without(words: list[str], name: str) -> list[str]:
    left = list(words)
    for match in books.listed(name).find(words):
        left[match.start : match.end] = [_GONE] * (match.end - match.start)
    return left
