"""Flags: a learner says that a turn of the tutor was wrong, and the instructor hears of it.

A dispute raises itself, when a learner's evidence speaks against the key.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Insert, ScalarSelect, delete, func, insert, select, update

from classroom.database import Database
from classroom.record import Flag, FlagKind
from classroom.rows import AnyRow
from classroom.schema import articles, flags, lessons, seats, turns
from classroom.seat import Seat
from classroom.whose import belongs_to
from errors import WhoSaysError
from tutor.dialogue import Role


class UnknownTurn(WhoSaysError):
    """Raised if a learner flags a turn that the tutor did not say in this lesson."""


class UnknownFlag(WhoSaysError):
    """Raised if a flag is not there (any more)."""


@dataclass(frozen=True, slots=True)
class Place:
    """A turn of one seat's lesson on one article."""

    seat: Seat
    article_id: str
    number: int


class Flags:
    """The flags of a class; a learner reaches only those of their own seat."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put_up(self, place: Place, kind: FlagKind, note: str, at: datetime) -> None:
        """Flag the turn; a second flag on it takes the place of the first.

        Raises:
            UnknownTurn: if the tutor said no such turn in the lesson.
        """
        seat = place.seat
        with self._database.writing() as connection:
            lesson = _lesson_with(connection, place)
            if _take_down(connection, seat, lesson, place.number):
                self._database.has_deleted()
            new = _new(seat, lesson, place.number, kind)
            connection.execute(new.values(note=note, at=at))
            mine = belongs_to(seat, lessons) & (lessons.c.id == lesson)
            connection.execute(update(lessons).where(mine).values(last_at=at))

    def take_down(self, place: Place) -> None:
        """Take the learner's flag off the turn, if there is one.

        Raises:
            UnknownTurn: if the tutor said no such turn in the lesson.
        """
        with self._database.deleting() as connection:
            lesson = _lesson_with(connection, place)
            _take_down(connection, place.seat, lesson, place.number)

    def numbers(self, seat: Seat, article_id: str) -> frozenset[int]:
        """Return the numbers of the turns that this seat has flagged in its lesson."""
        query = (
            select(flags.c.number)
            .join(lessons, lessons.c.id == flags.c.lesson_id)
            .where(
                belongs_to(seat, flags),
                belongs_to(seat, lessons),
                lessons.c.article_id == article_id,
            )
        )
        with self._database.reading() as connection:
            return frozenset(connection.scalars(query))

    def raised(self, class_id: str) -> tuple[Flag, ...]:
        """Return the flags of the class, open ones first, then the newest first."""
        asked = turns.alias("asked")
        query = (
            select(
                *(flags, turns.c.text.label("said"), seats.c.nickname, articles.c.title),
                *(asked.c.text.label("asked"), asked.c.erased_at),
            )
            .join(lessons, lessons.c.id == flags.c.lesson_id)
            .join(articles, articles.c.id == lessons.c.article_id)
            .join(seats, (seats.c.class_id == flags.c.class_id) & (seats.c.id == flags.c.seat_id))
            .join(
                turns,
                (turns.c.lesson_id == flags.c.lesson_id) & (turns.c.number == flags.c.number),
            )
            .outerjoin(
                asked,
                (asked.c.lesson_id == flags.c.lesson_id) & (asked.c.number == _last_before_it()),
            )
            .where(flags.c.class_id == class_id)
            .order_by(flags.c.resolved_at.is_not(None), flags.c.at.desc(), flags.c.id.desc())
        )
        with self._database.reading() as connection:
            return tuple(_flag(row) for row in connection.execute(query))

    def resolve(self, class_id: str, flag_id: int, at: datetime) -> None:
        """Note that the instructor has dealt with the flag.

        Raises:
            UnknownFlag: if the class has no such flag.
        """
        this = (flags.c.class_id == class_id) & (flags.c.id == flag_id)
        with self._database.writing() as connection:
            if connection.execute(update(flags).where(this).values(resolved_at=at)).rowcount == 0:
                raise UnknownFlag(
                    f"There is no flag {flag_id} here; the learner may have taken it back."
                )


def raise_dispute(
    connection: Connection, seat: Seat, lesson: int, number: int, at: datetime
) -> None:
    """Let the instructor know that the learner's evidence spoke against the key, in this turn."""
    connection.execute(_new(seat, lesson, number, FlagKind.DISPUTE).values(note="", at=at))


def _new(seat: Seat, lesson: int, number: int, kind: FlagKind) -> Insert:
    return insert(flags).values(
        class_id=seat.class_id,
        seat_id=seat.id,
        lesson_id=lesson,
        number=number,
        kind=FlagKind(kind),
    )


def _flag(row: AnyRow) -> Flag:
    return Flag(
        id=row.id,
        lesson_id=row.lesson_id,
        number=row.number,
        kind=FlagKind(row.kind),
        note=row.note,
        said=row.said,
        asked=row.asked or "",
        is_erased=row.erased_at is not None,
        nickname=row.nickname,
        article_title=row.title,
        at=row.at,
        resolved=row.resolved_at is not None,
    )


def _last_before_it() -> ScalarSelect[int]:
    """Return the number of what the learner said last before the flagged turn."""
    earlier = turns.alias("earlier")
    return (
        select(func.max(earlier.c.number))
        .where(
            earlier.c.lesson_id == flags.c.lesson_id,
            earlier.c.number < flags.c.number,
            earlier.c.role == Role.LEARNER,
        )
        .correlate(flags)
        .scalar_subquery()
    )


def _lesson_with(connection: Connection, place: Place) -> int:
    """Return the id of the lesson in which the tutor said this turn."""
    lesson = connection.scalar(
        select(turns.c.lesson_id)
        .join(lessons, lessons.c.id == turns.c.lesson_id)
        .where(
            belongs_to(place.seat, lessons),
            belongs_to(place.seat, turns),
            lessons.c.article_id == place.article_id,
            turns.c.number == place.number,
            turns.c.role == Role.TUTOR,
        )
    )
    if lesson is None:
        raise UnknownTurn(
            f"Turn {place.number} is not one that the tutor said in this conversation, "
            "so it cannot be flagged. Reload the page and try again."
        )
    return int(lesson)


def _take_down(connection: Connection, seat: Seat, lesson: int, number: int) -> bool:
    """Delete the flag, and say whether there was one."""
    this = (flags.c.lesson_id == lesson) & (flags.c.number == number)
    return bool(connection.execute(delete(flags).where(belongs_to(seat, flags), this)).rowcount)
