"""How often verdicts are right, from verdicts whose right answer is known."""

import json

import pytest

from analysis.verdict import Label
from training.calibrate import fitted
from training.rulings import held_back, taught, teaches

# Of verdicts that call themselves sure by .9 and .6, so many in ten are right.
BOASTING = [(0.9, n < 6) for n in range(10)] + [(0.6, n < 4) for n in range(10)]


def test_boasting_is_taken_back():
    sureness = fitted(BOASTING * 20, [])
    assert sureness.of(0.9) == pytest.approx(0.6, abs=0.02)
    assert sureness.of(0.6) == pytest.approx(0.4, abs=0.02)


def test_outside_sentences_count_a_third_of_ours_however_many_there_are():
    modest = [(0.9, True), (0.6, True), (0.4, True), (0.6, False)]
    few, many = fitted(BOASTING, modest * 5), fitted(BOASTING, modest * 500)
    assert many.of(0.9) == pytest.approx(few.of(0.9), abs=1e-3)
    assert fitted(BOASTING, []).of(0.9) < many.of(0.9) < fitted(modest * 5, []).of(0.9)


def in_words(rows):
    return {(article.text, asked) for article, asked, _ in rows}


def test_no_row_both_teaches_and_says_how_sure_a_verdict_may_be():
    teaching, judging = in_words(taught()), in_words(held_back())
    assert teaching
    assert judging
    assert not teaching & judging


def test_rows_that_leave_the_label_open_say_nothing(tmp_path):
    rows = [
        {"text": f"It rained {n} days.", "label": label}
        for n in range(20)
        for label in ("unsourced", None, ["unsourced", "commentary"])
    ]
    (tmp_path / "made.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    labels = [label for _, _, label in held_back(tmp_path)]
    held = sum(not teaches([f"It rained {n} days."]) for n in range(20))
    assert labels == [Label.UNSOURCED, None] * held
    assert None not in [label for _, _, label in taught(tmp_path)]
