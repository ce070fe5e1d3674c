"""A call for help with the open item: up the ladder, one rung at a time.

Pump, hint, prompt, then the explanation and an item like it. A first "just tell me" gets a smaller
question; the second, or one after two attempts, the explanation. On the exit ticket there is none.
"""

from __future__ import annotations

from dataclasses import replace

from tutor.dialogue import Move
from tutor.items.item import Item, Task
from tutor.judging.judgement import Grade, Judgement, Rubric
from tutor.learner.tracing import EXPLAINED
from tutor.moves.lead import like
from tutor.moves.put import called, choices, cited, item_choices
from tutor.moves.record import attempt, closed
from tutor.plan import Line, Plan, line, said
from tutor.situation import Situation
from tutor.state import OpenItem, Waiting

_ENOUGH_TRIES = 2  # after so many a plea to be told is granted at once
LAST_HINT = 3  # the rung of the prompt
_RUNGS = {1: Move.PUMP, 2: Move.HINT, 3: Move.PROMPT}


def help_wanted(situation: Situation) -> Plan:
    """Return the next hint, or a smaller task for who does not know."""
    item, held = situation.item, situation.state.item
    assert item is not None
    assert held is not None
    if situation.alone:
        return no_help(situation, item)
    if held.rung >= LAST_HINT:
        return replace(
            hint(situation, item, held), choices=choices(situation.tools.wording, "show", "next")
        )
    return hint(situation, item, replace(held, rung=held.rung + 1))


def tell(situation: Situation) -> Plan:
    """Return a smaller question the first time, the explanation the second or after two tries."""
    item, held = situation.item, situation.state.item
    assert item is not None
    assert held is not None
    if situation.alone:
        return no_help(situation, item)
    if held.told == 0 and held.attempts < _ENOUGH_TRIES and held.rung < LAST_HINT:
        smaller = replace(held, told=1, rung=held.rung + 1)
        plan = hint(situation, item, smaller)
        return replace(plan, move=Move.SMALLER, lines=(line("smaller"), *plan.lines[-1:]))
    return explain(situation, item, held)


def explain(situation: Situation, item: Item, held: OpenItem) -> Plan:
    """Tell the answer with the words that show it, and offer an item like it."""
    words = situation.words(item.skill)
    state = replace(
        closed(situation.state, item),
        waiting=Waiting.TWIN,
        next=like(situation, item),
    )
    lines = (line("explained", it=called(item, situation.tools.wording)), *_key(situation, item))
    return Plan(
        Move.EXPLAIN,
        (*lines, said(item.because), said(words.rule), line("one_like_it")),
        state,
        cited(item),
        choices(situation.tools.wording, "like_it", "next", "disagree"),
        attempt(situation, item, held, Judgement(Grade.WRONG, Rubric.NOT_YET), hints=EXPLAINED),
    )


def hint(situation: Situation, item: Item, held: OpenItem) -> Plan:
    """Return the hint of the rung that is reached."""
    words, wording = situation.words(item.skill), situation.tools.wording
    texts = {1: item.pump or words.pump, 2: item.hint or words.hint, 3: item.prompt or words.prompt}
    text = words.about(texts[held.rung], called(item, wording))
    offered = item_choices(item, wording)
    if held.rung == LAST_HINT and item.task in {Task.SPAN, Task.EXPLAIN}:
        offered = choices(wording, "cannot_tell", "show", "next")
    return Plan(
        _RUNGS[held.rung],
        (said(text),),
        replace(situation.state, item=held),
        cited(item),
        offered,
    )


def no_help(situation: Situation, item: Item) -> Plan:
    """Say that this one is the learner's own."""
    wording = situation.tools.wording
    return Plan(
        Move.REDIRECT,
        (line("alone"), said(item.question)),
        situation.state,
        cited(item),
        item_choices(item, wording, alone=True),
    )


def _key(situation: Situation, item: Item) -> tuple[Line, ...]:
    """Return what the answer is, where the explanation's words do not say it."""
    wording = situation.tools.wording
    match item.task:
        case Task.LABEL:
            return (line("key", words=wording[f"choices/{item.right[0]}"].fill()),)
        case Task.YES_NO:
            return (line("key", words=wording[f"choices/{item.right[0]}"].fill()),)
        case Task.CHOICE:
            return (line("key", words=item.right[0]),)
        case Task.SPAN if not item.right:
            return (line("key_writer"),)
    return ()
