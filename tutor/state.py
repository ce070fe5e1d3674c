"""What the tutor remembers from turn to turn: small, plain, kept with the turn that it follows.

No words of the learner are in it: it is kept longer than they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from analysis.verdict import Label


class Waiting(StrEnum):
    """What the tutor waits for where no item is open."""

    NOTHING = ""
    MY_TURN = "my turn"  # a worked example was shown
    TWIN = "twin"  # an explanation was given; `State.next` is one like it
    REFLECT = "reflect"  # what will you look for first, next time?
    PATH = "path"  # shall I lead you?


@dataclass(frozen=True, slots=True)
class OpenItem:
    """An item on the table. `rung` runs from 0 (asked) to 4 (explained).

    `told` counts the requests to be told. `label` is what the learner has chosen; `bare` says that
    the answer fits and words for it are still wanted. `covered` are the expectations met so far.
    `argued` says that the learner disputes the key.
    """

    key: str
    attempts: int = 0
    rung: int = 0
    told: int = 0
    label: Label | None = None
    bare: bool = False
    covered: tuple[str, ...] = ()
    misconception: str = ""
    argued: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """Where a lesson stands. `minutes` is the path that is walked; 0 means talking freely.

    `step` and `done` say how far along it, `skills` what it is about; `paused` waits while a
    question of the learner's is talked through. `last` is the key of the latest item that was
    closed, `next` of the one that comes next. `seen` are the keys of items met, `settled` the
    sentences that the learner has answered or had explained: their labels are no secret any more.
    `shown` are the skills whose worked example was given; `offered` says that paths were offered;
    `rude` counts abuse.
    """

    minutes: int = 0
    step: int = 0
    done: int = 0
    skills: tuple[str, ...] = ()
    item: OpenItem | None = None
    paused: OpenItem | None = None
    waiting: Waiting = Waiting.NOTHING
    last: str = ""
    next: str = ""
    seen: tuple[str, ...] = ()
    settled: tuple[int, ...] = ()
    shown: tuple[str, ...] = ()
    offered: bool = False
    rude: int = 0


START = State()  # where every lesson begins
