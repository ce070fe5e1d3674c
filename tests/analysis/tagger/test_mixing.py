"""Evidence -> chances: logistic sums."""

import pytest

from analysis.tagger.mixing import Mixing

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
