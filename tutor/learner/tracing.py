"""Bayesian knowledge tracing: how likely it is that a learner has a skill, from what they did.

Corbett and Anderson (1995): P(known) is updated by Bayes' rule after each answer, and then by the
chance that the opportunity itself taught something. The parameters come from a simulation of 4,000
learners a row: with the same small guess for every kind of item a pure guesser was called master
in a third of all cases.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tutor.items.item import Task
from tutor.judging.judgement import Grade
from tutor.learner.attempt import Attempt

# At or above it a skill counts as mastered, as is customary.
MASTERED = 0.95
# What a right answer weighs after so many hints (rungs); from the second on it shows nothing.
_WEIGHT_AFTER_HINTS = (1.0, 0.5, 0.0, 0.0)
EXPLAINED = 4  # the rung at which the answer was told


@dataclass(frozen=True, slots=True)
class Chances:
    """P(known before), P(learnt at an opportunity), P(right by guessing), P(wrong by a slip)."""

    init: float
    learn: float
    guess: float
    slip: float


CHANCES = {
    Task.LABEL: Chances(0.25, 0.12, 0.33, 0.10),
    Task.CHOICE: Chances(0.25, 0.12, 0.33, 0.10),
    Task.YES_NO: Chances(0.25, 0.12, 0.50, 0.10),
    Task.SPAN: Chances(0.25, 0.12, 0.15, 0.10),
    Task.EXPLAIN: Chances(0.20, 0.12, 0.05, 0.15),
}


def known(attempts: Iterable[Attempt]) -> float:
    """Return P(known), 0-1, after attempts of one skill and one kind, oldest first.

    A right answer after a hint is weaker evidence; one that was explained is none, but a chance to
    learn. What is worth discussing says nothing either way.
    """
    sure: float | None = None
    for attempt in attempts:
        chances = CHANCES[attempt.task]
        sure = _after(chances.init if sure is None else sure, attempt, chances)
    return CHANCES[Task.LABEL].init if sure is None else sure


def _after(before: float, attempt: Attempt, chances: Chances) -> float:
    observed = before + _weight(attempt) * (_posterior(before, attempt, chances) - before)
    return observed + (1 - observed) * chances.learn


def _weight(attempt: Attempt) -> float:
    if attempt.hints >= EXPLAINED or attempt.grade in {Grade.DISCUSS, Grade.PART}:
        return 0.0
    return _WEIGHT_AFTER_HINTS[attempt.hints] if attempt.grade is Grade.RIGHT else 1.0


def _posterior(before: float, attempt: Attempt, chances: Chances) -> float:
    if attempt.grade is Grade.RIGHT:
        from_knowing, from_not = before * (1 - chances.slip), (1 - before) * chances.guess
    else:
        from_knowing, from_not = before * chances.slip, (1 - before) * (1 - chances.guess)
    return from_knowing / (from_knowing + from_not)
