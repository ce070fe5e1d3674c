import pytest

from errors import WhoSaysError
from ui import session
from ui.conversation import Conversation


def test_a_press_on_a_choice_sends_its_words(talk):
    talk.reactions().choose(1)
    assert session.here().unsent.text == "I can't tell"


@pytest.mark.parametrize("index", [-1, 2, 10**9, "0", None, 0.5, {"index": 0}])
def test_a_choice_that_was_never_offered_sends_nothing(talk, index):
    talk.reactions().choose(index)
    assert session.here().unsent is None


def test_a_press_on_a_citation_shows_its_sentence_each_time(talk):
    talk.reactions().cite(3)
    talk.reactions().cite(3)
    assert (session.here().focus, session.here().jump) == (3, 2)


@pytest.mark.parametrize("sentence", [-1, 6, "3", None, [3]])
def test_a_sentence_that_does_not_exist_is_not_shown(talk, sentence):
    talk.reactions().cite(sentence)
    assert session.here().focus is None


def test_a_press_on_a_sentence_asks_who_says_it(talk):
    talk.ask_about(2)
    assert session.here().unsent.text == "Who says S3?"


@pytest.mark.parametrize("sentence", [-1, 6, "3", None])
def test_a_sentence_that_does_not_exist_is_not_asked_about(talk, sentence):
    talk.ask_about(sentence)
    assert session.here().unsent is None


def test_a_flag_reaches_the_instructor_and_can_be_taken_back(talk, lesson, classroom):
    talk.reactions().flag(2)
    assert [(f.number, f.kind) for f in classroom.flags()] == [(2, "mistaken")]
    assert lesson.flagged() == {2}
    talk.reactions().unflag(2)
    assert classroom.flags() == ()


@pytest.mark.parametrize("number", [1, 99, -1])
def test_a_flag_on_what_the_tutor_did_not_say_is_refused_in_words(talk, classroom, number):
    talk.reactions().flag(number)
    assert "cannot be flagged" in session.here().unsent.trouble
    assert classroom.flags() == ()


@pytest.mark.parametrize("number", ["2", None, 2.0])
def test_a_flag_on_what_is_no_number_is_passed_over(talk, classroom, number):
    talk.reactions().flag(number)
    talk.reactions().unflag(number)
    assert (classroom.flags(), session.here().unsent) == ((), None)


def test_a_message_drawn_twice_is_asked_once(talk, lesson, article):
    talk.ask_about(2)
    lesson.ask(session.here().unsent.text)  # done by a run that was cut off before it could say so
    assert Conversation(lesson, article).pending() == ""


def test_a_message_on_its_way_is_pending_until_it_is_asked(talk, lesson, article):
    talk.ask_about(2)
    assert Conversation(lesson, article).pending() == "Who says S3?"


def test_a_message_about_another_article_is_not_asked_here(lesson, article):
    session.keep_unsent(session.Unsent("another", "Who says so?", after=2))
    assert Conversation(lesson, article).pending() == ""


def test_a_lesson_that_cannot_be_read_says_why(lesson, article, monkeypatch):
    def turns(_):
        raise WhoSaysError("The records cannot be read.")

    monkeypatch.setattr(type(lesson), "turns", turns)
    with pytest.raises(WhoSaysError, match="cannot be read"):
        Conversation(lesson, article)


@pytest.fixture
def lesson(classroom, article):
    lesson = classroom.lesson("learner", article.id)
    lesson.ask("Who says so?")
    return lesson


@pytest.fixture
def talk(lesson, article):
    return Conversation(lesson, article)


@pytest.fixture(autouse=True)
def _a_tab(monkeypatch):
    monkeypatch.setattr(session.st, "session_state", {})
