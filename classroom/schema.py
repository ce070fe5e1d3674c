"""The tables, in words that SQLite and PostgreSQL both understand.

Moments are kept to the minute: nobody needs to know how fast a learner types.
"""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class Minute(TypeDecorator[datetime]):
    """A moment in UTC, rounded down to the minute on its way in."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment without its zone, as UTC.

        Raises:
            ValueError: if the moment has no time zone.
        """
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"A moment needs a time zone; got {value.isoformat()}.")
        return value.astimezone(UTC).replace(second=0, microsecond=0, tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment with its zone again."""
        del dialect
        return None if value is None else value.replace(tzinfo=UTC)


metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def _whose() -> tuple[Column[str], Column[str]]:
    """Return the two columns that every row of a learner carries and every query asks for."""
    return (
        Column("class_id", String(32), nullable=False),
        Column("seat_id", String(64), nullable=False),
    )


def _seat() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["class_id", "seat_id"], ["seats.class_id", "seats.id"], ondelete="CASCADE"
    )


classes = Table(
    "classes",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("name", String(80), nullable=False),
    Column("keeps_transcripts", Boolean, nullable=False),
    Column("erase_after_hours", Integer, nullable=False),
    Column("reading_level", String(16), nullable=False, server_default="plain"),
    Column("gives_summaries", Boolean, nullable=False, server_default=false()),
    Column("helpline", String(300), nullable=False, server_default=""),
)

seats = Table(
    "seats",
    metadata,
    Column("class_id", ForeignKey("classes.id", ondelete="CASCADE"), primary_key=True),
    Column("id", String(64), primary_key=True),
    Column("nickname", String(60), nullable=False),
    Column("last_active", Minute, nullable=False),
    # The learner's attempts with a smaller id no longer count: their record was reset.
    Column("record_from", Integer, nullable=False, server_default="0"),
    UniqueConstraint("class_id", "nickname"),
)

articles = Table(
    "articles",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("title", Text, nullable=False),
    Column("outlet", Text, nullable=False),
    Column("byline", Text, nullable=False),
    Column("date", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("paragraphs", JSON, nullable=False),
    Column("sentences", JSON, nullable=False),
    Column("origin", String(16), nullable=False),
    Column("added_at", Minute, nullable=False),
    Column("withdrawn_at", Minute),
)

# The ids of shipped articles that an instructor deleted, so that no restart brings them back.
unwanted = Table("unwanted", metadata, Column("article_id", String(16), primary_key=True))

analyses = Table(
    "analyses",
    metadata,
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("analyser", Text, nullable=False),
    Column("made_at", Minute, nullable=False),
    Column("verdicts", JSON, nullable=False),
)

lessons = Table(
    "lessons",
    metadata,
    Column("id", Integer, primary_key=True),
    *_whose(),
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("last_number", Integer, nullable=False),  # 0 is the tutor's welcome
    Column("last_at", Minute, nullable=False),
    UniqueConstraint("class_id", "seat_id", "article_id"),
    _seat(),
    sqlite_autoincrement=True,  # the id of a forgotten lesson never comes back as another's
)

turns = Table(
    "turns",
    metadata,
    *_whose(),
    Column("lesson_id", ForeignKey("lessons.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("role", String(16), nullable=False),
    Column("text", Text, nullable=False),
    Column("move", String(32)),
    Column("act", String(32), nullable=False),
    Column("cites", JSON, nullable=False),
    Column("choices", JSON, nullable=False),
    Column("prompt", Text, nullable=False),
    Column("state", JSON(none_as_null=True)),  # where the lesson stands after a turn of the tutor
    Column("at", Minute, nullable=False),
    Column("erased_at", Minute),
    _seat(),
)

flags = Table(
    "flags",
    metadata,
    Column("id", Integer, primary_key=True),
    *_whose(),
    Column("lesson_id", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("note", Text, nullable=False),
    Column("at", Minute, nullable=False),
    Column("resolved_at", Minute),
    UniqueConstraint("lesson_id", "number"),
    ForeignKeyConstraint(
        ["lesson_id", "number"], ["turns.lesson_id", "turns.number"], ondelete="CASCADE"
    ),
    _seat(),
    sqlite_autoincrement=True,
)

# What was tried, without a typed word. Not tied to its turn: it outlives a conversation that is
# begun anew. `article_id` is that of the lesson, `about` that of the item, null if it was invented.
attempts = Table(
    "attempts",
    metadata,
    Column("id", Integer, primary_key=True),
    *_whose(),
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("number", Integer, nullable=False),
    Column("item", Text, nullable=False),
    Column("skill", String(16), nullable=False),
    Column("task", String(16), nullable=False),
    Column("grade", String(32), nullable=False),
    Column("rubric", Integer, nullable=False),
    Column("hints", Integer, nullable=False),
    Column("at", Minute, nullable=False),
    Column("about", ForeignKey("articles.id", ondelete="CASCADE"), index=True),
    Column("sentence", Integer),
    Column("label", String(16)),
    Column("answer", Text, nullable=False),
    Column("expected", Text, nullable=False),
    Column("misconception", String(32), nullable=False),
    Column("exit_ticket", Boolean, nullable=False),
    Index(None, "class_id", "seat_id"),
    _seat(),
    sqlite_autoincrement=True,  # the mark of a reset counts on ids that only grow
)
