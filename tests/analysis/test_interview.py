"""Interviews in the form of a play: labels that name who speaks, and those that do not."""

import pytest

from analysis.interview import spoken_turns
from reading.read import read_presplit

INTRO = "The site engineer, Leela Rao, has worked on the dam since 2003."


def article_of(*paragraphs):
    return read_presplit((words, number) for number, words in enumerate(paragraphs))


def test_the_labels_of_an_interview_name_its_turns():
    article = article_of(INTRO, "Review: When did you see the crack?", "Rao: In April.")
    turns = spoken_turns(article)
    assert {n: t.label.of(article.text) for n, t in turns.items()} == {1: "Review", 2: "Rao"}
    assert turns[2].words.of(article.text) == "In April."
    assert [turn.asks for turn in turns.values()] == [True, False]


def test_an_asker_who_does_not_ask_in_one_line_is_still_the_asker():
    lines = ["Q: Did you see it?", "A: I did.", "Q: Tell me more.", "A: It was wide."]
    turns = spoken_turns(article_of(INTRO, *lines))
    assert [turn.asks for turn in turns.values()] == [True, False, True, False]


@pytest.mark.parametrize(
    "lines",
    [
        ["Rao: In April."],
        ["Live: port inquiry, day three", "Podcast: the sound of a harbour"],
        ["Photo: Lena Marsh", "Pictured: the dam in May"],
        ["One thing is left: What happens to the swans?"],
        [],
    ],
)
def test_labels_that_make_no_interview_name_nobody(lines):
    assert spoken_turns(article_of(INTRO, *lines)) == {}


@pytest.mark.models
def test_the_turns_reach_the_verdicts(analyser):
    article = article_of(INTRO, "Review: When did you see the crack?", "Rao: In April.")
    _, asked, answered = analyser.analyse(article).verdicts
    assert asked.label is None
    assert answered.label == "sourced"
    assert answered.attributions[0].speaker == "Leela Rao"
    assert answered.reason == "The name in front of the words hands them to Leela Rao."
