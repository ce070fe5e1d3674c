"""Whose rows a query may see."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Table, and_

from classroom.seat import Seat


def belongs_to(seat: Seat, table: Table) -> ColumnElement[bool]:
    """Return the condition that every query on a learner's rows carries."""
    return and_(table.c.class_id == seat.class_id, table.c.seat_id == seat.id)
