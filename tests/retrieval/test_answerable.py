import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.answerable import LIKELY, Evidence, answerability

shares = st.floats(0, 1)
cosines = st.floats(-1, 1)


@pytest.mark.parametrize(
    ("coverage", "nearness", "likely"),
    [
        (0.9, 0.7, True),
        (0.25, 0.6, True),  # other words, same meaning
        (0.65, 0.15, True),  # a bare name
        (0.9, None, True),
        (0.4, None, True),
        (0.0, 0.3, False),
        (0.25, -0.05, False),  # "how many ... are there?"
        (0.1, 0.25, False),
        (0.0, 0.0, False),
        (0.1, None, False),
        (0.0, None, False),
    ],
)
def test_an_answer_is_likely_where_words_or_meaning_are_close(coverage, nearness, likely):
    assert (answerability(Evidence(coverage, nearness)) >= LIKELY) is likely


@given(shares, shares, cosines | st.none())
def test_more_of_the_words_never_makes_an_answer_less_likely(one, other, nearness):
    low, high = (answerability(Evidence(c, nearness)) for c in sorted((one, other)))

    assert 0 <= low <= high <= 1


@given(shares, cosines, cosines)
def test_more_nearness_never_makes_an_answer_less_likely(coverage, one, other):
    low, high = (answerability(Evidence(coverage, n)) for n in sorted((one, other)))

    assert 0 <= low <= high <= 1
