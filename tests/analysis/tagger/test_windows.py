"""Windows hold each sentence once, among its neighbours, and an edit moves only those near it."""

from hypothesis import given
from hypothesis import strategies as st

from analysis.tagger.windows import FULL, windows

SIZES = st.lists(st.integers(0, FULL), max_size=60)


@given(SIZES)
def test_every_sentence_is_in_exactly_one_window_in_order(sizes):
    cut = list(windows(sizes, [f"sentence {n}" for n in range(len(sizes))]))
    assert [n for w in cut for n in range(w.first, w.last)] == list(range(len(sizes)))


@given(SIZES)
def test_a_window_reads_one_neighbour_on_each_side_where_there_is_one(sizes):
    for window in windows(sizes, ["the same words"] * len(sizes)):
        assert window.before == max(0, window.first - 1)
        assert window.after == min(len(sizes), window.last + 1)


@given(SIZES)
def test_a_window_is_no_fuller_than_full(sizes):
    for window in windows(sizes, [str(n) for n in range(len(sizes))]):
        alone = window.last - window.first == 1
        assert alone or sum(sizes[window.first : window.last]) <= FULL


def test_a_sentence_more_at_the_top_leaves_the_windows_far_below_as_they_were():
    words = [f"This is sentence number {n} of the story." for n in range(60)]
    cut = list(windows([20] * 60, words))
    moved = list(windows([20] * 61, ["A new first sentence.", *words]))
    tail = [(w.first + 1, w.last + 1) for w in cut if w.first > 30]
    assert tail
    assert set(tail) <= {(w.first, w.last) for w in moved}


def test_no_sentences_make_no_windows():
    assert list(windows([], [])) == []
