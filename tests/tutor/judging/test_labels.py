"""A label needs words; evidence in the text is given way to; nobody is wrong where it is open."""

import pytest

from analysis.verdict import Label
from tests.tutor.judging.conftest import an_item
from tutor.dialogue import Act
from tutor.judging.judgement import Grade, Rubric

CREST = an_item(
    "label", "The river will crest on Thursday, said Imani Brandt.", "sourced",
    proof=("said", "Imani Brandt"),
)  # fmt: skip
SHOP = an_item("label", "Priya Raman opened the shop in 2019.", "unsourced", proof=("opened",))
INSULT = an_item("label", "The shelter is an insult.", "commentary", proof=("insult",))
MOTIVE = an_item("label", "They secretly wanted it.", "commentary", also=("unsourced",))
CLOSE = an_item("label", "The plan may well fail.", "commentary", contested=True)


@pytest.mark.parametrize(
    ("item", "label", "message", "grade"),
    [
        (CREST, "sourced", "sourced", Grade.PART),
        (CREST, "sourced", "sourced because of brant", Grade.RIGHT),
        (CREST, "sourced", "sourced, it says it will crest", Grade.PART),
        (CREST, "sourced", "sourced because of the river", Grade.PART),
        (CREST, "unsourced", "unsourced, nobody says it", Grade.WRONG),
        (CREST, "commentary", "commentary because of crest", Grade.WRONG),
        (SHOP, "unsourced", "nobody is handed the word", Grade.RIGHT),
        (SHOP, "unsourced", "she only opened a shop", Grade.RIGHT),
        (SHOP, "sourced", "sourced, Raman", Grade.WRONG),
        (CREST, "sourced", "The river will crest on Thursday, said Imani Brandt.", Grade.PART),
        (INSULT, "commentary", "insult is a judgement", Grade.RIGHT),
        (INSULT, "commentary", "because of the shelter", Grade.PART),
        (MOTIVE, "unsourced", "nobody says so", Grade.RIGHT),
        (CLOSE, "unsourced", "unsourced", Grade.DISCUSS),
    ],
)
def test_a_label_is_right_with_words_that_bear_it_out(judged, item, label, message, grade):
    assert judged(item, message, label=label).grade is grade


def test_words_complete_a_label_that_was_said_before(judged):
    assert judged(CREST, "said brandt", before="sourced").grade is Grade.RIGHT


def test_a_right_label_alone_is_kept_and_asked_about(judged):
    judgement = judged(CREST, "sourced", label="sourced")
    assert (judgement.label, judgement.gives_reason) == (Label.SOURCED, False)
    assert judgement.rubric is Rubric.GETTING_THERE


def test_words_are_shown_as_the_text_writes_them(judged):
    assert judged(CREST, "imani brandt said so", label="sourced").pointed == ("said Imani Brandt",)


@pytest.mark.parametrize(
    ("message", "holds"),
    [
        ("can't tell", False),
        ("can't tell, it doesn't say who", True),
        ("can't tell, boring", False),
    ],
)
def test_cannot_tell_is_judged_by_its_reason(judged, message, holds):
    judgement = judged(SHOP, message, act=Act.CANNOT_TELL)
    assert (judgement.grade, judgement.gives_reason) == (Grade.DISCUSS, holds)


def test_cannot_tell_does_not_hold_where_somebody_plainly_tells(judged):
    judgement = judged(CREST, "can't tell, it doesn't say who", act=Act.CANNOT_TELL)
    assert not judgement.gives_reason
