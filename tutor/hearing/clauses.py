"""A message cut into what it says one after the other, each part without what pads it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tutor.hearing.lists import entries
from tutor.hearing.words import QUESTION, plain

_MOST = 8  # parts; what follows is heard as one with the last
_ALSO = r"(?:and )?(?:also|plus|btw|by the way)"
_ASKS = r"(?:what|who|how|why|where|when|which|can|could|is|are|do|does|give|tell|show|next|i )"
_CUT = re.compile(
    rf"(?<=[.!?;])\s|\n|,\s(?={_ALSO}\b)|,?\s(?=(?:{_ALSO}|and|but) {_ASKS})", re.IGNORECASE
)
_SPACE = re.compile(r"[^\S\n]+")
# These begin a question that no answer begins like; "is it the mayor?" may be one.
_ASKING = frozenset({"what", "who", "how", "why", "where", "when", "which", "whom", "y"})
_LONGEST_FILLER = 4  # words
_BARE = 2


@dataclass(frozen=True, slots=True)
class Clause:
    """One part of a message. `words` are all of it; `core` lacks "ok so" and "please" and "?"."""

    text: str
    words: tuple[str, ...]
    core: tuple[str, ...]

    @property
    def is_marked(self) -> bool:
        """Say whether it ends with a question mark."""
        return self.words[-1:] == (QUESTION,)

    @property
    def opens_question(self) -> bool:
        """Say whether its first word asks for something that an answer would not."""
        return self.core[:1] != () and self.core[0] in _ASKING

    @property
    def is_bare(self) -> bool:
        """Say whether it is one or two words, like "sourced?"."""
        return len(self.core) <= _BARE

    @property
    def asks(self) -> bool:
        """Say whether it is a question, by its mark or its first word."""
        asking = entries("question_words")
        return self.is_marked or (self.core[:1] != () and self.core[0] in asking)


def clauses(message: str) -> list[str]:
    """Return the parts of a message."""
    parts = [part for part in _CUT.split(_SPACE.sub(" ", message)) if part and part.strip()]
    return [*parts[: _MOST - 1], *([" ".join(parts[_MOST - 1 :])] if len(parts) >= _MOST else [])]


def clause(text: str, words: list[str]) -> Clause:
    """Return a part with its words, which may have been mended."""
    core = [word for word in words if word != QUESTION]
    core = _without(core, _fillers("openers"), from_the_start=True)
    core = _without(core, _fillers("closers"), from_the_start=False)
    return Clause(text, tuple(words), tuple(core))


@cache
def _fillers(name: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(plain(entry)) for entry in entries(name))


def _without(
    words: list[str], fillers: frozenset[tuple[str, ...]], *, from_the_start: bool
) -> list[str]:
    """Return the words without the longest fillers at that end, again and again."""
    left = list(words)
    while left:
        for length in range(_LONGEST_FILLER, 0, -1):
            end = left[:length] if from_the_start else left[-length:]
            if len(left) >= length and tuple(end) in fillers:
                left = left[length:] if from_the_start else left[:-length]
                break
        else:
            break
    return left
