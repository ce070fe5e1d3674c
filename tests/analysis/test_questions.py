"""Questions that really ask, and questions for effect."""

import pytest

from reading.read import read_presplit

pytestmark = pytest.mark.models


def labels(analyser, *sentences):
    article = read_presplit((words, 0) for words in sentences)
    return [verdict.label for verdict in analyser.analyse(article).verdicts]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How many houses stand empty?", "The county counted 412 in its autumn survey."),
        ("Where do the eels come from?", "The eels swim in from the estuary at Pell."),
    ],
)
def test_a_question_that_is_answered_states_nothing(analyser, question, answer):
    assert labels(analyser, question, answer)[0] is None


@pytest.mark.parametrize(
    ("question", "following"),
    [
        ("So the council has won?", "The county counted 412 houses in its survey."),
        ("Who cares about the eels?", "Not the mayor, it seems."),
        ("How long must we wait?", "How many buses have to burn?"),
        ("Expect more of this in the future?", "The council met on 3 May."),
    ],
)
def test_a_question_for_effect_is_commentary(analyser, question, following):
    assert labels(analyser, question, following)[0] == "commentary"


def test_a_question_at_the_end_has_no_answer(analyser):
    assert labels(analyser, "Where did it all go wrong?") == ["commentary"]
