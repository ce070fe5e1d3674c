"""One answer to an item as a fact: what the ledger keeps of it, without the learner's words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from analysis.verdict import Label
from tutor.items.item import Task
from tutor.judging.judgement import Grade, Rubric
from tutor.skills import Skill


@dataclass(frozen=True, slots=True)
class Attempt:
    """An answer, as it was judged then: a better engine never rewrites it.

    `answer` is the label, option or task-word that was given, never typed text; `expected` what
    the key said. `hints` is the rung that had been reached, 4 once it was explained. `exit_ticket`
    marks answers without help at the end of a lesson.
    """

    item: str
    skill: Skill
    task: Task
    grade: Grade
    rubric: Rubric
    hints: int
    at: datetime
    article_id: str = ""
    sentence: int | None = None
    label: Label | None = None
    answer: str = ""
    expected: str = ""
    misconception: str = ""
    exit_ticket: bool = False
