from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from classroom.database import open_database
from classroom.flags import Flags, Place, UnknownTurn
from classroom.ledger import Ledger
from classroom.library import Library, UnknownArticle
from classroom.record import FlagKind, Origin
from classroom.schema import turns as table
from classroom.seat import Seat
from tests.factories import a_question, a_reply, an_analysis
from tests.fakes import Clock
from tutor.dialogue import Move, Role, Turn
from tutor.occasion import Reply
from tutor.state import State

ANN, BEN = Seat("default", "ann"), Seat("default", "ben")
NOW = Clock()()
WELCOME = Reply(Turn(Role.TUTOR, "Let us read.", Move.WELCOME), State(minutes=15))

turns = st.builds(
    Turn, st.sampled_from(Role), st.text(max_size=50), st.none() | st.sampled_from(Move),
    st.sampled_from(["", "WHO?"]), st.lists(st.integers(0, 500)).map(tuple),
    st.lists(st.text(max_size=9), max_size=3).map(tuple), st.text(max_size=9),
)  # fmt: skip


@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.lists(turns, max_size=5))
def test_turns_come_back_the_same_in_order(ledger, article, said):
    ledger.start_over(ANN, article.id)
    for turn in said:
        say(ledger, turn, article)
    entries = ledger.entries(ANN, article.id)
    assert [entry.turn for entry in entries] == said
    assert [entry.number for entry in entries] == list(range(1, len(said) + 1))


@pytest.mark.parametrize(
    "stranger", [BEN, Seat("default", "a"), Seat("default", "ANN"), Seat("default", "%")]
)
def test_a_foreign_seat_sees_and_changes_nothing(ledger, flags, article, stranger):
    ledger.answer(ANN, article.id, a_reply(), NOW)
    mine = ledger.entries(ANN, article.id)
    assert ledger.entries(stranger, article.id) == ()
    ledger.start_over(stranger, article.id)
    with pytest.raises(UnknownTurn):
        flags.put_up(Place(stranger, article.id, 1), FlagKind.UNCLEAR, "", NOW)
    with pytest.raises(UnknownTurn):
        flags.take_down(Place(stranger, article.id, 1))
    assert ledger.entries(ANN, article.id) == mine


def test_a_seat_of_the_same_name_in_another_class_sees_nothing(ledger, article):
    ledger.ask(ANN, article.id, a_question(), NOW)
    assert ledger.entries(Seat("other class", "ann"), article.id) == ()


def test_lessons_on_two_articles_are_two(ledger, article, other_article):
    ledger.ask(ANN, article.id, a_question("Here?"), NOW)
    ledger.ask(ANN, other_article.id, a_question("There?"), NOW)
    assert [e.turn.text for e in ledger.entries(ANN, article.id)] == ["Here?"]
    assert [e.turn.text for e in ledger.entries(ANN, other_article.id)] == ["There?"]


def test_the_welcome_is_number_0_and_stored_once(ledger, article):
    ledger.ask(ANN, article.id, a_question(), NOW)
    for _ in range(2):
        ledger.welcome(ANN, article.id, WELCOME, NOW)
    assert [entry.number for entry in ledger.entries(ANN, article.id)] == [0, 1]
    assert ledger.entries(ANN, article.id)[0].turn == WELCOME.turn


def test_many_threads_get_distinct_numbers_without_a_gap(ledger, article):
    with ThreadPoolExecutor(20) as threads:
        stored = list(
            threads.map(lambda n: ledger.ask(ANN, article.id, a_question(f"{n}"), NOW), range(100))
        )
    entries = ledger.entries(ANN, article.id)
    assert [entry.number for entry in entries] == list(range(1, 101))
    assert {e.number: e.turn for e in stored} == {e.number: e.turn for e in entries}


def test_times_are_kept_to_the_minute_only(ledger, article):
    ledger.ask(ANN, article.id, a_question(), NOW)
    (entry,) = ledger.entries(ANN, article.id)
    assert NOW.second
    assert entry.at == NOW.replace(second=0, microsecond=0)


def test_a_moment_without_a_zone_is_refused(ledger, article):
    with pytest.raises(Exception, match="needs a time zone"):
        ledger.ask(ANN, article.id, a_question(), NOW.replace(tzinfo=None))
    assert ledger.entries(ANN, article.id) == ()


def test_a_conversation_with_a_move_that_the_tutor_has_unlearnt_stays_readable(
    ledger, database, article
):
    ledger.answer(ANN, article.id, a_reply("Well?"), NOW)
    with database.writing() as connection:
        connection.execute(update(table).values(move="sing"))
    (entry,) = ledger.entries(ANN, article.id)
    assert (entry.turn.text, entry.turn.move) == ("Well?", None)


def test_nothing_is_said_about_an_article_that_is_gone(ledger):
    with pytest.raises(UnknownArticle):
        ledger.ask(ANN, "0" * 16, a_question(), NOW)
    with pytest.raises(UnknownArticle):
        ledger.welcome(ANN, "0" * 16, WELCOME, NOW)


def test_starting_over_begins_at_1_again_and_leaves_others_alone(ledger, article):
    ledger.ask(ANN, article.id, a_question(), NOW)
    others = ledger.entries(Seat("default", "noise"), article.id)
    ledger.start_over(ANN, article.id)
    assert ledger.entries(ANN, article.id) == ()
    assert ledger.ask(ANN, article.id, a_question(), NOW).number == 1
    assert ledger.entries(Seat("default", "noise"), article.id) == others != ()


def say(ledger, turn, article):
    """Store the turn as what its role makes of it."""
    if turn.role is Role.TUTOR:
        ledger.answer(ANN, article.id, Reply(turn, State()), NOW)
    else:
        ledger.ask(ANN, article.id, turn, NOW)


@pytest.fixture
def database(tmp_path):
    return open_database(tmp_path / "ledger.db")


@pytest.fixture
def ledger(database, article, other_article):
    library = Library(database)
    ledger = Ledger(database)
    for each in (article, other_article):
        library.keep(each, an_analysis(each), Origin.UPLOADED, NOW)
        for learner in ("noise", "annabel"):
            ledger.ask(Seat("default", learner), each.id, a_question("Noise?"), NOW)
    return ledger


@pytest.fixture
def flags(database):
    return Flags(database)
