"""Judge a learner’s answer: what it was worth, and by which words."""

from __future__ import annotations

from dataclasses import replace

from tutor.hearing.heard import Heard
from tutor.items.item import Item, Task
from tutor.judging.answer import Answer
from tutor.judging.choices import judge_choice, judge_yes_no
from tutor.judging.explanations import judge_explanation
from tutor.judging.judgement import Grade, Judgement, Rubric
from tutor.judging.labels import judge_label
from tutor.judging.likeness import Encode, Likeness
from tutor.judging.misconceptions import Misconceptions
from tutor.judging.spans import judge_span
from tutor.state import OpenItem


class Judge:
    """Judges answers to items of every task. The same answer is always judged the same way.

    `encode` gives unit vectors of texts; without it, words alone count.
    """

    def __init__(self, encode: Encode | None) -> None:
        self._likeness = Likeness(encode)
        self._misconceptions = Misconceptions(self._likeness)

    def warm(self) -> None:
        """Make the vectors of all phrasings now (about a second), so that no learner waits."""
        self._misconceptions.warm()

    def misconception(self, message: str, item: Item | None) -> str:
        """Return the code of the misconception that a message shows, like "m11", or ""."""
        return self._misconceptions.in_message(message, item)

    def judge(self, item: Item, heard: Heard, message: str, before: OpenItem) -> Judgement:
        """Return what the message is worth as an answer to the item."""
        answer = Answer(item, heard, message, before)
        judged = self._by_task(answer)
        if judged.concedes:
            return judged
        shown = self.misconception(message, item) or judged.misconception
        if not shown:
            return judged
        return replace(_held_back(judged), misconception=shown)

    def _by_task(self, answer: Answer) -> Judgement:
        if answer.item.task is Task.LABEL:
            return judge_label(answer)
        if answer.item.task is Task.YES_NO:
            return judge_yes_no(answer)
        if answer.item.task is Task.CHOICE:
            return judge_choice(answer)
        if answer.item.task is Task.SPAN:
            return judge_span(answer)
        return judge_explanation(answer, self._likeness)


def _held_back(judged: Judgement) -> Judgement:
    """Return the judgement of an answer whose reason is a misconception: never wholly right."""
    grade = Grade.PART if judged.grade is Grade.RIGHT else judged.grade
    return replace(judged, grade=grade, rubric=min(judged.rubric, Rubric.GETTING_THERE))
