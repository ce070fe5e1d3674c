"""Laws that hold for whatever is written: nothing raises, the same answer is judged the same."""

from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.judging import items
from tests.strategies import any_texts
from tutor.dialogue import Act
from tutor.hearing.heard import Heard
from tutor.judging.judge import Judge
from tutor.judging.judgement import Grade
from tutor.state import OpenItem

ITEMS = tuple(items().values())
MESSAGES = st.one_of(any_texts(), st.just(""), st.just("  "), st.just("because so = " * 400))
JUDGE = Judge(None)


@settings(deadline=None)  # machines differ
@given(st.sampled_from(ITEMS), MESSAGES, st.sampled_from(list(Act)), st.none() | st.booleans())
def test_no_answer_raises_and_each_is_always_judged_the_same(item, message, act, yes):
    heard, before = Heard(act, yes=yes, option=7), OpenItem(item.key)
    judgement = JUDGE.judge(item, heard, message, before)
    assert judgement == Judge(None).judge(item, heard, message, before)
    assert all(words in item.text for words in judgement.pointed)
    assert not (item.contested and judgement.grade is Grade.WRONG)


@settings(deadline=None)
@given(MESSAGES)
def test_any_message_may_be_asked_for_a_misconception(message):
    assert JUDGE.misconception(message, None) in {"", *(f"m{n:02}" for n in range(1, 36))}
