import pytest

from retrieval.asked import Asked
from retrieval.holds import holds, holds_count


@pytest.mark.parametrize(
    ("kind", "with_it", "without"),
    [
        (Asked.AGE, "Mavis Thorn, 78, was treated.", "Mavis Thorn was treated."),
        (Asked.MONEY, "A new lock costs £340.", "A new lock costs little."),
        (Asked.TIME, "It closes on Friday.", "It closes soon."),
        (Asked.CLOCK, "The alarm went at 10.22.", "The alarm went on Friday."),
        (Asked.DURATION, "It took six minutes.", "It took courage."),
        (Asked.OFTEN, "They train every year.", "They train hard."),
        (Asked.REASON, "He hid because he was afraid.", "He hid."),
        (Asked.PLACE, "They moved to Elmsford.", "They moved."),
        (Asked.PERSON, "Then Gwen Tarrant rang.", "Then it rang."),
        (Asked.SPEECH, "She said it was late.", "It was late."),
    ],
)
def test_a_sentence_that_shows_the_kind_beats_one_that_does_not(kind, with_it, without):
    assert holds(kind, with_it) > holds(kind, without)


def test_what_is_counted_may_stand_at_the_number_or_in_the_sentence_before():
    at_it = holds_count("officers", "We have three officers for the river.", "")
    before = holds_count("people", "Eleven were children.", "Fourteen people were hurt.")

    assert at_it == 1
    assert 0.5 <= before < at_it
    assert holds_count("officers", "Four vans came.", "") < before
    assert holds_count("officers", "Officers came.", "") == 0
