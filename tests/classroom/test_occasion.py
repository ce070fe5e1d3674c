"""What the tutor is told when it is asked, and what becomes of what it gives back."""

from dataclasses import replace

import pytest

from classroom.library import UnknownArticle
from tests.factories import a_classroom, an_attempt
from tests.fakes import FakeAnalyser, FakeTutor
from tutor.dialogue import Role
from tutor.occasion import HouseRules
from tutor.skills import ReadingLevel
from tutor.state import State


def test_the_tutor_is_told_what_was_said_and_where_the_lesson_stands(
    classroom, article, tutor, clock
):
    lesson = classroom.lesson("ann", article.id)
    for question in ("One?", "Two?", "Three?"):
        lesson.ask(question)
    told = [occasion for occasion, _ in tutor.heard[-3:]]
    assert [occasion.state.step for occasion in told] == [0, 1, 2]
    assert [len(occasion.history) for occasion in told] == [1, 3, 5]
    assert told[0].state == State(minutes=15)  # as the welcome left it
    assert (told[0].article, told[0].analysis) == (article, classroom.analysis(article.id))
    assert told[0].at == clock()
    assert lesson.state.step == 3


def test_the_lesson_stands_where_it_stood_after_a_restart(classroom, article, tmp_path):
    classroom.lesson("ann", article.id).ask("Who says so?")
    tutor = FakeTutor()
    restarted = a_classroom(tmp_path, tutor=tutor).lesson("ann", article.id)
    assert restarted.state == State(minutes=15, step=1)
    restarted.ask("And now?")
    assert tutor.heard[-1][0].state == State(minutes=15, step=1)


def test_two_tabs_walk_one_path(classroom, article):
    one, two = (classroom.lesson("ann", article.id) for _ in range(2))
    one.ask("One?")
    two.ask("Two?")
    assert one.state.step == two.state.step == 2


def test_each_lesson_stands_on_its_own(classroom, article, other_article):
    classroom.lesson("ann", article.id).ask("Who says so?")
    assert classroom.lesson("ann", other_article.id).state.step == 0
    assert classroom.lesson("ben", article.id).state.step == 0


def test_no_state_is_kept_with_what_a_learner_says(classroom, article, monkeypatch, tutor):
    lesson = classroom.lesson("ann", article.id)
    monkeypatch.setattr(tutor, "reply", failing)
    with pytest.raises(ZeroDivisionError):
        lesson.ask("Are you there?")
    assert lesson.turns()[-1].turn.role is Role.LEARNER
    assert lesson.state == State(minutes=15)


def test_a_lesson_begun_anew_stands_at_its_beginning(classroom, article):
    lesson = classroom.lesson("ann", article.id)
    lesson.ask("Who says so?")
    lesson.start_over()
    assert lesson.state == State()
    assert classroom.lesson("ann", article.id).state == State(minutes=15)


def test_the_tutor_goes_by_what_the_class_has_settled(classroom, article, tutor):
    lesson = classroom.lesson("ann", article.id)
    settled = replace(
        classroom.settings(),
        level=ReadingLevel.ADVANCED,
        gives_summaries=True,
        helpline=" Room 12 ",
    )
    classroom.change_settings(settled)
    lesson.ask("Who says so?")
    assert tutor.heard[-1][0].rules == HouseRules(ReadingLevel.ADVANCED, True, "Room 12")  # noqa: FBT003


def test_the_tutor_hears_of_the_learners_attempts_in_all_lessons(
    classroom, article, other_article, tutor
):
    for where, item in ((article, "k01-01"), (other_article, "k01-02")):
        tutor.attempt = an_attempt(item=item)
        classroom.lesson("ann", where.id).ask("Mine.")
    tutor.attempt = an_attempt(item="k01-99")
    classroom.lesson("ben", article.id).ask("Not hers.")
    tutor.attempt = None
    classroom.lesson("ann", article.id).ask("And now?")
    told = tutor.heard[-1][0].attempts
    assert [attempt.item for attempt in told] == ["k01-01", "k01-02"]


def test_another_article_is_told_with_its_analysis(classroom, article, other_article, tutor):
    classroom.lesson("ann", article.id).ask("Compare it.")
    other = tutor.heard[-1][0].other
    assert other(other_article.id) == (other_article, classroom.analysis(other_article.id))


def test_an_article_that_learners_may_not_see_is_not_told(classroom, article, other_article, tutor):
    classroom.lesson("ann", article.id).ask("Compare it.")
    other = tutor.heard[-1][0].other
    for strange in (article.id, "0" * 16, "", "'; DROP TABLE articles", "\x00", "%"):
        assert other(strange) is None
    classroom.withdraw(other_article.id)
    assert other(other_article.id) is None
    classroom.restore(other_article.id)
    assert other(other_article.id) is not None
    classroom.delete(other_article.id)
    assert other(other_article.id) is None


@pytest.mark.usefixtures("classroom")
def test_another_article_is_judged_for_it_once_the_parser_is_there(
    article, other_article, tmp_path
):
    tutor, analyser = FakeTutor(), FakeAnalyser("fake 2")
    starting = a_classroom(tmp_path, tutor=tutor, analyser=analyser)
    starting.lesson("ann", article.id).ask("Compare it.")
    other = tutor.heard[-1][0].other
    assert other(other_article.id) is None  # the parser is not there yet
    starting.warm_up()
    assert other(other_article.id)[1].analyser == "fake 2"
    assert analyser.judged == [article.id, other_article.id]


def test_another_article_that_cannot_be_judged_is_not_told(
    classroom, article, other_article, tutor, analyser, monkeypatch
):
    classroom.warm_up()
    classroom.lesson("ann", article.id).ask("Compare it.")
    monkeypatch.setattr(analyser, "analyse", failing)
    analyser.version = "fake 2"
    assert tutor.heard[-1][0].other(other_article.id) is None


def test_a_reply_on_an_article_that_was_deleted_meanwhile_leaves_nothing(
    classroom, article, tutor, monkeypatch
):
    def reply(occasion, message):
        classroom.delete(article.id)
        return FakeTutor(an_attempt(), dispute=True).reply(occasion, message)

    monkeypatch.setattr(tutor, "reply", reply)
    with pytest.raises(UnknownArticle):
        classroom.lesson("ann", article.id).ask("Who says so?")
    assert not any(mastery.tried for mastery in classroom.mastery("ann"))
    assert [flag for flag in classroom.flags() if flag.kind == "dispute"] == []


def failing(*_):
    raise ZeroDivisionError
