"""The first tables, and the default class in them."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables. They are written out here: a migration never imports today's schema."""
    _people()
    _articles()
    _lessons()
    _turns()
    _flags()


def _people() -> None:
    classes = op.create_table(
        "classes",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("keeps_transcripts", sa.Boolean, nullable=False),
        sa.Column("erase_after_hours", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_classes"),
    )
    op.bulk_insert(
        classes,
        [
            {
                "id": "default",
                "name": "Our class",
                "keeps_transcripts": False,
                "erase_after_hours": 24,
            }
        ],
    )
    op.create_table(
        "seats",
        sa.Column("class_id", sa.String(32), nullable=False),
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("nickname", sa.String(60), nullable=False),
        sa.Column("last_active", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("class_id", "id", name="pk_seats"),
        sa.UniqueConstraint("class_id", "nickname", name="uq_seats_class_id_nickname"),
        sa.ForeignKeyConstraint(
            ["class_id"], ["classes.id"], name="fk_seats_class_id", ondelete="CASCADE"
        ),
    )


def _articles() -> None:
    op.create_table(
        "articles",
        sa.Column("id", sa.String(16), nullable=False),
        *(
            sa.Column(name, sa.Text, nullable=False)
            for name in ("title", "outlet", "byline", "date", "url", "text")
        ),
        sa.Column("paragraphs", sa.JSON, nullable=False),
        sa.Column("sentences", sa.JSON, nullable=False),
        sa.Column("origin", sa.String(16), nullable=False),
        sa.Column("added_at", sa.DateTime, nullable=False),
        sa.Column("withdrawn_at", sa.DateTime),
        sa.PrimaryKeyConstraint("id", name="pk_articles"),
    )
    op.create_table(
        "unwanted",
        sa.Column("article_id", sa.String(16), nullable=False),
        sa.PrimaryKeyConstraint("article_id", name="pk_unwanted"),
    )
    op.create_table(
        "analyses",
        sa.Column("article_id", sa.String(16), nullable=False),
        sa.Column("analyser", sa.Text, nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
        sa.Column("verdicts", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("article_id", name="pk_analyses"),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name="fk_analyses_article_id", ondelete="CASCADE"
        ),
    )


def _seat(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["class_id", "seat_id"],
        ["seats.class_id", "seats.id"],
        name=f"fk_{table}_class_id_seat_id",
        ondelete="CASCADE",
    )


def _lessons() -> None:
    op.create_table(
        "lessons",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("class_id", sa.String(32), nullable=False),
        sa.Column("seat_id", sa.String(64), nullable=False),
        sa.Column("article_id", sa.String(16), nullable=False),
        sa.Column("last_number", sa.Integer, nullable=False),
        sa.Column("last_at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_lessons"),
        sa.UniqueConstraint(
            "class_id", "seat_id", "article_id", name="uq_lessons_class_id_seat_id_article_id"
        ),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name="fk_lessons_article_id", ondelete="CASCADE"
        ),
        _seat("lessons"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_lessons_article_id", "lessons", ["article_id"])


def _turns() -> None:
    op.create_table(
        "turns",
        sa.Column("class_id", sa.String(32), nullable=False),
        sa.Column("seat_id", sa.String(64), nullable=False),
        sa.Column("lesson_id", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("move", sa.String(32)),
        sa.Column("act", sa.String(32), nullable=False),
        sa.Column("cites", sa.JSON, nullable=False),
        sa.Column("choices", sa.JSON, nullable=False),
        sa.Column("prompt", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("erased_at", sa.DateTime),
        sa.PrimaryKeyConstraint("lesson_id", "number", name="pk_turns"),
        sa.ForeignKeyConstraint(
            ["lesson_id"], ["lessons.id"], name="fk_turns_lesson_id", ondelete="CASCADE"
        ),
        _seat("turns"),
    )


def _flags() -> None:
    op.create_table(
        "flags",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("class_id", sa.String(32), nullable=False),
        sa.Column("seat_id", sa.String(64), nullable=False),
        sa.Column("lesson_id", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("resolved_at", sa.DateTime),
        sa.PrimaryKeyConstraint("id", name="pk_flags"),
        sa.UniqueConstraint("lesson_id", "number", name="uq_flags_lesson_id_number"),
        sa.ForeignKeyConstraint(
            ["lesson_id", "number"],
            ["turns.lesson_id", "turns.number"],
            name="fk_flags_lesson_id_number",
            ondelete="CASCADE",
        ),
        _seat("flags"),
        sqlite_autoincrement=True,
    )
