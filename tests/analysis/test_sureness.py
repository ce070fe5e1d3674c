"""A confidence that means what it says, and the tag of a close call."""

import pytest

from analysis.judge import Judgement
from analysis.sureness import CONTESTED_BELOW, assured
from analysis.tagger.mixing import Sureness
from analysis.verdict import Label, Scores, Tag
from reading.read import read_presplit

AS_SAID = Sureness(constant=0.0, slope=1.0)


def a_judgement(confidence, *tags, label=Label.UNSOURCED):
    return Judgement(label, confidence, "no_source", tags, (), Scores(0.1, 0.2, 0.0))


def test_below_the_threshold_a_verdict_is_a_close_call():
    assert assured(a_judgement(CONTESTED_BELOW - 0.01), AS_SAID).tags == (Tag.CONTESTED,)
    assert assured(a_judgement(CONTESTED_BELOW + 0.01), AS_SAID).tags == ()


def test_other_tags_stay_in_their_order():
    given = a_judgement(0.3, Tag.HEDGE, Tag.NEEDS_A_SOURCE)
    assert assured(given, AS_SAID).tags == (Tag.HEDGE, Tag.NEEDS_A_SOURCE, Tag.CONTESTED)


def test_no_verdict_is_contested_twice():
    assert assured(a_judgement(0.3, Tag.CONTESTED), AS_SAID).tags == (Tag.CONTESTED,)


def test_a_close_call_that_is_mostly_right_is_none():
    modest = Sureness(constant=2.0, slope=1.0)
    settled = assured(a_judgement(0.5, Tag.CONTESTED, Tag.HEDGE), modest)
    assert settled.confidence == pytest.approx(0.8808, abs=1e-4)
    assert settled.tags == (Tag.HEDGE,)


def test_what_states_nothing_has_nothing_to_be_right_about():
    nothing = a_judgement(0.92, Tag.NOT_A_STATEMENT, label=None)
    assert assured(nothing, Sureness(constant=-3.0, slope=1.0)) == nothing


@pytest.mark.models
def test_the_label_is_that_of_the_raw_verdict_and_the_reason_tells_of_a_close_call(analyser):
    words = ["The pumps failed.", "The plan is a folly.", "It rained, Lowe said.", "It may hold."]
    verdicts = analyser.analyse(read_presplit([(w, 0) for w in words])).verdicts
    for verdict in verdicts:
        is_close = verdict.label is not None and verdict.confidence < CONTESTED_BELOW
        assert (Tag.CONTESTED in verdict.tags) is is_close
        assert verdict.reason.endswith("a good one to argue about.") is is_close
