"""What a learner's attempts add up to, skill by skill, in steps that can be said in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tutor.items.item import Task
from tutor.judging.judgement import Grade, Rubric
from tutor.learner.attempt import Attempt
from tutor.learner.tracing import MASTERED, known
from tutor.skills import Skill

_ON_THE_WAY = 0.5  # of P(known): more likely known than not


class Step(StrEnum):
    """How far a learner is with a skill; the names that learners see are in prompts/."""

    NEW = "new"
    NOT_YET = "not yet"
    GETTING_THERE = "getting there"
    SOLID = "solid"


@dataclass(frozen=True, slots=True)
class Mastery:
    """One skill: the step, and the evidence for it in counts.

    `known` is the lowest P(known), 0-1, over the labels or kinds of item that were tried: who
    always says "sourced" knows one label only. All counts are of items: `alone` is right
    without any help, `explained` right with a solid reason.
    """

    skill: Skill
    step: Step
    known: float
    tried: int
    right: int
    alone: int
    explained: int


def mastery(attempts: Iterable[Attempt]) -> dict[Skill, Mastery]:
    """Return every skill's mastery, also of skills that nothing was tried of."""
    by_skill: dict[Skill, list[Attempt]] = defaultdict(list)
    for attempt in attempts:
        by_skill[attempt.skill].append(attempt)
    return {skill: _of(skill, by_skill[skill]) for skill in Skill}


def _of(skill: Skill, attempts: list[Attempt]) -> Mastery:
    traces: dict[str, list[Attempt]] = defaultdict(list)
    for attempt in attempts:
        traces[trace_of(attempt)].append(attempt)
    lowest = min(known(traced) for traced in traces.values()) if traces else known(())
    right = [a for a in attempts if a.grade is Grade.RIGHT]
    explained = len({a.item for a in right if a.rubric is Rubric.SOLID and a.hints == 0})
    return Mastery(
        skill=skill,
        step=_step(lowest, explained=explained, tried=len(attempts)),
        known=lowest,
        tried=len({a.item for a in attempts}),
        right=len({a.item for a in right}),
        alone=len({a.item for a in right if a.hints == 0}),
        explained=explained,
    )


def trace_of(attempt: Attempt) -> str:
    """Return what is traced on its own within a skill: each label, and each kind of item."""
    if attempt.task is Task.LABEL and attempt.label is not None:
        return f"{attempt.task}:{attempt.label}"
    return attempt.task.value


def _step(sure: float, *, explained: int, tried: int) -> Step:
    if not tried:
        return Step.NEW
    if sure >= MASTERED and explained:
        return Step.SOLID
    return Step.GETTING_THERE if sure >= _ON_THE_WAY else Step.NOT_YET
