"""Yes or no, options, and explanations by what they cover."""

import pytest

from tests.tutor.judging.conftest import an_item
from tutor.items.item import Expectation
from tutor.judging.judgement import Grade, Rubric

NO = an_item("yes-no", "Okoro was carried off.", "no", proof=("was carried off",))
WHO = an_item(
    "choice", "A driver told River Watch of the oil.", "The driver",
    options=("The driver", "River Watch"), wrong=(("River Watch", "m15"),),
)  # fmt: skip
STAKE = Expectation("stake", ("sells", "earn", "if nothing sold"), "What does she gain?")
OTHER = Expectation("other", ("lab", "water company"), "Who measures?")
KELLER = an_item("explain", "Keller, who sells filters, warns.", expectations=(STAKE, OTHER))


def test_no_is_judged_with_and_without_words(judged):
    assert judged(NO, "no", yes=False).rubric is Rubric.GETTING_THERE
    assert judged(NO, "no, she was carried off", yes=False).rubric is Rubric.SOLID
    assert judged(NO, "yes", yes=True).grade is Grade.WRONG


def test_an_option_may_be_chosen_by_its_place_or_its_words(judged):
    assert judged(WHO, "a", option=0).grade is Grade.RIGHT
    assert judged(WHO, "the driver").grade is Grade.RIGHT
    assert judged(WHO, "the driver and river watch, both").grade is Grade.PART


def test_a_wrong_option_shows_its_misconception(judged):
    assert judged(WHO, "b", option=1).misconception == "m15"


@pytest.mark.parametrize(
    ("message", "covered"),
    [
        ("she is selling them", ("stake",)),
        ("ask the water company", ("other",)),
        ("she doesn't sell any", ()),
        ("nothing", ()),
        ("yes", ()),
    ],
)
def test_expectations_are_covered_by_stems_and_not_when_denied(judged, message, covered):
    assert judged(KELLER, message).covered == covered


def test_what_was_covered_before_still_counts(judged):
    judgement = judged(KELLER, "she sells them", covered=("other",))
    assert (judgement.grade, judgement.rubric) == (Grade.RIGHT, Rubric.SOLID)
