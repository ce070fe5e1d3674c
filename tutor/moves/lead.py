"""Where the lesson goes next: along its path, or to the item that is due."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from tutor.dialogue import Move
from tutor.items.item import Item, Task
from tutor.items.schedule import choose, due
from tutor.learner.mastery import Step as Known
from tutor.moves.put import called, choices, put
from tutor.path import LENGTHS, Phase, Step, beyond, focus
from tutor.plan import Plan, line, said
from tutor.reply import own_words
from tutor.situation import Situation
from tutor.skills import LONGEST_TURN, Skill
from tutor.state import State, Waiting

# Builds that open a lesson: whose voice is it, of a sentence that is surely judged.
_HOOKS = ("label",)
_QUICK = 25  # words that are taken in at a glance
_ONE_SENTENCE = re.compile(r"s\d+:")
_PLAIN_TASKS = {Task.LABEL, Task.YES_NO, Task.CHOICE, Task.SPAN}


def opening(situation: Situation) -> Plan:
    """Open the lesson: the deal, and a sentence to listen to."""
    hook = _built(situation, situation.state, _HOOKS)
    if hook is None:
        offered = choices(situation.tools.wording, "about", "opinion", "lead_15", "next")
        return Plan(Move.WELCOME, (line("welcome_empty"),), situation.state, choices=offered)
    asked = put(situation, hook, situation.state)
    deal = Plan(Move.WELCOME, (line("welcome"),), situation.state)
    return deal.then(asked)


def go_on(situation: Situation, reaction: Plan) -> Plan:
    """Return the reaction and what comes after it; alone, with a button, if both are too long."""
    state = reaction.state
    if reaction.attempt is not None:
        tried = (*situation.occasion.attempts, reaction.attempt)
        occasion = replace(situation.occasion, attempts=tried)
        situation = replace(situation, occasion=occasion)
    ahead = resume(situation, state) if state.paused else ahead_of(situation, state)
    both = reaction.then(ahead)
    limit = LONGEST_TURN[situation.rules.level]
    if own_words(both, situation.tools.wording) <= limit:
        return both
    onward = "go_on" if state.minutes or state.paused else "next"
    return replace(reaction, choices=choices(situation.tools.wording, onward, "progress"))


def ahead_of(situation: Situation, state: State) -> Plan:
    """Return the next thing of the lesson."""
    if state.next and (item := situation.tools.item(state.next, situation.occasion)):
        return put(situation, item, state, alone=_is_alone(situation, state))
    if state.minutes:
        return _along(situation, state)
    if not state.offered and len(state.seen) == 1:
        return offer(situation, state)
    return free(situation, state)


def offer(situation: Situation, state: State) -> Plan:
    """Offer to lead through a lesson; asking freely stays open."""
    return Plan(
        Move.REDIRECT,
        (line("offer_path"),),
        replace(state, item=None, waiting=Waiting.PATH, offered=True),
        choices=choices(situation.tools.wording, "lead_15", "lead_45", "lead_90", "next"),
    )


def resume(situation: Situation, state: State) -> Plan:
    """Return to the item that waited while something else was talked about."""
    held = state.paused
    assert held is not None
    item = situation.tools.item(held.key, situation.occasion)
    state = replace(state, paused=None)
    if item is None:
        return ahead_of(situation, replace(state, item=None))
    asked = put(situation, item, state, alone=_is_alone(situation, state))
    return replace(
        asked,
        lines=(line("back_to", it=called(item, situation.tools.wording)), said(item.question)),
        state=replace(state, item=held),
    )


def begin(situation: Situation, minutes: int) -> Plan:
    """Set out on a path; what was open is put aside."""
    if minutes not in LENGTHS:
        return replace(free(situation, _freed(situation.state)), move=Move.REDIRECT)
    solid = {s for s, m in situation.mastery.items() if m.step is Known.SOLID}
    skills = focus(minutes, solid)
    state = replace(_freed(situation.state), minutes=minutes, skills=skills)
    names = ", ".join(situation.words(skill).name for skill in skills)
    opening = Plan(Move.REDIRECT, (line("path", minutes=str(minutes), skills=names),), state)
    return opening.then(_along(situation, state))


def like(situation: Situation, item: Item) -> str:
    """Return the key of an item that makes the same point: its twin, or one asked the same way."""
    seen = (*situation.state.seen, item.key)
    if item.twin and item.twin not in seen:
        return item.twin
    alike = [i for i in situation.tools.bank.items(item.skill) if i.task is item.task]
    found = choose(alike, seen, situation.occasion.attempts, situation.article.id)
    return found.key if found else ""


def practise(situation: Situation, skill: Skill) -> Plan:
    """Ask an item of the skill that the learner wants."""
    state = replace(situation.state, item=None, paused=None, next="")
    found = _pick(situation, state, (skill,))
    return introduced(situation, found, state) if found else free(situation, state)


def free(situation: Situation, state: State) -> Plan:
    """Return the item that is due, off any path."""
    state = replace(state, item=None)
    order = due(situation.mastery, situation.occasion.attempts, situation.occasion.at)
    for skill in order:
        if found := _pick(situation, state, (skill,)):
            return introduced(situation, found, state)
    return Plan(
        Move.CLARIFY,
        (line("all_seen"),),
        replace(state, seen=()),
        choices=choices(situation.tools.wording, "about", "opinion", "progress"),
    )


def introduced(situation: Situation, item: Item, state: State) -> Plan:
    """Ask the item; the first of a skill comes after a worked example."""
    tried = situation.mastery[item.skill].tried or item.skill in state.shown
    if tried or item.sentence is not None:
        return put(situation, item, state)
    return _example(situation, item.skill, replace(state, next=item.key))


def _along(situation: Situation, state: State) -> Plan:
    """Return the next item of the path, or the next step's first."""
    steps = situation.tools.paths.steps(state.minutes)
    while state.step < len(steps):
        step = steps[state.step]
        if step.phase is Phase.CLOSE:
            return _close(situation, state)
        if step.phase is Phase.EXAMPLE and not state.done:
            fresh = replace(state, done=0, step=state.step + 1)
            return _example(situation, Skill(state.skills[0]), fresh)
        if state.done < step.items and (item := _item_of(situation, state, step)):
            return _opened(situation, item, replace(state, done=state.done + 1), step)
        state = replace(state, step=state.step + 1, done=0)
    return free(situation, _freed(state))


def _opened(situation: Situation, item: Item, state: State, step: Step) -> Plan:
    """Ask an item of a step; its first is announced."""
    alone = step.phase is Phase.EXIT
    asked = put(situation, item, state, alone=alone)
    if state.done > 1 or step.phase in {Phase.TRY, Phase.STRETCH}:
        return asked
    opening = Plan(asked.move, (line(f"step_{step.phase}"),), state)
    return opening.then(asked)


def _item_of(situation: Situation, state: State, step: Step) -> Item | None:
    skills = tuple(Skill(skill) for skill in state.skills)
    match step.phase:
        case Phase.HOOK:
            return _built(situation, state, _HOOKS)
        case Phase.TALK:
            return _close_call(situation, state)
        case Phase.LOOK_UP:
            return _built(situation, state, ("trace",)) or _pick(situation, state, (Skill.TRACE,))
        case Phase.STRETCH:
            return _pick(situation, state, beyond(skills), harder=True)
        case Phase.EXIT:
            return _pick(situation, state, (skills[state.done % len(skills)],), plain=True)
    return _pick(situation, state, (skills[state.done % len(skills)],))


def _pick(
    situation: Situation,
    state: State,
    skills: Iterable[Skill],
    *,
    harder: bool = False,
    plain: bool = False,
) -> Item | None:
    tools, occasion = situation.tools, situation.occasion
    candidates = [
        item
        for skill in skills
        for item in (
            *tools.bank.items(skill),
            *tools.built.items(occasion.article, occasion.analysis, skill),
        )
        if (not item.contested and item.sentence not in state.settled) or item.sentence is None
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


def _built(situation: Situation, state: State, names: tuple[str, ...]) -> Item | None:
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


def _example(situation: Situation, skill: Skill, state: State) -> Plan:
    words = situation.words(skill)
    return Plan(
        Move.WORKED_EXAMPLE,
        (line("example_of", name=words.name), said(words.worked)),
        replace(state, item=None, waiting=Waiting.MY_TURN, shown=(*state.shown, skill)),
        choices=choices(situation.tools.wording, "my_turn", "example"),
    )


def _close(situation: Situation, state: State) -> Plan:
    """Say what the lesson was, by counts, and ask what to look for next time."""
    attempts = [a for a in situation.occasion.attempts if a.item in state.seen]
    ticket = [a for a in attempts if a.exit_ticket]
    skill = Skill(state.skills[0])
    counts = line(
        "close" if ticket else "close_early",
        tried=str(len({a.item for a in attempts})),
        right=str(len({a.item for a in attempts if a.grade == "right"})),
        ticket=str(sum(a.grade == "right" for a in ticket)),
        of=str(len(ticket)),
    )
    return Plan(
        Move.CLOSE,
        (counts, said(situation.words(skill).reflect)),
        replace(_freed(state), waiting=Waiting.REFLECT),
        choices=choices(situation.tools.wording, "progress", "next", "about"),
    )


def _freed(state: State) -> State:
    """Return the state off any path, with nothing on the table."""
    return replace(
        state, minutes=0, step=0, done=0, item=None, paused=None, waiting=Waiting.NOTHING, next=""
    )


def _is_alone(situation: Situation, state: State) -> bool:
    steps = situation.tools.paths.steps(state.minutes)
    return state.step < len(steps) and steps[state.step].phase is Phase.EXIT
