"""What a learner and the tutor said, as rows: asked for by class and seat, in order of number."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    and_,
    delete,
    exists,
    insert,
    select,
    update,
)

from classroom.database import Database
from classroom.library import UnknownArticle
from classroom.nickname import nicknames
from classroom.record import Entry
from classroom.rows import AnyRow
from classroom.schema import articles, lessons, seats, turns
from classroom.seat import Seat
from tutor.dialogue import Move, Role, Turn

WELCOME = 0  # the number of the tutor's first turn, whenever it is stored


class Ledger:
    """The turns and flags of one seat at a time; nothing here sees another's."""

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

    def welcome(self, seat: Seat, article_id: str, turn: Turn, at: datetime) -> None:
        """Store the tutor's first turn, unless the lesson has one.

        Raises:
            UnknownArticle: if the article is gone.
        """
        with self._database.writing() as connection:
            lesson = _lesson(connection, seat, article_id, at)
            there = exists().where(
                belongs_to(seat, turns), turns.c.lesson_id == lesson, turns.c.number == WELCOME
            )
            if not connection.scalar(select(there)):
                _put(connection, seat, lesson, Entry(WELCOME, turn, at))

    def append(self, seat: Seat, article_id: str, turn: Turn, at: datetime) -> Entry:
        """Store the turn under the lesson's next number; it is on disk when this returns.

        Raises:
            UnknownArticle: if the article is gone.
        """
        with self._database.writing() as connection:
            lesson = _lesson(connection, seat, article_id, at)
            number = connection.execute(
                update(lessons)
                .where(belongs_to(seat, lessons), lessons.c.id == lesson)
                .values(last_number=lessons.c.last_number + 1, last_at=at)
                .returning(lessons.c.last_number)
            ).scalar_one()
            entry = Entry(number, turn, at)
            _put(connection, seat, lesson, entry)
            mine = and_(seats.c.class_id == seat.class_id, seats.c.id == seat.id)
            connection.execute(update(seats).where(mine).values(last_active=at))
        return entry

    def start_over(self, seat: Seat, article_id: str) -> None:
        """Forget the seat's lesson on the article for good."""
        mine = and_(belongs_to(seat, lessons), lessons.c.article_id == article_id)
        with self._database.deleting() as connection:
            connection.execute(delete(lessons).where(mine))


def belongs_to(seat: Seat, table: Table) -> ColumnElement[bool]:
    """Return the condition that every query on a learner's rows carries."""
    return and_(table.c.class_id == seat.class_id, table.c.seat_id == seat.id)


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


def _put(connection: Connection, seat: Seat, lesson: int, entry: Entry) -> None:
    connection.execute(
        insert(turns).values(
            class_id=seat.class_id,
            seat_id=seat.id,
            lesson_id=lesson,
            number=entry.number,
            at=entry.at,
            **asdict(entry.turn),
        )
    )


def _lesson(connection: Connection, seat: Seat, article_id: str, at: datetime) -> int:
    """Return the id of the seat's lesson on the article, begun if need be."""
    query = select(lessons.c.id).where(
        belongs_to(seat, lessons), lessons.c.article_id == article_id
    )
    lesson = connection.scalar(query)
    if lesson is not None:
        return int(lesson)
    if not connection.scalar(select(exists().where(articles.c.id == article_id))):
        raise UnknownArticle(article_id)
    _take_seat(connection, seat, at)
    new = insert(lessons).values(
        class_id=seat.class_id,
        seat_id=seat.id,
        article_id=article_id,
        last_number=WELCOME,
        last_at=at,
    )
    return int(connection.execute(new.returning(lessons.c.id)).scalar_one())


def _take_seat(connection: Connection, seat: Seat, at: datetime) -> None:
    """Note the seat in its class, under a nickname that nobody there has yet."""
    here = seats.c.class_id == seat.class_id
    if connection.scalar(select(exists().where(here, seats.c.id == seat.id))):
        return
    nickname = next(
        name
        for name in nicknames(seat.id)
        if not connection.scalar(select(exists().where(here, seats.c.nickname == name)))
    )
    connection.execute(
        insert(seats).values(class_id=seat.class_id, id=seat.id, nickname=nickname, last_active=at)
    )
