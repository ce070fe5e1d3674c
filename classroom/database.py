"""The records: read by many at once, written by one at a time, forgotten for good when asked."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Lock
from weakref import finalize

from sqlalchemy import Connection, Engine

from classroom.migrate import check_revision, upgrade
from classroom.sqlite import WRITES, BrokenRecords, RecordsTrouble, engine_for, explained

_log = logging.getLogger(__name__)


class Database:
    """One open database, shared by all threads of the process."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writer = Lock()
        finalize(self, engine.dispose)  # closes the file in good order when the process ends
        self._soiled = True  # a process that was killed may have deleted without scrubbing

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection that sees one unchanging moment of the records.

        Raises:
            RecordsTrouble: if the records cannot be read; the message says why.
        """
        with explained(), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Yield a connection that writes alone; all of it is on disk afterwards, or none of it.

        Writers of this process queue on a lock: SQLite itself would have them poll, and at 100
        threads the unluckiest then waits a second or more.

        Raises:
            RecordsTrouble: if the records cannot be written; the message says why.
        """
        with explained(), self._writer, self._engine.connect() as connection:
            connection.execution_options(**{WRITES: True})
            with connection.begin():
                yield connection

    @contextmanager
    def deleting(self) -> Iterator[Connection]:
        """Yield a connection as `writing` does; what is deleted then leaves the disk too.

        Raises:
            RecordsTrouble: if the records cannot be written; the message says why.
        """
        with self.writing() as connection:
            self.has_deleted()
            yield connection
        self.scrub()

    def has_deleted(self) -> None:
        """Note, inside a write, that the next `scrub` has something to do."""
        self._soiled = True

    def scrub(self) -> None:
        """Make sure that what was deleted can be read in no file any more.

        `secure_delete` alone does not: pages that SQLite merges keep old words in their gaps (a
        test finds them). So the file is written anew, 5 ms for each MB, and the journal emptied.
        Where that fails, by a full disk or a reader in another process, the next call tries again.
        """
        if not self._soiled or self._engine.dialect.name != "sqlite":
            return
        try:
            with explained(), self._writer, closing(self._engine.raw_connection()) as connection:
                cursor = connection.cursor()
                cursor.execute("VACUUM")
                busy = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
                self._soiled = bool(busy)
        except RecordsTrouble as trouble:
            _log.warning("Deleted words are still on the disk: %s", trouble)

    def close(self) -> None:
        """Close every connection; the database can still be used and opens new ones."""
        self._engine.dispose()


def open_database(path: Path) -> Database:
    """Return the records in the file, made or brought up to date if need be.

    Raises:
        BrokenRecords: if the file is damaged or is no database; it is left as it is.
        NewerRecords: if a newer version of the app wrote it; it is left as it is.
        RecordsTrouble: if the folder cannot be made or written to.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        known = path.exists() and path.stat().st_size > 0
    except OSError as error:
        raise RecordsTrouble(
            f"The data folder '{path.parent.name}' cannot be used: {error.strerror}. "
            "Choose another folder, or make it writable."
        ) from error
    if known:
        _check(path)
    engine = engine_for(path)
    with explained(), engine.connect() as connection:
        connection.execution_options(**{WRITES: True})
        with connection.begin():
            upgrade(connection)
    return Database(engine)


def _check(path: Path) -> None:
    """Look at the file through a connection that cannot write, before anything else does."""
    name = f"'{path.name}'"
    try:
        with (
            explained(),
            closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as file,
        ):
            sound = file.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
            if sound:
                check_revision(file, path.name)
    except BrokenRecords as error:
        raise BrokenRecords(name) from error
    if not sound:
        raise BrokenRecords(name)
