"""Help with the open question stays in sight, whatever buttons the answer has."""

import pytest

from settings import HOME
from tutor.dialogue import Move, Role, Turn
from tutor.occasion import Reply
from tutor.state import OpenItem, State
from ui import ladder
from ui.catalogue import words
from wording import Wording

ASKED = State(item=OpenItem("k01-01"))
HINT, SHOW = (words(f"lesson.{rung}") for rung in ladder.RUNGS)


@pytest.fixture
def page_with(open_page, tutor, monkeypatch):
    def opened(state, *choices):
        turn = Turn(Role.TUTOR, "Whose voice?", Move.ASK, choices=choices)
        monkeypatch.setattr(tutor, "welcome", lambda _: Reply(turn, state))
        return open_page()

    return opened


def keys(page):
    return {button.key for button in page.test.button}


def test_a_hint_and_the_answer_can_be_asked_for_while_a_question_is_open(page_with, tutor):
    page = page_with(ASKED, "Sourced claim", "Unsourced claim")
    assert {f"help-{HINT}", f"help-{SHOW}"} <= keys(page)
    page.press(f"help-{HINT}")
    assert [message for _, message in tutor.heard][-1] == HINT


def test_what_the_answers_buttons_offer_is_not_offered_twice(page_with):
    assert keys(page_with(ASKED, HINT)) & {f"help-{HINT}", f"help-{SHOW}"} == {f"help-{SHOW}"}


def test_without_a_question_there_is_nothing_to_help_with(page_with):
    assert not keys(page_with(State())) & {f"help-{HINT}", f"help-{SHOW}"}


def test_the_helps_are_called_as_the_tutors_own_buttons():
    wording = Wording(HOME / "prompts")
    assert [wording[f"choices/{rung}"].fill() for rung in ladder.RUNGS] == [HINT, SHOW]
