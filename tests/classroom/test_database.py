import os
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import func, insert, select
from sqlalchemy.exc import IntegrityError

from classroom.database import open_database
from classroom.migrate import ForeignRecords, NewerRecords
from classroom.schema import classes, metadata
from classroom.sqlite import BrokenRecords, RecordsTrouble, UnstorableText, explained
from errors import WhoSaysError


def a_class(name):
    values = {"id": name, "name": name, "keeps_transcripts": False, "erase_after_hours": 24}
    return insert(classes).values(values)


def write(database, *statements):
    with database.writing() as connection:
        for statement in statements:
            connection.execute(statement)


def names_in(database):
    with database.reading() as connection:
        return set(connection.scalars(select(classes.c.name)))


def test_the_migrations_make_exactly_the_tables_of_the_schema(tmp_path):
    with open_database(tmp_path / "a.db").reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_a_default_class_is_there_from_the_first_day(tmp_path):
    assert names_in(open_database(tmp_path / "a.db")) == {"Our class"}


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1)],
)
def test_sqlite_is_asked_to_be_careful(tmp_path, pragma, value):
    with open_database(tmp_path / "a.db").reading() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_opening_again_keeps_what_is_there(tmp_path):
    path = tmp_path / "new folder" / "100% of Zoë's.db"
    first = open_database(path)
    write(first, a_class("5b"))
    assert names_in(open_database(path)) == {"Our class", "5b"}


def test_many_may_open_a_new_database_at_once(tmp_path):
    with ThreadPoolExecutor(8) as threads:
        databases = list(threads.map(lambda _: open_database(tmp_path / "a.db"), range(8)))
    assert all(names_in(database) == {"Our class"} for database in databases)


def test_a_write_that_fails_leaves_nothing(tmp_path):
    database = open_database(tmp_path / "a.db")
    with pytest.raises(IntegrityError):
        write(database, a_class("5b"), a_class("5b"))
    assert names_in(database) == {"Our class"}


def test_a_hundred_threads_write_and_read_without_losing_a_row(tmp_path):
    database = open_database(tmp_path / "a.db")

    def write_and_read(number):
        write(database, a_class(f"class {number}"))
        return f"class {number}" in names_in(database)

    with ThreadPoolExecutor(100) as threads:
        assert all(threads.map(write_and_read, range(300)))
    assert len(names_in(database)) == 301


def test_a_write_waits_for_another_process(tmp_path):
    database = open_database(tmp_path / "a.db")
    other = sqlite3.connect(tmp_path / "a.db", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    threading.Timer(0.2, lambda: other.execute("COMMIT")).start()
    write(database, a_class("5b"))
    other.close()
    assert "5b" in names_in(database)


def test_a_lock_that_stays_is_told_in_a_sentence(tmp_path):
    path = tmp_path / "a.db"
    open_database(path)
    with (
        closing(sqlite3.connect(path, isolation_level=None)) as one,
        closing(sqlite3.connect(path, isolation_level=None, timeout=0)) as other,
    ):
        one.execute("BEGIN IMMEDIATE")
        with pytest.raises(RecordsTrouble, match="busy just now"), explained():
            other.execute("BEGIN IMMEDIATE")


def test_a_full_disk_is_told_in_a_sentence_and_loses_nothing(tmp_path):
    database = open_database(tmp_path / "a.db")
    with database.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
    with database.writing() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    with pytest.raises(RecordsTrouble, match="disk is full"):
        write(database, *(a_class(f"class {number}") for number in range(2_000)))
    assert names_in(database) == {"Our class"}


def test_a_disk_that_may_only_be_read_is_told_in_a_sentence(tmp_path):
    database = open_database(tmp_path / "a.db")
    with database.reading() as connection:
        connection.exec_driver_sql("PRAGMA query_only=ON")  # SQLite then says what it says there
    with pytest.raises(RecordsTrouble, match="cannot be written to"):
        write(database, a_class("5b"))
    assert names_in(database) == {"Our class"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_only_be_read_is_told_in_a_sentence(tmp_path):
    tmp_path.chmod(0o555)
    with pytest.raises(RecordsTrouble, match="cannot be written to"):
        open_database(tmp_path / "a.db")


def test_a_file_that_is_a_folder_is_told_in_a_sentence(tmp_path):
    with pytest.raises(RecordsTrouble, match="disk could not be read"):
        open_database(tmp_path)


def test_a_folder_that_is_a_file_is_told_in_a_sentence(tmp_path):
    (tmp_path / "data").write_text("not a folder")
    with pytest.raises(RecordsTrouble, match="'data' cannot be used"):
        open_database(tmp_path / "data" / "a.db")


def garbage(path):
    path.write_bytes(b"This was never a database. " * 300)


def cut_short(path):
    path.write_bytes(path.read_bytes()[:5_000])


def scribbled_over(path):
    pages = bytearray(path.read_bytes())
    pages[4096:12_288] = b"\xa5" * 8192
    path.write_bytes(bytes(pages))


def of_another_program(path):
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (cake TEXT)")


def of_a_newer_version(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


def half_made(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM alembic_version")


@pytest.mark.parametrize(
    ("damage", "error", "sentence"),
    [
        (garbage, BrokenRecords, r"in 'a\.db' are damaged"),
        (cut_short, BrokenRecords, r"in 'a\.db' are damaged"),
        (scribbled_over, BrokenRecords, r"in 'a\.db' are damaged"),
        (of_another_program, ForeignRecords, r"not one of Who Says\?"),
        (half_made, ForeignRecords, r"not one of Who Says\?"),
        (of_a_newer_version, NewerRecords, r"newer version of Who Says\? \(revision 9999\)"),
    ],
)
def test_a_file_that_we_cannot_use_is_refused_and_left_as_it_is(tmp_path, damage, error, sentence):
    path = tmp_path / "a.db"
    open_database(path).close()
    damage(path)
    before = path.read_bytes()
    with pytest.raises(error, match=sentence) as refusal:
        open_database(path)
    assert str(tmp_path) not in str(refusal.value)
    assert path.read_bytes() == before
    assert not (tmp_path / "a.db-wal").exists() or not (tmp_path / "a.db-wal").read_bytes()


def test_an_empty_file_becomes_a_database(tmp_path):
    (tmp_path / "a.db").touch()
    assert names_in(open_database(tmp_path / "a.db")) == {"Our class"}


def test_text_with_broken_characters_is_refused_in_a_sentence(tmp_path):
    database = open_database(tmp_path / "a.db")
    with pytest.raises(UnstorableText, match="broken characters"):
        write(database, a_class("half a pair \ud83d"))
    with database.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(classes)) == 1


def test_all_trouble_with_the_records_may_be_shown():
    assert issubclass(RecordsTrouble, WhoSaysError)
    assert issubclass(NewerRecords, RecordsTrouble)
