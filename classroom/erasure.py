"""Forgets what learners typed, some hours after a lesson's last activity.

What stays are the facts of the dialogue (who spoke, the move, the act, the cited sentences, the
minute), the attempts, and the tutor's own turns with where the lesson stood: a tutor never repeats
a learner's words (`classroom/parts.py`).
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Event

from sqlalchemy import Connection, select, update

from classroom.database import Database
from classroom.schema import classes, flags, lessons, turns
from errors import WhoSaysError
from tutor.dialogue import Role

ERASE_EVERY = 600  # seconds: words go at most ten minutes after their time
_log = logging.getLogger(__name__)


class Erasure:
    """Erases expired words in all classes that do not keep transcripts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def erase_expired(self, now: datetime) -> int:
        """Erase what was typed in lessons that expired by `now`; return how many texts it was.

        Raises:
            RecordsTrouble: if the records cannot be written; nothing is erased then.
        """
        forgetful = select(classes).where(~classes.c.keeps_transcripts)
        with self._database.writing() as connection:
            erased = sum(
                _erase(connection, row.id, now - timedelta(hours=row.erase_after_hours), now)
                for row in connection.execute(forgetful).all()
            )
            if erased:
                self._database.has_deleted()
        self._database.scrub()
        return erased


def _erase(connection: Connection, class_id: str, before: datetime, now: datetime) -> int:
    """Erase messages and notes in the lessons of the class that ended `before`; count them."""
    expired = select(lessons.c.id).where(
        lessons.c.class_id == class_id, lessons.c.last_at <= before
    )
    messages = (
        update(turns)
        .where(turns.c.class_id == class_id, turns.c.lesson_id.in_(expired))
        .where(turns.c.role == Role.LEARNER, turns.c.erased_at.is_(None))
        .values(text="", erased_at=now)
    )
    notes = (
        update(flags)
        .where(flags.c.class_id == class_id, flags.c.lesson_id.in_(expired), flags.c.note != "")
        .values(note="")
    )
    return connection.execute(messages).rowcount + connection.execute(notes).rowcount


def erase_again_and_again(erase: Callable[[], object], stopped: Event, every: float) -> None:
    """Call `erase` every so many seconds until stopped; blocks, never raises."""
    while not stopped.wait(every):
        try:
            erase()
        except WhoSaysError:
            _log.exception("What has expired could not be erased; it is tried again.")
