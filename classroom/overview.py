"""What the instructor sees of the conversations in one class."""

from __future__ import annotations

from sqlalchemy import func, select

from classroom.database import Database
from classroom.enrolment import WELCOME
from classroom.ledger import entry_of
from classroom.record import Conversation, Entry
from classroom.schema import articles, lessons, seats, turns


class Overview:
    """Every conversation of a class, by nickname: nobody's name is known here."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def conversations(self, class_id: str) -> tuple[Conversation, ...]:
        """Return the lessons in which a learner has said something, the latest first."""
        query = (
            select(
                *(lessons.c.id, seats.c.nickname, articles.c.id, articles.c.title),
                *(func.count(turns.c.number), lessons.c.last_at),
            )
            .join(articles, articles.c.id == lessons.c.article_id)
            .join(
                seats, (seats.c.class_id == lessons.c.class_id) & (seats.c.id == lessons.c.seat_id)
            )
            .join(turns, turns.c.lesson_id == lessons.c.id)
            .where(lessons.c.class_id == class_id, turns.c.class_id == class_id)
            .where(turns.c.number > WELCOME)
            .group_by(lessons.c.id, seats.c.nickname, articles.c.id, lessons.c.last_at)
            .order_by(lessons.c.last_at.desc(), lessons.c.id.desc())
        )
        with self._database.reading() as connection:
            return tuple(Conversation(*row) for row in connection.execute(query))

    def transcript(self, class_id: str, lesson_id: int) -> tuple[Entry, ...]:
        """Return the turns of the lesson, in order; none if the class has no such lesson."""
        query = (
            select(turns)
            .where(turns.c.class_id == class_id, turns.c.lesson_id == lesson_id)
            .order_by(turns.c.number)
        )
        with self._database.reading() as connection:
            return tuple(entry_of(row) for row in connection.execute(query))
