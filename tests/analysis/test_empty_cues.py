"""Cues that look like telling and tell nothing."""

import pytest

from analysis.empty_cues import tells
from analysis.parser import load_parser

pytestmark = pytest.mark.models


@pytest.fixture(scope="module")
def parser():
    return load_parser()


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Lowe said that the dam would hold.", "said"),
        ("The council denied that it had known.", "denied"),
    ],
)
def test_a_telling_verb_tells(parser, sentence, verb):
    assert tells(next(t for t in parser(sentence) if t.text == verb))


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Nobody said that the ice was safe.", "said"),
        ("No engineer said that the ice was safe.", "said"),
        ("The ministry did not say how many had been moved.", "say"),
        ("If she says that it is safe, the road will open.", "says"),
        ("The council wants to build a road.", "wants"),
        ("The dean declined to comment.", "declined"),
        ("I think that the plan is dead.", "think"),
        ("We have said it in this column before.", "said"),
    ],
)
def test_an_act_a_wish_a_negation_and_the_writer_tell_nothing(parser, sentence, verb):
    assert not tells(next(t for t in parser(sentence) if t.text == verb))
