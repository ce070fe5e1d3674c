import dataclasses

import pytest

from classroom.readiness import Readiness, State, Step
from errors import WhoSaysError
from tests.factories import STORY, an_article
from ui.catalogue import words


def test_each_empty_list_says_what_to_do(open_empty_page):
    texts = open_empty_page("instructor").texts
    for name in ("no_articles", "no_conversations", "no_flags"):
        assert words(f"instructor.{name}") in texts


def test_an_article_is_listed_with_its_length_and_origin(open_page):
    texts = open_page("instructor").texts
    assert "The ferry is late again" in texts
    assert "The Quay Post · Ann Ode · 2026-05-18 · 6 sentences · uploaded" in texts


def test_an_article_can_be_withdrawn_and_published_again(open_page, classroom, article):
    page = open_page("instructor").press(f"withdraw-{article.id}")
    assert [card.withdrawn for card in classroom.articles()] == [True]
    page.press(f"restore-{article.id}")
    assert [card.withdrawn for card in classroom.articles()] == [False]


def test_an_article_can_be_deleted_for_good(open_page, classroom, article):
    page = open_page("instructor")
    assert words("instructor.delete_warning") in page.texts
    page.press(f"delete_yes-{article.id}")
    assert (classroom.articles(), classroom.conversations()) == ((), ())
    assert words("instructor.no_articles") in page.texts


def test_a_deed_that_fails_says_why(open_page, classroom, article, monkeypatch):
    def withdraw(_):
        raise WhoSaysError("The records are busy.")

    monkeypatch.setattr(classroom, "withdraw", withdraw)
    page = open_page("instructor").press(f"withdraw-{article.id}")
    assert page.notices == ["The records are busy."]


def test_a_conversation_is_shown_when_it_is_chosen(open_page, classroom):
    page = open_page("instructor")
    assert page.component("chat_log") == []
    (told,) = classroom.conversations()
    page.test.selectbox(key="conversation").select(told.lesson_id).run()
    assert page.settled().conversation[1] == (told.nickname, "I am someone else.")
    assert page.component("chat_log")[0]["reacts"] is False


def test_two_conversations_can_be_told_apart(open_page, classroom, article):
    classroom.lesson("another", article.id).ask("And I another.")
    labels = open_page("instructor").test.selectbox(key="conversation").options
    assert len(set(labels)) == 2


def test_a_flag_is_listed_with_what_was_said_and_can_be_dealt_with(open_page, flag, classroom):
    page = open_page("instructor")
    assert words("instructor.flag_said", said="Reply 0: look at S1.") in page.texts
    assert words("instructor.flag_asked", asked="I am someone else.") in page.texts
    assert "Note: It is not so." in page.texts
    page.press(f"resolve-{flag.id}")
    assert [f.resolved for f in classroom.flags()] == [True]
    assert words("instructor.resolved") in page.texts


def test_a_dispute_is_listed_with_the_turn_and_what_it_replied_to(
    open_page, classroom, article, tutor
):
    tutor.dispute = True
    reply = classroom.lesson("ann", article.id).ask("It says “she added”.")
    page = open_page("instructor")
    assert words("instructor.flag_said", said=reply.text) in page.texts
    assert words("instructor.flag_asked", asked="It says “she added”.") in page.texts
    assert [text for text in page.texts if words("instructor.dispute") in text]


def test_a_flag_says_so_if_nothing_was_asked_or_what_was_asked_is_erased(
    open_page, flag, classroom, article, monkeypatch
):
    classroom.lesson("noise", article.id).flag(0, "unclear")
    assert words("instructor.flag_asked_nothing") in open_page("instructor").texts
    erased = dataclasses.replace(flag, asked="", is_erased=True)
    monkeypatch.setattr(classroom, "flags", lambda: (erased,))
    texts = open_page("instructor").texts
    assert words("instructor.flag_asked", asked=words("chat.erased")) in texts


def test_what_is_not_ready_is_listed(open_page, classroom, monkeypatch):
    steps = (Step("index", "Checking the index.", State.FAILED),)
    monkeypatch.setattr(classroom, "readiness", lambda: Readiness(steps))
    page = open_page("instructor")
    assert words("instructor.not_all_ready") in page.texts
    assert {"Checking the index.", words("instructor.step_failed")} <= set(page.texts)


@pytest.mark.parametrize("state", list(State))
def test_each_state_of_a_step_has_its_word(state):
    assert words(f"instructor.step_{state.value}")


def test_hostile_titles_and_words_are_shown_as_plain_text(open_page, classroom):
    title = "![x](http://evil.example/x.png) **b** :smile:"
    hostile = classroom.publish(an_article(STORY.replace("ferry", "tram"), title=title))
    classroom.lesson("x", hostile.id).ask(title)
    page = open_page("instructor")
    assert title in page.texts
    labels = [element.label for element in [*page.test.button, *page.test.tabs]]
    shown = [element.value for element in page.test.markdown]
    assert [text for text in labels + shown if "evil" in text] == []


@pytest.fixture
def flag(classroom, article):
    classroom.lesson("noise", article.id).flag(2, "mistaken", "It is not so.")
    (flag,) = classroom.flags()
    return flag


def test_missing_weights_are_told(open_page, classroom, monkeypatch):
    assert words("instructor.rules_alone") not in open_page("instructor").notices
    monkeypatch.setattr(type(classroom), "judges_by_rules_alone", True)
    assert words("instructor.rules_alone") in open_page("instructor").notices
