"""What learners did, where a lesson stands, and what a class has settled about the tutor.

Columns are added in place: copying a table, as a batch does, would drop the old one, and with it
every row that hangs on it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the columns and the table; what was there keeps its values and gets the defaults."""
    for column in (
        sa.Column("reading_level", sa.String(16), nullable=False, server_default="plain"),
        sa.Column("gives_summaries", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("helpline", sa.String(300), nullable=False, server_default=""),
    ):
        op.add_column("classes", column)
    op.add_column("seats", sa.Column("record_from", sa.Integer, nullable=False, server_default="0"))
    op.add_column("turns", sa.Column("state", sa.JSON))
    _attempts()


def _attempts() -> None:
    op.create_table(
        "attempts",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("class_id", sa.String(32), nullable=False),
        sa.Column("seat_id", sa.String(64), nullable=False),
        sa.Column("article_id", sa.String(16), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("item", sa.Text, nullable=False),
        sa.Column("skill", sa.String(16), nullable=False),
        sa.Column("task", sa.String(16), nullable=False),
        sa.Column("grade", sa.String(32), nullable=False),
        sa.Column("rubric", sa.Integer, nullable=False),
        sa.Column("hints", sa.Integer, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("about", sa.String(16)),
        sa.Column("sentence", sa.Integer),
        sa.Column("label", sa.String(16)),
        sa.Column("answer", sa.Text, nullable=False),
        sa.Column("expected", sa.Text, nullable=False),
        sa.Column("misconception", sa.String(32), nullable=False),
        sa.Column("exit_ticket", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_attempts"),
        sa.ForeignKeyConstraint(
            ["class_id", "seat_id"],
            ["seats.class_id", "seats.id"],
            name="fk_attempts_class_id_seat_id",
            ondelete="CASCADE",
        ),
        *(
            sa.ForeignKeyConstraint(
                [column], ["articles.id"], name=f"fk_attempts_{column}", ondelete="CASCADE"
            )
            for column in ("article_id", "about")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_attempts_class_id_seat_id", "attempts", ["class_id", "seat_id"])
    for column in ("article_id", "about"):
        op.create_index(f"ix_attempts_{column}", "attempts", [column])
