"""What the tutor remembers from turn to turn: small, plain, kept with the turn that it follows.

No words of the learner are in it: it is kept longer than they are.
"""

from __future__ import annotations

from dataclasses import dataclass

from analysis.verdict import Label


@dataclass(frozen=True, slots=True)
class OpenItem:
    """An item on the table. `rung` runs from 0 (asked) to 4 (explained).

    `told` counts the requests to be told. `label` is what the learner has chosen without pointing
    at words yet; `covered` are the expectations met so far.
    """

    key: str
    attempts: int = 0
    rung: int = 0
    told: int = 0
    label: Label | None = None
    covered: tuple[str, ...] = ()
    misconception: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """Where a lesson stands. `minutes` is the path that is walked; 0 means talking freely.

    `step` and `done` say how far along it; `paused` waits while a question of the learner's is
    talked through. `seen` are the keys of items met, `settled` the sentences that the learner has
    answered or had explained: their labels are no secret any more. `shown` are the skills whose
    worked example was given.
    """

    minutes: int = 0
    step: int = 0
    done: int = 0
    item: OpenItem | None = None
    paused: OpenItem | None = None
    seen: tuple[str, ...] = ()
    settled: tuple[int, ...] = ()
    shown: tuple[str, ...] = ()
    rude: int = 0
