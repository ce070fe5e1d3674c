"""An explanation in the learner’s own words, judged by what it covers."""

from __future__ import annotations

from tutor.items.item import Expectation
from tutor.judging.answer import Answer
from tutor.judging.judgement import Grade, Judgement, Rubric
from tutor.judging.likeness import Likeness
from tutor.judging.words import entries, same, telling, words_of

_OPEN = {"whether", "if"}  # "not whether it is safe" denies nothing
_NEGATED_WITHIN = 3  # words before: "she does not really gain"
_ALIKE = 0.7
_GAP = 2  # words that may stand between those of a phrase: "who paid for the study", "who had paid"


def judge_explanation(answer: Answer, likeness: Likeness) -> Judgement:
    """Judge by the expectations covered now and before."""
    item = answer.item
    now = [one.name for one in item.expectations if covers(answer, one, likeness)]
    covered = tuple(dict.fromkeys((*answer.before.covered, *now)))
    known = {one.name for one in item.expectations}
    pointed = answer.as_in_text(answer.pointed_among(answer.proof))
    reason = bool(now or pointed)
    if known and known <= set(covered):
        return Judgement(
            Grade.RIGHT, Rubric.SOLID, gives_reason=True, pointed=pointed, covered=covered
        )
    if covered or pointed:
        return Judgement(
            Grade.PART, Rubric.GETTING_THERE, gives_reason=reason, pointed=pointed, covered=covered
        )
    undecided = item.contested or answer.cannot_tell
    return Judgement(Grade.DISCUSS if undecided else Grade.WRONG, Rubric.NOT_YET)


def covers(answer: Answer, wanted: Expectation, likeness: Likeness) -> bool:
    """Say whether the message says what is expected, by its words or by what it means."""
    if any(_says(answer.words, words_of(phrase)) for phrase in wanted.says):
        return True
    return max(likeness.of(answer.message, wanted.says), default=0.0) >= _ALIKE


def _says(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    """Say whether the words of a phrase stand in this order, near each other, not negated."""
    carrying = telling(phrase)
    sought = carrying if len(carrying) > 1 else phrase  # not "nothing" alone for "if nothing"
    negative = bool((entries("negations") | _OPEN).intersection(phrase))
    return bool(sought) and any(
        _follows(words, n, sought) and (negative or not _is_negated(words, n))
        for n in range(len(words))
    )


def _follows(words: tuple[str, ...], at: int, sought: tuple[str, ...]) -> bool:
    if not same(words[at], sought[0]):
        return False
    for wanted in sought[1:]:
        near = range(at + 1, min(at + 2 + _GAP, len(words)))
        at = next((n for n in near if same(words[n], wanted)), -1)
        if at < 0:
            return False
    return True


def _is_negated(words: tuple[str, ...], at: int) -> bool:
    return bool(entries("negations").intersection(words[max(0, at - _NEGATED_WITHIN) : at]))
