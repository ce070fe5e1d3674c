from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from classroom.message import AT_MOST, LONGEST, Pace, TooFast, UnfitMessage, fit
from classroom.seat import Seat

ANN, BEN = Seat("default", "ann"), Seat("default", "ben")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Who says so?", "Who says so?"),
        ("  Who\r\nsays\rso?\n\n", "Who\nsays\nso?"),
        ("nul\x00 bell\x07 escape\x1b[31m", "nul bell escape[31m"),
        ("half a pair \ud83d here", "half a pair  here"),
        ("\u202eturned round\u202c", "turned round"),
        ("tab\tstays", "tab\tstays"),
        ("\U0001f600" * LONGEST, "\U0001f600" * LONGEST),
        ("astronaut \U0001f469\u200d\U0001f680", "astronaut \U0001f469\U0001f680"),
        ("zero\u200bwidth 555\u200b-\u200b0134", "zerowidth [hidden: phone number]"),
        ("שלום and مرحبا", "שלום and مرحبا"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("'; DROP TABLE turns; --", "'; DROP TABLE turns; --"),
        ("my number is 555-0134 text me", "my number is [hidden: phone number] text me"),
    ],
)  # fmt: skip
def test_a_message_is_kept_as_typed_but_for_what_does_harm(typed, kept):
    assert fit(typed) == kept


@pytest.mark.parametrize("typed", ["", " ", "\n\t ", "\x00", "\u202e", "\ud83d", "\u00a0"])
def test_an_empty_message_is_refused_gently(typed):
    with pytest.raises(UnfitMessage, match="Write a word or two"):
        fit(typed)


def test_a_message_that_is_too_long_is_refused_with_both_numbers():
    with pytest.raises(UnfitMessage, match=r"2,001 characters; the tutor reads up to 2,000"):
        fit("a" * (LONGEST + 1))


@settings(deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=[]), min_size=1, max_size=60))
def test_whatever_is_typed_can_be_stored_or_is_refused(typed):
    try:
        kept = fit(typed)
    except UnfitMessage:
        return
    assert kept.encode("utf-8")
    assert "\x00" not in kept


def test_twenty_messages_a_minute_are_enough(clock):
    pace = Pace()
    for _ in range(AT_MOST):
        pace.step(ANN, clock())
        clock.move(seconds=1)
    with pytest.raises(TooFast, match=r"20 messages in a minute.*in 41 seconds"):
        pace.step(ANN, clock())
    pace.step(BEN, clock())
    clock.move(seconds=41)
    pace.step(ANN, clock())


def test_a_clock_that_is_set_back_locks_nobody_out(clock):
    pace = Pace()
    for _ in range(AT_MOST):
        pace.step(ANN, clock())
    clock.move(hours=-1)
    pace.step(ANN, clock())


def test_quiet_seats_are_forgotten(clock):
    pace = Pace()
    for number in range(1_500):
        pace.step(Seat("default", f"learner-{number}"), clock())
        clock.now += timedelta(seconds=1)
    assert len(pace) <= 1_001
