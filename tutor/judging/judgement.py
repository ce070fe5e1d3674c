"""What an answer was worth, and the words that say so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from analysis.verdict import Label


class Grade(StrEnum):
    """How an answer stands to the key."""

    RIGHT = "right"
    WRONG = "wrong"
    PART = "part"  # some expectations, or the right label without words yet
    DISCUSS = "worth discussing"  # contested, or "can't tell" with a reason


class Rubric(IntEnum):
    """The three levels of an explanation (pedagogy: solid, getting there, not yet)."""

    NOT_YET = 0
    GETTING_THERE = 1
    SOLID = 2


@dataclass(frozen=True, slots=True)
class Judgement:
    """An answer, judged. `pointed` are words of the item's text that the learner pointed at.

    `gives_reason` says that the answer points at words or explains itself; `covered` are all
    expectations met so far; `misconception` is its code, like "m11", or empty. `concedes` says that
    the learner's evidence holds up against the key.
    """

    grade: Grade
    rubric: Rubric
    gives_reason: bool = False
    label: Label | None = None
    pointed: tuple[str, ...] = ()
    covered: tuple[str, ...] = ()
    misconception: str = ""
    concedes: bool = False
