"""A seat takes its place in the class, and in a lesson, when something is first said there."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, exists, insert, select

from classroom.library import UnknownArticle
from classroom.nickname import nicknames
from classroom.schema import articles, lessons, seats
from classroom.seat import Seat
from classroom.whose import belongs_to

WELCOME = 0  # the number of the tutor's first turn, whenever it is stored


def lesson_of(connection: Connection, seat: Seat, article_id: str, at: datetime) -> int:
    """Return the id of the seat's lesson on the article, begun if need be.

    Raises:
        UnknownArticle: if the article is gone.
    """
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
