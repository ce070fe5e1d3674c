"""The expected calibration error: how far chances are from what came."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.calibration import calibration_error


def test_chances_that_came_as_often_as_they_said_have_no_error():
    assert calibration_error([(0.75, True)] * 3 + [(0.75, False)]) == pytest.approx(0)


def test_chances_that_promise_too_much_are_off_by_how_much():
    assert calibration_error([(0.95, True), (0.95, False)]) == pytest.approx(0.45)


def test_bins_are_weighed_by_how_much_is_in_them():
    sure, unsure = [(1.0, True)] * 9, [(0.5, True)]
    assert calibration_error([*sure, *unsure]) == pytest.approx(0.05)


def test_nothing_said_is_no_error():
    assert calibration_error([]) == 0


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans())))
def test_the_error_is_a_share(chances):
    assert 0 <= calibration_error(chances) <= 1
