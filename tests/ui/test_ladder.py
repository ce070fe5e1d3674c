"""Help with the open question stays in sight, whatever buttons the answer has."""

from settings import HOME
from tutor.state import OpenItem, State
from ui import ladder, view
from ui.catalogue import words
from wording import Wording

ASKED = State(item=OpenItem("k01-01"))
HINT, SHOW = (words(f"lesson.{rung}") for rung in ladder.RUNGS)


def test_a_hint_and_the_answer_can_be_asked_for_while_a_question_is_open():
    assert ladder.helps(ASKED, ("Sourced claim", "Unsourced claim")) == (HINT, SHOW)


def test_what_the_answers_buttons_offer_is_not_offered_twice():
    assert ladder.helps(ASKED, (HINT,)) == (SHOW,)


def test_without_a_question_there_is_nothing_to_help_with():
    assert ladder.helps(State(), ()) == ()


def test_the_helps_stand_behind_the_choices_and_can_be_pressed():
    assert view.conversation_data((), helps=(HINT,))["choices"] == [HINT]
    assert view.choice_at((), 0, (HINT,)) == HINT
    assert view.choice_at((), 1, (HINT,)) is None


def test_the_helps_are_called_as_the_tutors_own_buttons():
    wording = Wording(HOME / "prompts")
    assert [wording[f"choices/{rung}"].fill() for rung in ladder.RUNGS] == [HINT, SHOW]
