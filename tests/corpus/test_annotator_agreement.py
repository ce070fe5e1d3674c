"""Agreement between two annotators: arithmetic that can be checked by hand, and honest files."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.verdict import Label
from evaluation.agreement import DECISIONS, UnusableLabels, agreement, report, second_labels
from evaluation.gold import gold

S, U, C, N = Label.SOURCED, Label.UNSOURCED, Label.COMMENTARY, None
CORPUS = Path(__file__).parents[2] / "corpus"
pairs = st.lists(st.tuples(st.sampled_from(DECISIONS), st.sampled_from(DECISIONS)), min_size=1)


@pytest.mark.parametrize(
    ("first", "second", "raw", "kappa"),
    [
        ([S, U, C, N], [S, U, C, N], 1.0, 1.0),
        ([S, S, S], [S, S, S], 1.0, 1.0),
        ([S, S], [U, U], 0.0, 0.0),
        ([S, U], [U, S], 0.0, -1.0),
        ([S, S, U, U], [S, U, S, U], 0.5, 0.0),
        # 10 sentences, 8 alike; chance = (5 x 5 + 5 x 5) / 100 = 0.5; kappa = 0.3 / 0.5
        ([S] * 5 + [U] * 5, [S] * 4 + [U] * 5 + [S], 0.8, 0.6),
    ],
)
def test_raw_agreement_and_kappa_are_those_worked_out_by_hand(first, second, raw, kappa):
    found = agreement(first, second)
    assert found.raw == pytest.approx(raw)
    assert found.kappa == pytest.approx(kappa)


def test_the_table_says_who_gave_which_label():
    found = agreement([S, S, U, N], [S, C, U, N])
    assert found.count(S, C) == 1
    assert found.count(C, S) == 0
    head, sourced, *_ = found.table().splitlines()
    assert head.split()[3:] == ["sourced", "unsourced", "commentary", "null"]
    assert sourced.split() == ["sourced", "1", "0", "1", "0"]


@given(pairs)
def test_agreement_does_not_depend_on_who_is_first(both):
    first, second = zip(*both, strict=True)
    one, other = agreement(first, second), agreement(second, first)
    assert one.raw == other.raw
    assert one.kappa == pytest.approx(other.kappa)
    assert one.kappa <= 1
    assert one.sentences == len(both)


@given(pairs)
def test_full_agreement_is_a_kappa_of_one(both):
    first = [one for one, _ in both]
    assert agreement(first, first).kappa == 1


@pytest.mark.parametrize(("first", "second"), [([], []), ([S], []), ([S], [S, U])])
def test_labellings_of_different_sentences_are_refused(first, second):
    with pytest.raises(UnusableLabels, match=f"got {len(first)} and {len(second)}"):
        agreement(first, second)


def test_second_labels_may_come_in_any_order(tmp_path):
    path = labels_in(tmp_path, [(2, None), (0, "sourced"), (1, "commentary")])
    assert second_labels(path, 3) == (S, C, N)


@pytest.mark.parametrize(
    ("entries", "complaint"),
    [
        ([(0, "sourced")], r"index \[1\]"),
        ([(0, "sourced"), (1, "sourced"), (2, "sourced")], r"index \[2\]"),
        ([(0, "sourced"), (0, "sourced")], "labels sentence 0 again"),
        ([(0, "opinion")], "line 1 is no label"),
        ([(0, 3)], "line 1 is no label"),
    ],
)
def test_second_labels_that_do_not_fit_the_article_are_refused(tmp_path, entries, complaint):
    path = labels_in(tmp_path, entries)
    with pytest.raises(UnusableLabels, match=complaint):
        second_labels(path, 2)


@pytest.mark.parametrize("line", ["not json", "{}", "[]", "7", '{"index": 0}', '{"index": [0]}'])
def test_a_line_that_is_no_label_is_refused(tmp_path, line):
    path = tmp_path / "ferry.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(UnusableLabels, match=r"ferry\.jsonl, line 1 is no label"):
        second_labels(path, 1)


def test_the_report_says_which_articles_were_labelled_once_only(twice_labelled):
    lines = report(twice_labelled).splitlines()
    once = [line for line in lines if line.endswith("not labelled a second time")]
    assert len(once) == len(gold(CORPUS)) - 1
    assert any(line.startswith("mosul-2017") and "kappa" in line for line in lines)


def test_the_report_counts_what_differs(twice_labelled):
    total = next(line for line in report(twice_labelled).splitlines() if line.startswith("total"))
    assert "  27 sentences" in total
    assert f"raw {26 / 27:.3f}" in total


def test_without_a_second_labelling_the_report_says_so(corpus):
    assert report(corpus).endswith("No article has been labelled a second time.")


def labels_in(folder, entries):
    path = folder / "ferry.jsonl"
    path.write_text(
        "\n".join(json.dumps({"index": index, "label": label}) for index, label in entries),
        encoding="utf-8",
    )
    return path


@pytest.fixture
def corpus(tmp_path):
    for part in ("articles", "gold"):
        shutil.copytree(CORPUS / part, tmp_path / part)
    return tmp_path


@pytest.fixture
def twice_labelled(corpus):
    """Only one article is labelled again, and differs in its last sentence."""
    mosul = next(article for article in gold(corpus) if article.slug == "mosul-2017")
    labels = [sentence.label for sentence in mosul.sentences]
    labels[-1] = Label.SOURCED
    (corpus / "second").mkdir()
    path = labels_in(corpus / "second", enumerate(labels))
    path.rename(corpus / "second" / "mosul-2017.jsonl")
    return corpus
