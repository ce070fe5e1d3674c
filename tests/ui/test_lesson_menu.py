"""The ways that a lesson can go, and the line that says where it stands."""

import pytest

from settings import HOME
from tests.factories import A_PATH
from tutor.dialogue import Move, Role, Turn
from tutor.occasion import Reply
from tutor.state import State
from ui import lesson_menu
from ui.catalogue import words
from wording import Wording


def test_where_the_lesson_stands_is_said_under_the_head(open_page):
    page = open_page()
    assert "15 minutes · step 1 of 2 · Your turn" in page.texts
    page.say("Who says so?")
    assert "15 minutes · step 2 of 2 · The end" in page.texts
    page.say("And now?")
    assert words("lesson.standing_done", minutes=15) in page.texts


def test_a_lesson_on_no_path_is_free_talk(open_page, tutor, monkeypatch):
    welcome = Reply(Turn(Role.TUTOR, "Read on.", Move.WELCOME), State())
    monkeypatch.setattr(tutor, "welcome", lambda _: welcome)
    assert words("lesson.standing_free") in open_page().texts


@pytest.mark.parametrize("state", [State(), State(step=4), State(minutes=7, step=1)])
def test_without_a_path_no_step_is_counted(state):
    assert lesson_menu.standing(state, ()) == words("lesson.standing_free")


def test_a_path_that_has_become_shorter_is_walked():
    assert lesson_menu.standing(State(minutes=45, step=9), A_PATH) == words(
        "lesson.standing_done", minutes=45
    )


@pytest.mark.parametrize("way", lesson_menu.WAYS)
def test_a_way_sends_its_own_words(open_page, tutor, way):
    page = open_page().press(f"way-{way}")
    assert page.conversation[1] == ("You", words(f"lesson.{way}"))
    assert [message for _, message in tutor.heard][-1] == words(f"lesson.{way}")
    assert page.test.session_state[lesson_menu.MENU] is False


def test_a_way_is_taken_once(open_page, tutor):
    page = open_page().press("way-path_45")
    page.test.run()
    assert len(page.conversation) == 3
    assert len([m for _, m in tutor.heard if m == words("lesson.path_45")]) == 1


def test_the_ways_are_called_as_the_tutors_own_buttons():
    wording = Wording(HOME / "prompts")
    buttons = {**{f"path_{n}": f"lead_{n}" for n in (15, 45, 90)}, "free": "free"}
    assert {way: words(f"lesson.{way}") for way in lesson_menu.WAYS} == {
        way: wording[f"choices/{button}"].fill() for way, button in buttons.items()
    }


def test_another_tab_shows_the_same_standing(open_page):
    first, second = open_page(), open_page()
    first.press("way-path_45")
    second.test.run()
    assert "15 minutes · step 2 of 2 · The end" in second.texts
