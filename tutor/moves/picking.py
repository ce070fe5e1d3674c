"""Which item fits a step of the lesson: whose skill, about which sentence, not met before."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tutor.items.item import Item, Task
from tutor.items.schedule import choose
from tutor.path import Phase, Step, beyond
from tutor.situation import Situation
from tutor.skills import Skill
from tutor.state import State

# Builds that open a lesson: whose voice is it, of a sentence that is surely judged.
HOOKS = ("label",)
_QUICK = 25  # words that are taken in at a glance
_ONE_SENTENCE = re.compile(r"s\d+:")
_PLAIN_TASKS = {Task.LABEL, Task.YES_NO, Task.CHOICE, Task.SPAN}


def item_of(situation: Situation, state: State, step: Step) -> Item | None:
    """Return the next item of the step, or None if it has none left."""
    skills = tuple(Skill(skill) for skill in state.skills)
    match step.phase:
        case Phase.HOOK:
            return built(situation, state, HOOKS)
        case Phase.TALK:
            return _close_call(situation, state)
        case Phase.LOOK_UP:
            return built(situation, state, ("trace",)) or pick(situation, state, (Skill.TRACE,))
        case Phase.STRETCH:
            return pick(situation, state, beyond(skills), harder=True)
        case Phase.EXIT:
            return pick(situation, state, (skills[state.done % len(skills)],), plain=True)
    return pick(situation, state, (skills[state.done % len(skills)],))


def pick(
    situation: Situation,
    state: State,
    skills: Iterable[Skill],
    *,
    harder: bool = False,
    plain: bool = False,
) -> Item | None:
    """Return an item of one of the skills, shipped or about the open article.

    `harder` prefers those that are explained, `plain` wants those that are not.
    """
    tools, occasion = situation.tools, situation.occasion
    candidates = [
        item
        for skill in skills
        for item in (
            *tools.bank.items(skill),
            *tools.built.items(occasion.article, occasion.analysis, skill),
        )
        if item.sentence is None or (not item.contested and item.sentence not in state.settled)
    ]
    if plain:
        candidates = [item for item in candidates if item.task in _PLAIN_TASKS]
    if harder:
        candidates = [i for i in candidates if i.task is Task.EXPLAIN] or candidates
    fresh = [item for item in candidates if item.sentence not in _met(state)]
    return choose(fresh or candidates, state.seen, occasion.attempts, occasion.article.id)


def _met(state: State) -> set[int]:
    """Return the sentences that were asked about or settled: a lesson goes on to others."""
    asked = {int(key[1:].split(":")[0]) - 1 for key in state.seen if _ONE_SENTENCE.match(key)}
    return asked | set(state.settled)


def built(situation: Situation, state: State, names: tuple[str, ...]) -> Item | None:
    """Return one of these questions about a sentence that is soon read."""
    occasion = situation.occasion
    found = (
        situation.tools.built.about(occasion.article, occasion.analysis, sentence, name)
        for sentence in range(len(occasion.article.sentences))
        if sentence not in state.settled
        for name in names
    )
    items = [item for item in found if item]
    items = [item for item in items if _is_quick(item)] or items
    return choose(items, state.seen, occasion.attempts, occasion.article.id)


def _is_quick(item: Item) -> bool:
    return len(item.text.split()) <= _QUICK and "?" not in item.text


def _close_call(situation: Situation, state: State) -> Item | None:
    """Return the sentence that is hardest to call: what a class can talk about."""
    verdicts = [v for v in situation.analysis.verdicts if v.label is not None]
    built, occasion = situation.tools.built, situation.occasion
    for verdict in sorted(verdicts, key=lambda v: v.confidence):
        item = built.about(occasion.article, occasion.analysis, verdict.sentence, "talk")
        if item and item.key not in state.seen:
            return item
    return None
