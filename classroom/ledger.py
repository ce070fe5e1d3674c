"""What a learner and the tutor said, as rows: asked for by class and seat, in order of number."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import Connection, and_, delete, exists, insert, select, update

from classroom import attempts, flags
from classroom.database import Database
from classroom.enrolment import WELCOME, lesson_of
from classroom.record import Entry
from classroom.rows import AnyRow, state_as_json, state_of
from classroom.schema import lessons, seats, turns
from classroom.seat import Seat
from classroom.whose import belongs_to
from tutor.dialogue import Move, Role, Turn
from tutor.occasion import Reply
from tutor.state import State


class Ledger:
    """The turns of one seat at a time, and what they bring along; nothing here sees another's."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def entries(self, seat: Seat, article_id: str) -> tuple[Entry, ...]:
        """Return the seat's lesson on the article so far, in order."""
        query = (
            select(turns)
            .join(lessons, lessons.c.id == turns.c.lesson_id)
            .where(
                belongs_to(seat, turns),
                belongs_to(seat, lessons),
                lessons.c.article_id == article_id,
            )
            .order_by(turns.c.number)
        )
        with self._database.reading() as connection:
            return tuple(entry_of(row) for row in connection.execute(query))

    def state(self, seat: Seat, article_id: str) -> State:
        """Return where the lesson stands after the tutor's last turn; a new one stands at nought.

        So does one whose state has a shape that is no longer ours: it goes on, free of any path.
        """
        query = (
            select(turns.c.state)
            .join(lessons, lessons.c.id == turns.c.lesson_id)
            .where(belongs_to(seat, turns), belongs_to(seat, lessons))
            .where(lessons.c.article_id == article_id, turns.c.role == Role.TUTOR)
            .order_by(turns.c.number.desc())
            .limit(1)
        )
        with self._database.reading() as connection:
            return state_of(connection.scalar(query))

    def welcome(self, seat: Seat, article_id: str, reply: Reply, at: datetime) -> None:
        """Store the tutor's first turn, unless the lesson has one.

        Raises:
            UnknownArticle: if the article is gone.
        """
        with self._database.writing() as connection:
            lesson = lesson_of(connection, seat, article_id, at)
            there = exists().where(
                belongs_to(seat, turns), turns.c.lesson_id == lesson, turns.c.number == WELCOME
            )
            if not connection.scalar(select(there)):
                _put(connection, seat, lesson, Entry(WELCOME, reply.turn, at), reply.state)

    def ask(self, seat: Seat, article_id: str, turn: Turn, at: datetime) -> Entry:
        """Store the learner's turn under the next number; it is on disk when this returns.

        Raises:
            UnknownArticle: if the article is gone.
        """
        with self._database.writing() as connection:
            lesson = lesson_of(connection, seat, article_id, at)
            entry = Entry(_next_number(connection, seat, lesson, at), turn, at)
            _put(connection, seat, lesson, entry)
        return entry

    def answer(self, seat: Seat, article_id: str, reply: Reply, at: datetime) -> Entry:
        """Store the tutor's turn, where the lesson stands, and what it makes known: all or nothing.

        Raises:
            UnknownArticle: if the article is gone.
        """
        with self._database.writing() as connection:
            lesson = lesson_of(connection, seat, article_id, at)
            entry = Entry(_next_number(connection, seat, lesson, at), reply.turn, at)
            _put(connection, seat, lesson, entry, reply.state)
            if reply.attempt is not None:
                attempts.put(connection, seat, article_id, entry.number, reply.attempt)
            if reply.dispute:
                flags.raise_dispute(connection, seat, lesson, entry.number, at)
        return entry

    def start_over(self, seat: Seat, article_id: str) -> None:
        """Forget the seat's lesson on the article for good."""
        mine = and_(belongs_to(seat, lessons), lessons.c.article_id == article_id)
        with self._database.deleting() as connection:
            connection.execute(delete(lessons).where(mine))


def entry_of(row: AnyRow) -> Entry:
    """Return the entry that a row of `turns` holds."""
    turn = Turn(
        role=Role(row.role),
        text=row.text,
        move=_move(row.move),
        act=row.act,
        cites=tuple(row.cites),
        choices=tuple(row.choices),
        prompt=row.prompt,
    )
    return Entry(row.number, turn, row.at, erased=row.erased_at is not None)


def _move(stored: str | None) -> Move | None:
    """Return the move, or None if the tutor has unlearnt it: old conversations stay readable."""
    try:
        return None if stored is None else Move(stored)
    except ValueError:
        return None


def _put(
    connection: Connection, seat: Seat, lesson: int, entry: Entry, state: State | None = None
) -> None:
    connection.execute(
        insert(turns).values(
            class_id=seat.class_id,
            seat_id=seat.id,
            lesson_id=lesson,
            number=entry.number,
            at=entry.at,
            state=None if state is None else state_as_json(state),
            **asdict(entry.turn),
        )
    )


def _next_number(connection: Connection, seat: Seat, lesson: int, at: datetime) -> int:
    """Return the number that the lesson's next turn has, and note that the seat is active."""
    mine = and_(seats.c.class_id == seat.class_id, seats.c.id == seat.id)
    connection.execute(update(seats).where(mine).values(last_active=at))
    number = connection.execute(
        update(lessons)
        .where(belongs_to(seat, lessons), lessons.c.id == lesson)
        .values(last_number=lessons.c.last_number + 1, last_at=at)
        .returning(lessons.c.last_number)
    ).scalar_one()
    return int(number)
