"""What every lesson works with, laid out once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from threading import Lock

from classroom.analyses import Analyses
from classroom.attempts import Attempts
from classroom.database import Database
from classroom.flags import Flags
from classroom.ledger import Ledger
from classroom.message import Pace
from classroom.parts import Tutor
from classroom.roster import Roster
from classroom.seat import Seat

_LOCKS = 64  # lessons share them; two that meet wait for each other's reply, some milliseconds


class TurnTaking:
    """Lets one message of a lesson be answered before the next, also from two tabs."""

    def __init__(self) -> None:
        self._locks = tuple(Lock() for _ in range(_LOCKS))

    def __call__(self, seat: Seat, article_id: str) -> Lock:
        """Return the lock of this lesson."""
        return self._locks[hash((seat, article_id)) % _LOCKS]


@dataclass(frozen=True, slots=True)
class Desk:
    """The records of a class, the tutor, and what keeps order between them."""

    ledger: Ledger
    flags: Flags
    attempts: Attempts
    roster: Roster
    analyses: Analyses
    tutor: Tutor
    clock: Callable[[], datetime]
    pace: Pace
    turn_taking: TurnTaking


def lay(
    database: Database, analyses: Analyses, tutor: Tutor, clock: Callable[[], datetime]
) -> Desk:
    """Return the desk of a class whose records are in the database."""
    return Desk(
        ledger=Ledger(database),
        flags=Flags(database),
        attempts=Attempts(database),
        roster=Roster(database),
        analyses=analyses,
        tutor=tutor,
        clock=clock,
        pace=Pace(),
        turn_taking=TurnTaking(),
    )
