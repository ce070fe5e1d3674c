"""What learners did, as facts that nothing rewrites: no words of theirs, so they may stay."""

from __future__ import annotations

from dataclasses import asdict

from sqlalchemy import Connection, ScalarSelect, exists, func, insert, select, update

from analysis.verdict import Label
from classroom.database import Database
from classroom.rows import AnyRow
from classroom.schema import articles, attempts, seats
from classroom.seat import Seat
from classroom.whose import belongs_to
from tutor.items.item import Task
from tutor.judging.judgement import Grade, Rubric
from tutor.learner.attempt import Attempt
from tutor.skills import Skill


class Attempts:
    """The attempts of one seat at a time, over all its lessons."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def since_reset(self, seat: Seat) -> tuple[Attempt, ...]:
        """Return what the learner has tried since their record was last reset, oldest first."""
        query = (
            select(attempts)
            .join(
                seats,
                (seats.c.class_id == attempts.c.class_id) & (seats.c.id == attempts.c.seat_id),
            )
            .where(belongs_to(seat, attempts), attempts.c.id >= seats.c.record_from)
            .order_by(attempts.c.id)
        )
        with self._database.reading() as connection:
            found = [_attempt(row) for row in connection.execute(query)]
        return tuple(attempt for attempt in found if attempt is not None)

    def reset(self, seat: Seat) -> None:
        """Let nothing count any more that the learner has tried so far; the facts stay."""
        mine = (seats.c.class_id == seat.class_id) & (seats.c.id == seat.id)
        with self._database.writing() as connection:
            connection.execute(update(seats).where(mine).values(record_from=_after_all_of(seat)))


def put(connection: Connection, seat: Seat, article_id: str, number: int, attempt: Attempt) -> None:
    """Store the attempt with the number of the turn that replied to it in the article's lesson.

    If what it is about has been deleted meanwhile, it has gone with it.
    """
    facts = asdict(attempt)
    about = facts.pop("article_id") or None
    if about and not connection.scalar(select(exists().where(articles.c.id == about))):
        return
    connection.execute(
        insert(attempts).values(
            class_id=seat.class_id,
            seat_id=seat.id,
            article_id=article_id,
            number=number,
            about=about,
            **facts,
        )
    )


def _after_all_of(seat: Seat) -> ScalarSelect[int]:
    """Return the mark behind the seat's latest attempt; ids only ever grow."""
    latest = func.max(attempts.c.id)
    return select(func.coalesce(latest, 0) + 1).where(belongs_to(seat, attempts)).scalar_subquery()


def _attempt(row: AnyRow) -> Attempt | None:
    """Return the attempt, or None if its skill or kind is no longer taught: it counts no more."""
    try:
        return Attempt(
            item=row.item,
            skill=Skill(row.skill),
            task=Task(row.task),
            grade=Grade(row.grade),
            rubric=Rubric(row.rubric),
            hints=row.hints,
            at=row.at,
            article_id=row.about or "",
            sentence=row.sentence,
            label=None if row.label is None else Label(row.label),
            answer=row.answer,
            expected=row.expected,
            misconception=row.misconception,
            exit_ticket=row.exit_ticket,
        )
    except ValueError:
        return None
