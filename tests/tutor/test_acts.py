"""What messages do: a table in varied voices."""

import pytest

from tutor.acts import recognise, sentences_named
from tutor.dialogue import Act

CHOICES = {"Give me a hint": Act.HINT}

ASKED = [
    ("who says that people were forced back?", Act.WHO),
    ("who said the river thing", Act.WHO),
    ("says who??", Act.WHO),
    ("is it a fact that the council won?", Act.TRUE),
    ("is this true?", Act.TRUE),
    ("can i trust this", Act.TRUE),
    ("how many witnesses were there and who did they talk to?", Act.QUESTION),
    ("what is the author's opinion?", Act.BIAS),
    ("what is the author’s opinion?", Act.BIAS),
    ("is the author biased?", Act.BIAS),
    ("who won the world cup?", Act.QUESTION),
    ("how do they know", Act.EVIDENCE),
    ("tldr", Act.SUMMARY),
    ("What is this article about?", Act.SUMMARY),
    ("the floods in the north", Act.OPINION),
    ("whos the driver", Act.QUESTION),
    ("but is it true tho", Act.TRUE),
    ("ur dumb", Act.OPINION),
    ("hi", Act.GREETING),
    ("thx", Act.THANKS),
    ("😂😂😂", Act.NOISE),
    ("", Act.NOISE),
    ("   ", Act.NOISE),
    ("Give me a hint", Act.HINT),
    ("another hint pls", Act.HINT),
    ("JUST TELL ME THE ANSWER omg", Act.TELL),
    ("idk", Act.IDK),
    ("next one", Act.TASK),
    ("did they tell me the truth about the height of the highest hill?", Act.QUESTION),
]

ANSWERED = [
    ("the mayor", Act.ANSWER),
    ("Human Rights Desk", Act.ANSWER),
    ("because it says according to", Act.ANSWER),
    ("its somebody's opinion", Act.ANSWER),
    ("who is the mayor?", Act.QUESTION),
    ("idk man this is hard", Act.IDK),
    ("no idea", Act.IDK),
    ("lol", Act.NOISE),
    ("ok the mayor", Act.ANSWER),
    ("what happened in the camps?", Act.QUESTION),
]


@pytest.mark.parametrize(("message", "act"), ASKED)
def test_a_message_out_of_the_blue_is_recognised(message, act):
    assert recognise(message, choices=CHOICES, has_open_item=False) is act


@pytest.mark.parametrize(("message", "act"), ANSWERED)
def test_with_a_sentence_on_the_table_plain_words_answer(message, act):
    assert recognise(message, choices=CHOICES, has_open_item=True) is act


def test_a_very_long_message_is_recognised_quickly():
    assert recognise("who " * 50_000, choices={}, has_open_item=False) is Act.QUESTION


@pytest.mark.parametrize(
    ("message", "named"),
    [
        ("who says S4?", (3,)),
        ("S4 and s2 and S4", (3, 1)),
        ("what about sentence 3", (2,)),
        ("Sentence no. 1", (0,)),
        ("S0, S99, S9999999", ()),
        ("the boys4 and BS4 and 4", ()),
        ("", ()),
    ],
)
def test_sentences_can_be_called_by_their_numbers(message, named):
    assert sentences_named(message, count=6) == named
