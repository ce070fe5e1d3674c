"""What ours is compared with, on sets of a few sentences of our own."""

import gzip
import json

import pytest

from evaluation.baselines import checkthat_baselines, polnear_baselines

TOLD = "“The dam will hold for many years,” the mayor said on Monday."
NOT_TOLD = "The dam was built of stone in the summer of that year."


def keep(folder, name, part, rows):
    (folder / name).mkdir(exist_ok=True)
    with gzip.open(folder / name / f"{part}.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.write("\n".join(map(json.dumps, rows)))


def polnear_row(text, *, told):
    return {"doc": "a", "text": text, "attributed": told, "covered": float(told), "spans": []}


@pytest.mark.models
@pytest.mark.filterwarnings("default")  # textacy's own
def test_both_baselines_are_scored_on_the_dev_part(tmp_path):
    rows = [polnear_row(TOLD, told=True), polnear_row(NOT_TOLD, told=False)]
    keep(tmp_path, "polnear", "train", rows * 3)
    keep(tmp_path, "polnear", "dev", rows)
    assert [score for _, score in polnear_baselines(tmp_path)] == [1.0, 1.0]


@pytest.mark.models
@pytest.mark.filterwarnings("default")
def test_an_article_that_textacy_refuses_counts_as_not_heard(tmp_path):
    odd = polnear_row("“The dam will hold, the mayor said.", told=True)
    plain = polnear_row(NOT_TOLD, told=False)
    keep(tmp_path, "polnear", "train", [odd, plain] * 3)
    keep(tmp_path, "polnear", "dev", [odd])
    assert (
        dict(polnear_baselines(tmp_path))[
            "PolNeAR dev: sentence attributed, F1, textacy direct quotations"
        ]
        == 0.0
    )


def test_a_row_without_an_answer_is_left_out(tmp_path):
    rows = [{"text": "It was a folly.", "label": "SUBJ"}, {"text": "It was built.", "label": "OBJ"}]
    keep(tmp_path, "checkthat_subjectivity", "train", [*rows * 3, {"text": "x", "label": None}])
    keep(tmp_path, "checkthat_subjectivity", "dev", [*rows, {"text": "y", "label": None}])
    ((_, score),) = checkthat_baselines(tmp_path)
    assert score == 1.0
