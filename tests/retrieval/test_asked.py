import pytest

from retrieval.asked import Asked, asked, counted
from retrieval.plain import plain, telling_words


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("how old is gwen", Asked.AGE),
        ("How much does it cost?", Asked.MONEY),
        ("how many ppl got hurt", Asked.COUNT),
        ("how long did it take", Asked.DURATION),
        ("when was it", Asked.TIME),
        ("wheres the race now", Asked.PLACE),
        ("why", Asked.REASON),
        ("whos in charge", Asked.PERSON),
        ("whats the boat called", Asked.NAME),
        ("what did the mayor say", Asked.SPEECH),
        ("did the mayor say sorry", Asked.SPEECH),
        ("is it safe", Asked.WHETHER),
        ("what was leaking", Asked.WHAT),
        ("", Asked.WHAT),
    ],
)
def test_the_question_words_tell_what_kind_of_answer_is_wanted(question, kind):
    assert asked(plain(question)) is kind


def test_shortcuts_and_thousands_are_spelt_out():
    assert plain("Didn’t ppl say 90k?!") == "did not people say 90,000"


def test_little_words_tell_nothing():
    assert telling_words("how many people were there") == ("people",)
    assert telling_words("who is it") == ()


def test_what_is_counted_stands_after_how_many():
    assert counted("how many officers do they have") == "officers do they have"
    assert counted("who counted") is None
