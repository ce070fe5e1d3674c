"""Records of an older version are brought up to date, and lose nothing on the way."""

import json

import pytest
from sqlalchemy import func, select

from analysis.verdict import Label
from classroom.database import open_database
from classroom.migrate import upgrade
from classroom.schema import metadata, turns
from classroom.sqlite import WRITES, engine_for
from tests.factories import a_classroom, a_reply, an_article
from tests.fakes import Clock, FakeTutor
from tutor.skills import ReadingLevel
from tutor.state import OpenItem, State, Waiting

ARTICLE = an_article()
# What the first version stored: a class of its own taste, a learner, a lesson, a flag.
FIRST = {
    "classes": [("5b", "Class 5b", True, 48)],
    "seats": [("default", "ann", "Amber Otter", "2026-05-18 09:30:00.000000")],
    "articles": [
        (
            ARTICLE.id, ARTICLE.title, "", "", "", "", ARTICLE.text,
            json.dumps([{"index": p.index, "span": {"start": p.span.start, "end": p.span.end},
                         "block": p.block} for p in ARTICLE.paragraphs]),
            json.dumps([{"index": s.index, "paragraph": s.paragraph,
                         "span": {"start": s.span.start, "end": s.span.end}}
                        for s in ARTICLE.sentences]),
            "uploaded", "2026-05-18 09:00:00.000000", None,
        )
    ],
    "lessons": [(7, "default", "ann", ARTICLE.id, 2, "2026-05-18 09:31:00.000000")],
    "turns": [
        ("default", "ann", 7, number, role, text, move, act, "[0]", '["Show me"]', "w@1",
         "2026-05-18 09:31:00.000000", None)
        for number, role, text, move, act in (
            (0, "tutor", "Let us read.", "welcome", ""),
            (1, "learner", "Who says so?", None, ""),
            (2, "tutor", "Look at S1.", "ask who", "WHO?"),
        )
    ],
    "flags": [(3, "default", "ann", 7, 2, "unclear", "Why S1?", "2026-05-18 09:32:00.000000",
               None)],
}  # fmt: skip


def test_records_of_the_first_version_keep_everything(old, tmp_path):
    classroom = a_classroom(tmp_path)
    lesson = classroom.lesson("ann", ARTICLE.id)
    said = [(e.number, e.turn.text, e.turn.cites, e.turn.choices) for e in lesson.turns()]
    assert said == [
        (0, "Let us read.", (0,), ("Show me",)),
        (1, "Who says so?", (0,), ("Show me",)),
        (2, "Look at S1.", (0,), ("Show me",)),
    ]
    (flag,) = classroom.flags()
    assert (flag.id, flag.note, flag.nickname) == (3, "Why S1?", "Amber Otter")
    assert counts(tmp_path) == {**old, "attempts": 0}


@pytest.mark.usefixtures("old")
def test_what_is_new_has_its_defaults(tmp_path):
    classroom = a_classroom(tmp_path)
    settings = classroom.settings()
    assert (settings.level, settings.gives_summaries, settings.helpline) == (
        ReadingLevel.PLAIN, False, "",
    )  # fmt: skip
    assert classroom.lesson("ann", ARTICLE.id).state == State()
    assert not any(mastery.tried for mastery in classroom.mastery("ann"))


@pytest.mark.usefixtures("old")
def test_an_old_conversation_goes_on(tmp_path):
    tutor = FakeTutor()
    lesson = a_classroom(tmp_path, tutor=tutor, clock=Clock()).lesson("ann", ARTICLE.id)
    lesson.ask("And who else?")
    occasion, _ = tutor.heard[-1]
    assert (occasion.state, len(occasion.history)) == (State(), 3)
    assert lesson.state == State(step=1)


@pytest.mark.parametrize(
    "shape", [None, "text", [], 3, {"minutes": "many"}, {"item": {"rung": 2}}, {"seen": 4}]
)
def test_a_state_of_another_shape_is_a_fresh_start(database, classroom, article, shape):
    classroom.lesson("ann", article.id).ask("Who says so?")
    with database.writing() as connection:
        connection.execute(turns.update().values(state=shape))
    assert classroom.lesson("ann", article.id).state == State()


def test_what_a_later_version_adds_to_a_state_is_passed_over(database, classroom, article):
    classroom.lesson("ann", article.id)
    with database.writing() as connection:
        connection.execute(turns.update().values(state={"minutes": 90, "mood": "calm"}))
    assert classroom.lesson("ann", article.id).state == State(minutes=90)


def test_every_part_of_a_state_comes_back(classroom, article, tutor, monkeypatch):
    item = OpenItem(
        "k01-03", attempts=1, rung=2, told=1, label=Label.SOURCED, bare=True,
        covered=("names the source",), misconception="m11", argued=True,
    )  # fmt: skip
    state = State(
        minutes=45, step=3, done=2, skills=("k01",), item=item, paused=item,
        waiting=Waiting.TWIN, last="k01-02", next="k01-04", seen=("k01-03",), settled=(0, 4),
        shown=("k01",), rude=1,
    )  # fmt: skip
    monkeypatch.setattr(tutor, "reply", lambda *_: a_reply(state=state))
    classroom.lesson("ann", article.id).ask("Who says so?")
    assert classroom.lesson("ann", article.id).state == state


def counts(folder):
    with open_database(folder / "classroom.db").reading() as connection:
        return {
            table.name: connection.scalar(select(func.count()).select_from(table))
            for table in metadata.sorted_tables
        }


@pytest.fixture
def old(tmp_path):
    """Write a database of the first version; return how many rows each of its tables has."""
    engine = engine_for(tmp_path / "classroom.db")
    with engine.connect() as connection:
        connection.execution_options(**{WRITES: True})
        with connection.begin():
            upgrade(connection, "0001")
            for table, rows in FIRST.items():
                marks = ", ".join("?" * len(rows[0]))
                for row in rows:
                    connection.exec_driver_sql(f"INSERT INTO {table} VALUES ({marks})", row)
    engine.dispose()
    empty = {table.name: 0 for table in metadata.sorted_tables if table.name != "attempts"}
    return {**empty, **{table: len(rows) for table, rows in FIRST.items()}, "classes": 2}


@pytest.fixture
def database(tmp_path, classroom):
    assert classroom.articles()
    return open_database(tmp_path / "classroom.db")
