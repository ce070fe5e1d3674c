"""What is kept of an answer: the attempt as a fact, and the item off the table."""

from __future__ import annotations

from dataclasses import replace

from tutor.items.item import Item, Task
from tutor.judging.judgement import Judgement
from tutor.learner.attempt import Attempt
from tutor.situation import Situation
from tutor.state import OpenItem, State


def closed(state: State, item: Item) -> State:
    """Return the state with the item off the table and its sentences no secret any more."""
    about = {place for place in (item.sentence, item.beside) if place is not None}
    settled = about.union(state.settled)
    return replace(state, item=None, last=item.key, settled=tuple(sorted(settled)))


def attempt(
    situation: Situation, item: Item, held: OpenItem, judged: Judgement, *, hints: int | None = None
) -> Attempt:
    """Return the answer as a fact."""
    heard = situation.heard
    given = judged.label or heard.label or held.label
    answered = given.value if given else _chosen(situation)
    if item.task is Task.YES_NO and heard.yes is not None:
        answered = "yes" if heard.yes else "no"
    return Attempt(
        item=item.key,
        skill=item.skill,
        task=item.task,
        grade=judged.grade,
        rubric=judged.rubric,
        hints=held.rung if hints is None else hints,
        at=situation.occasion.at,
        article_id=situation.article.id,
        sentence=item.sentence,
        label=item.label,
        answer=answered,
        expected=item.right[0] if item.task is not Task.SPAN and item.right else "",
        misconception=judged.misconception,
        exit_ticket=situation.alone,
    )


def _chosen(situation: Situation) -> str:
    """Return the option that the learner chose, or nothing."""
    item, option = situation.item, situation.heard.option
    if item is None or option is None or option >= len(item.options):
        return ""
    return item.options[option]
