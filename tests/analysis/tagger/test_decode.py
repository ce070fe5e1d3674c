"""From scores of tags to spans: the best sequence in which every Inside follows its own kind."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from analysis.tagger.decode import best_tags, spans
from analysis.tagger.heads import TAGS

NUMBER = {tag: number for number, tag in enumerate(TAGS)}


def scores(*likely):
    """Return logits in which these tags are likely, one a piece."""
    table = np.zeros((len(likely), len(TAGS)), np.float32)
    for place, tag in enumerate(likely):
        table[place, NUMBER[tag]] = 5
    return table


def names(tags):
    return [TAGS[tag] for tag in tags]


def test_what_is_likely_and_legal_is_kept():
    legal = ["B-source", "I-source", "B-cue", "B-content", "I-content", "O"]
    assert names(best_tags(scores(*legal))) == legal


def test_an_inside_without_its_begin_becomes_one_that_can_stand():
    table = scores("O", "I-content", "I-content")
    table[1, NUMBER["B-content"]] = 4.5
    assert names(best_tags(table)) == ["O", "B-content", "I-content"]


@given(st.integers(0, 30), st.integers(0, 2**32 - 1))
def test_whatever_the_scores_the_sequence_is_legal(length, seed):
    table = np.random.default_rng(seed).normal(size=(length, len(TAGS))).astype(np.float32)
    tags = names(best_tags(table))
    assert len(tags) == length
    for before, tag in zip(["O", *tags], tags, strict=False):
        assert not tag.startswith("I-") or before[2:] == tag[2:]


def test_spans_are_the_tagged_runs():
    tags = [NUMBER[t] for t in ("B-source", "B-cue", "I-cue", "O", "B-content", "I-content")]
    assert list(spans(tags)) == [("source", 0, 1), ("cue", 1, 3), ("content", 4, 6)]


def test_two_runs_of_a_kind_that_touch_are_two_spans():
    tags = [NUMBER[t] for t in ("B-content", "I-content", "B-content")]
    assert list(spans(tags)) == [("content", 0, 2), ("content", 2, 3)]
