"""Floors hold, rise, and are lowered only aloud."""

import pytest

from evaluation import floors
from evaluation.floors import BelowTheFloor, Floors


def test_a_score_below_its_floor_is_named():
    pinned = Floors("corpus", {"labels": 0.7, "spans": 0.5})
    assert pinned.broken_by({"labels": 0.69, "spans": 0.5}) == ("labels",)


def test_a_score_that_was_not_measured_breaks_nothing():
    assert Floors("corpus", {"labels": 0.7}).broken_by({}) == ()


def test_floors_rise_and_keep_what_was_not_measured(tmp_path):
    path = tmp_path / "floors.json"
    floors.pin({"labels": 0.7, "spans": 0.5}, "a", allow_regression=False, path=path)
    floors.pin({"labels": 0.8}, "b", allow_regression=False, path=path)
    assert floors.load(path) == Floors("b", {"labels": 0.795, "spans": 0.495})


def test_floors_do_not_fall_unless_it_is_said(tmp_path):
    path = tmp_path / "floors.json"
    floors.pin({"labels": 0.7}, "a", allow_regression=False, path=path)
    with pytest.raises(BelowTheFloor, match="labels"):
        floors.pin({"labels": 0.6}, "a", allow_regression=False, path=path)
    floors.pin({"labels": 0.6}, "a", allow_regression=True, path=path)
    assert floors.load(path).scores == {"labels": 0.595}


def test_the_digest_changes_with_any_article(tmp_path):
    (tmp_path / "articles").mkdir()
    before = floors.digest(tmp_path)
    (tmp_path / "articles" / "a.md").write_text("A story.")
    assert floors.digest(tmp_path) != before
