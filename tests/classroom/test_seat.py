import pytest

from classroom.seat import MalformedToken, Seat, UnknownSeat, new_token, seat_id


def test_a_token_is_128_random_bits():
    tokens = {new_token() for _ in range(1_000)}
    assert len(tokens) == 1_000
    assert all(len(bytes.fromhex(token)) == 16 for token in tokens)


def test_the_seat_of_a_token_is_always_the_same_and_does_not_give_the_token_away():
    token = new_token()
    assert seat_id(token) == seat_id(token) != seat_id(new_token())
    assert token not in seat_id(token)
    Seat("default", seat_id(token))


@pytest.mark.parametrize(
    "token",
    ["", "a", "g" * 32, "A" * 32, "a" * 31, "a" * 33, "a" * 31 + "\n", "\u0661" * 32, "a" * 10**6],
)
def test_a_token_that_we_never_gave_out_is_refused(token):
    with pytest.raises(MalformedToken, match="Reload the page"):
        seat_id(token)


@pytest.mark.parametrize("learner_id", ["", " ", "a b", "a" * 65, "\x00", "é", "\ud800", "a\n"])
def test_an_id_that_no_seat_can_have_is_refused(learner_id):
    with pytest.raises(UnknownSeat, match="no seat"):
        Seat("default", learner_id)
