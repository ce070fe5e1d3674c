"""Brings the tables to today's shape, and refuses a shape it does not know."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from classroom.sqlite import RecordsTrouble

MIGRATIONS = Path(__file__).parent / "migrations"


class NewerRecords(RecordsTrouble):
    """Raised if a newer version of the app wrote the records; they are left as they are."""


class ForeignRecords(RecordsTrouble):
    """Raised if the file is a database of some other program; it is left as it is."""


def check_revision(connection: sqlite3.Connection, name: str) -> None:
    """Make sure that the tables have a shape that this version knows.

    Raises:
        NewerRecords: if their revision is none of ours.
        ForeignRecords: if there are tables, but no revision.
    """
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    if not tables:
        return
    rows = (
        connection.execute("SELECT version_num FROM alembic_version").fetchall()
        if "alembic_version" in tables
        else []
    )
    if not rows:
        raise ForeignRecords(
            f"'{name}' is a database, but not one of Who Says?. Nothing was changed. "
            "Move it out of the data folder and start again."
        )
    revisions = {script.revision for script in _scripts().walk_revisions()}
    if rows[0][0] not in revisions:
        raise NewerRecords(
            f"The class records in '{name}' were made by a newer version of Who Says? "
            f"(revision {rows[0][0]}). Nothing was changed. Start that version again, or move "
            "the file out of the data folder to begin anew."
        )


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Run the migrations up to the revision that are missing, in the connection's transaction."""
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())
