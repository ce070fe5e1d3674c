import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.kin import likeness

words = st.text(alphabet="abcdeinrst", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("one", "other", "at_least", "at_most"),
    [
        ("inspected", "inspecting", 1, 1),
        ("kids", "pupils", 0.5, 0.9),
        ("fishermen", "anglers", 0.5, 0.9),
        ("definately", "definitely", 0.5, 0.9),
        ("cat", "car", 0, 0),  # too short to be a misspelling
        ("harbour", "valve", 0, 0),
    ],
)
def test_stems_are_one_kin_and_misspellings_near_and_others_strangers(
    one, other, at_least, at_most
):
    assert at_least <= likeness(one, other) <= at_most


@given(words, words)
def test_it_is_the_same_both_ways_and_within_bounds(one, other):
    assert 0 <= likeness(one, other) == likeness(other, one) <= 1
