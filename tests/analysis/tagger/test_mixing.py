"""Evidence -> chances, and confidence -> how often it is right: logistic sums."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.tagger.mixing import Mixing, Sureness, log_odds

MIXING = Mixing(attributed=(-1.0, 2.0), voice=(-2.0, 2.0), kind=(0.0, -1.0))


def test_no_evidence_leaves_the_constants():
    chances = MIXING.chances([0.0], [0.0])
    assert chances.attributed == pytest.approx(0.2689, abs=1e-4)
    assert chances.voice == pytest.approx(0.1192, abs=1e-4)
    assert chances.commentary == 0.5


def test_evidence_moves_a_chance_by_its_weight():
    chances = MIXING.chances([1.0], [3.0])
    assert chances.attributed == pytest.approx(0.7311, abs=1e-4)
    assert chances.voice == 0.5
    assert chances.commentary == pytest.approx(0.0474, abs=1e-4)


def test_evidence_without_a_weight_is_a_fault():
    with pytest.raises(ValueError, match="zip"):
        MIXING.chances([1.0, 1.0], [3.0])


@pytest.mark.parametrize("much", [1e4, -1e4])
def test_evidence_without_end_is_still_a_chance(much):
    chances = MIXING.chances([much], [much])
    assert 0.0 <= chances.attributed <= 1.0


@given(st.floats(0.001, 0.999))
def test_a_scaling_by_one_changes_nothing(confidence):
    assert Sureness(constant=0.0, slope=1.0).of(confidence) == pytest.approx(confidence)


def test_a_scaling_draws_confidence_to_what_was_right():
    sureness = Sureness(constant=0.5, slope=0.5)
    assert sureness.of(0.5) == pytest.approx(0.6225, abs=1e-4)
    assert sureness.of(0.99) < 0.99


@given(st.floats(0, 1), st.floats(0, 1))
def test_who_is_surer_stays_surer(one, other):
    sureness = Sureness(constant=0.6, slope=0.7)
    low, high = sorted([one, other])
    assert 0 < sureness.of(low) <= sureness.of(high) < 1


@pytest.mark.parametrize("chance", [0.0, 1.0])
def test_certainty_has_log_odds_too(chance):
    assert abs(log_odds(chance)) == pytest.approx(6.907, abs=1e-3)
