"""What learners did is kept as facts: nothing rewrites them, and a reset moves a mark."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, update

from analysis.verdict import Label
from classroom import attempts as records
from classroom.attempts import Attempts
from classroom.database import open_database
from classroom.ledger import Ledger
from classroom.schema import attempts as table
from classroom.seat import Seat, UnknownSeat
from tests.factories import a_classroom, a_reply, an_article, an_attempt
from tests.fakes import Clock
from tutor.items.item import Task
from tutor.judging.judgement import Grade, Rubric
from tutor.learner.attempt import Attempt
from tutor.learner.mastery import Step
from tutor.skills import Skill

NOW = Clock()()
MINUTE = NOW.replace(second=0, microsecond=0)
ANN = Seat("default", "ann")
ARTICLE = an_article()

some_attempts = st.builds(
    Attempt,
    item=st.text(max_size=20),
    skill=st.sampled_from(Skill),
    task=st.sampled_from(Task),
    grade=st.sampled_from(Grade),
    rubric=st.sampled_from(Rubric),
    hints=st.integers(0, 4),
    at=st.just(MINUTE),
    article_id=st.sampled_from(["", ARTICLE.id]),
    sentence=st.none() | st.integers(0, 500),
    label=st.none() | st.sampled_from(Label),
    answer=st.text(max_size=20),
    expected=st.text(max_size=20),
    misconception=st.sampled_from(["", "m11"]),
    exit_ticket=st.booleans(),
)


@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.lists(some_attempts, max_size=5))
def test_attempts_come_back_the_same_oldest_first(database, tried):
    Attempts(database).reset(ANN)
    for attempt in tried:
        Ledger(database).answer(ANN, ARTICLE.id, a_reply(attempt=attempt), NOW)
    assert Attempts(database).since_reset(ANN) == tuple(tried)


def test_times_are_kept_to_the_minute_only(database):
    Ledger(database).answer(ANN, ARTICLE.id, a_reply(attempt=an_attempt()), NOW)
    (attempt,) = Attempts(database).since_reset(ANN)
    assert NOW.second
    assert attempt == an_attempt(at=MINUTE)


def test_an_attempt_bears_the_number_of_the_turn_that_replied_to_it(
    classroom, article, tutor, tmp_path
):
    tutor.attempt = an_attempt()
    lesson = classroom.lesson("ann", article.id)
    lesson.ask("Sourced.")
    lesson.ask("Sourced again.")
    with open_database(tmp_path / "classroom.db").reading() as connection:
        rows = connection.execute(select(table.c.article_id, table.c.number)).all()
    assert rows == [(article.id, 2), (article.id, 4)]


def test_what_was_typed_is_in_no_attempt(classroom, article, tutor, tmp_path):
    tutor.attempt = an_attempt()
    lesson = classroom.lesson("ann", article.id)
    lesson.ask("Zanzibar marker")
    lesson.start_over()
    assert classroom.mastery("ann")[0].tried == 1
    assert not [p for p in tmp_path.rglob("*") if p.is_file() and b"Zanzibar" in p.read_bytes()]


@pytest.mark.parametrize(
    "stranger", [Seat("default", "ben"), Seat("default", "ANN"), Seat("other", "ann")]
)
def test_a_foreign_seat_sees_and_changes_nothing(database, stranger):
    Ledger(database).answer(ANN, ARTICLE.id, a_reply(attempt=an_attempt()), NOW)
    attempts = Attempts(database)
    assert attempts.since_reset(stranger) == ()
    attempts.reset(stranger)
    assert len(attempts.since_reset(ANN)) == 1


def test_mastery_adds_up_what_this_learner_tried(classroom, article, other_article, tutor):
    tutor.attempt = an_attempt()
    classroom.lesson("ben", article.id).ask("Not hers.")
    for item, where in (("1", article), ("2", other_article), ("3", article)):
        tutor.attempt = an_attempt(item=item)
        classroom.lesson("ann", where.id).ask("Sourced.")
    tutor.attempt = an_attempt(skill=Skill.WEIGH, grade=Grade.WRONG, rubric=Rubric.NOT_YET, hints=2)
    classroom.lesson("ann", article.id).ask("The mayor.")
    found = {mastery.skill: mastery for mastery in classroom.mastery("ann")}
    assert set(found) == set(Skill)
    spot, weigh = found[Skill.SPOT_SOURCE], found[Skill.WEIGH]
    assert (spot.tried, spot.right, spot.alone, spot.explained) == (3, 3, 3, 3)
    assert (weigh.tried, weigh.right, weigh.step) == (1, 0, Step.NOT_YET)
    assert found[Skill.TRACE].step is Step.NEW


def test_a_learner_who_was_never_here_has_tried_nothing(classroom):
    assert not any(mastery.tried for mastery in classroom.mastery("nobody"))
    classroom.forget_record("nobody")


@pytest.mark.parametrize("strange", ["", "a" * 99, "ann\n", "ünal", "' OR 1=1 --"])
def test_a_learner_without_a_seat_has_no_record(classroom, strange):
    with pytest.raises(UnknownSeat):
        classroom.mastery(strange)
    with pytest.raises(UnknownSeat):
        classroom.forget_record(strange)


def test_a_reset_moves_a_mark_and_leaves_the_facts(classroom, article, tutor, tmp_path):
    tutor.attempt = an_attempt()
    for learner in ("ann", "ben", "ann"):
        classroom.lesson(learner, article.id).ask("Sourced.")
    turns = classroom.lesson("ann", article.id).turns()
    classroom.forget_record("ann")
    assert tried(classroom, "ann") == 0
    assert tried(classroom, "ben") == 1
    assert classroom.lesson("ann", article.id).turns() == turns
    with open_database(tmp_path / "classroom.db").reading() as connection:
        assert connection.scalar(select(func.count()).select_from(table)) == 3
    classroom.lesson("ann", article.id).ask("Sourced.")
    assert tried(classroom, "ann") == 1
    assert tried(a_classroom(tmp_path), "ann") == 1


def test_after_a_reset_the_tutor_hears_of_nothing_before_it(classroom, article, tutor):
    tutor.attempt = an_attempt()
    lesson = classroom.lesson("ann", article.id)
    lesson.ask("Sourced.")
    classroom.forget_record("ann")
    classroom.forget_record("ann")
    lesson.ask("Sourced.")
    assert tutor.heard[-1][0].attempts == ()


def test_a_reset_in_one_tab_counts_nothing_twice_or_half(classroom, article, tutor):
    tutor.attempt = an_attempt()
    lessons = [classroom.lesson("ann", article.id) for _ in range(2)]
    with ThreadPoolExecutor(4) as threads:
        asked = [threads.submit(lessons[n % 2].ask, f"answer {n}") for n in range(12)]
        threads.submit(classroom.forget_record, "ann").result()
        for future in asked:
            future.result()
    assert 0 <= tried(classroom, "ann") <= 12
    classroom.forget_record("ann")
    assert tried(classroom, "ann") == 0


def test_a_conversation_begun_anew_keeps_what_was_tried(classroom, article, tutor):
    tutor.attempt = an_attempt()
    lesson = classroom.lesson("ann", article.id)
    lesson.ask("Sourced.")
    lesson.start_over()
    assert tried(classroom, "ann") == 1


def test_a_deleted_article_takes_its_attempts_along(classroom, article, other_article, tutor):
    tutor.attempt = an_attempt()
    for where in (article, other_article):
        classroom.lesson("ann", where.id).ask("Sourced.")
    tutor.attempt = an_attempt(article_id=article.id, sentence=2)
    classroom.lesson("ann", other_article.id).ask("Compared.")
    classroom.delete(article.id)
    assert tried(classroom, "ann") == 1


def test_what_is_about_an_article_that_is_gone_is_not_kept(classroom, article, tutor):
    tutor.attempt = an_attempt(article_id="0" * 16, sentence=2)
    lesson = classroom.lesson("ann", article.id)
    lesson.ask("Compared.")
    assert len(lesson.turns()) == 3
    assert tried(classroom, "ann") == 0


def test_a_withdrawn_article_keeps_its_attempts(classroom, article, tutor):
    tutor.attempt = an_attempt()
    classroom.lesson("ann", article.id).ask("Sourced.")
    classroom.withdraw(article.id)
    assert tried(classroom, "ann") == 1


@pytest.mark.parametrize(
    "unlearnt", [{"skill": "k99"}, {"task": "sing"}, {"grade": "superb"}, {"label": "rumour"}]
)
def test_an_attempt_of_a_kind_that_is_no_longer_taught_counts_no_more(database, unlearnt):
    for item in ("old", "new"):
        Ledger(database).answer(ANN, ARTICLE.id, a_reply(attempt=an_attempt(item=item)), NOW)
    with database.writing() as connection:
        connection.execute(update(table).where(table.c.item == "old").values(**unlearnt))
    assert [attempt.item for attempt in Attempts(database).since_reset(ANN)] == ["new"]


def test_a_reply_whose_attempt_cannot_be_stored_is_not_stored_either(database):
    bare = replace(an_attempt(), at=NOW.replace(tzinfo=None))
    ledger = Ledger(database)
    with pytest.raises(Exception, match="needs a time zone"):
        ledger.answer(ANN, ARTICLE.id, a_reply(attempt=bare, dispute=True), NOW)
    assert ledger.entries(ANN, ARTICLE.id) == ()
    assert Attempts(database).since_reset(ANN) == ()


def test_the_attempt_and_the_turn_are_written_as_one(database, monkeypatch):
    def put(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(records, "put", put)
    with pytest.raises(ZeroDivisionError):
        Ledger(database).answer(ANN, ARTICLE.id, a_reply(attempt=an_attempt()), NOW)
    assert Ledger(database).entries(ANN, ARTICLE.id) == ()


def tried(classroom, learner):
    return sum(mastery.tried for mastery in classroom.mastery(learner))


@pytest.fixture
def database(classroom, tmp_path):
    """Return the records of the class, in which another seat has tried something, too."""
    database = open_database(tmp_path / "classroom.db")
    assert classroom.articles()
    noise = a_reply(attempt=an_attempt(item="noise"))
    Ledger(database).answer(Seat("default", "noise"), ARTICLE.id, noise, NOW)
    return database
