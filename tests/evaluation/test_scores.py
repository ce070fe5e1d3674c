"""Figures that can be worked out by hand."""

import pytest

from evaluation.scores import Counts, counted, macro_f1


def test_counts_give_precision_recall_and_f1():
    counts = counted({1, 2, 3, 4}, {3, 4, 5})
    assert counts == Counts(right=2, wrong=2, missed=1)
    assert (counts.precision, counts.recall) == (0.5, pytest.approx(2 / 3))
    assert counts.f1 == pytest.approx(4 / 7)


def test_nothing_found_and_nothing_there_is_zero_not_an_error():
    assert Counts().f1 == Counts().precision == Counts().recall == 0


def test_macro_f1_weighs_every_label_alike():
    pairs = [("a", "a")] * 9 + [("b", "a")]
    assert macro_f1(pairs, ["a", "b"]) == pytest.approx((2 * 9 / (2 * 9 + 1)) / 2)
