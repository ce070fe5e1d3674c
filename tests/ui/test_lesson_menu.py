"""The ways that a lesson can go, and the line that says where it stands."""

import pytest

from tutor.dialogue import Move, Role, Turn
from tutor.occasion import Reply
from tutor.state import OpenItem, State
from ui import lesson_menu
from ui.catalogue import words


def test_where_the_lesson_stands_is_said_under_the_head(open_page):
    page = open_page()
    assert words("lesson.standing", minutes=15, step=1) in page.texts
    page.say("Who says so?")
    assert words("lesson.standing", minutes=15, step=2) in page.texts


def test_a_lesson_on_no_path_is_free_talk(open_page, tutor, monkeypatch):
    welcome = Reply(Turn(Role.TUTOR, "Read on.", Move.WELCOME), State())
    monkeypatch.setattr(tutor, "welcome", lambda _: welcome)
    assert words("lesson.standing_free") in open_page().texts


@pytest.mark.parametrize("state", [State(), State(item=OpenItem("k01-01")), State(step=4)])
def test_without_minutes_no_step_is_counted(state):
    assert lesson_menu.standing(state) == words("lesson.standing_free")


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


def test_the_words_of_the_paths_name_their_minutes():
    for minutes in (15, 45, 90):
        assert f"{minutes} minutes" in words(f"lesson.path_{minutes}")


def test_another_tab_shows_the_same_standing(open_page):
    first, second = open_page(), open_page()
    first.press("way-path_45")
    second.test.run()
    assert words("lesson.standing", minutes=15, step=2) in second.texts
