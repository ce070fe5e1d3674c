"""A learner who disagrees: taken seriously, asked for the words, and given way to if they hold."""

from __future__ import annotations

from dataclasses import replace

from tutor.dialogue import Move
from tutor.items.item import Item
from tutor.judging.judgement import Grade, Judgement
from tutor.lexicon import pattern
from tutor.moves.answers import answer
from tutor.moves.confirming import concede
from tutor.moves.ladder import LAST_HINT, hint
from tutor.moves.lead import go_on
from tutor.moves.misses import gives_a_kind
from tutor.moves.put import called, choices, cited
from tutor.moves.record import closed
from tutor.moves.talk import back
from tutor.plan import Plan, line, said
from tutor.situation import Situation
from tutor.state import OpenItem, State, Waiting


def disagree(situation: Situation) -> Plan:
    """Ask for the words that carry the learner's reading; a teacher's word goes to the instructor.

    It is about the open item, or about the latest one that was closed.
    """
    item, held = _about(situation)
    if item is None:
        return back(situation, Move.COUNTER, line("disagree_what"))
    is_a_reading = situation.heard.label is not None or situation.state.item is None
    if is_a_reading and pattern("teacher").search(situation.message):
        return _teacher_says(situation, item)
    judged = situation.tools.judge.judge(item, situation.heard, situation.message, held)
    if judged.concedes:
        return concede(situation, item, held, judged)
    if situation.state.item is not None and _agrees(situation, item, judged):
        return answer(situation)
    label = situation.heard.label
    argued = replace(held, argued=True, label=label or held.label)
    return Plan(
        Move.COUNTER,
        (line("show_me", it=called(item, situation.tools.wording)),),
        replace(situation.state, item=argued, waiting=Waiting.NOTHING),
        cited(item),
        choices(situation.tools.wording, "hint", "leave_it"),
    )


def argued(situation: Situation, item: Item, held: OpenItem) -> Plan:
    """Weigh the words that a learner brought for a reading of their own."""
    judged = situation.tools.judge.judge(item, situation.heard, situation.message, held)
    if judged.grade is Grade.RIGHT:
        return answer(situation)
    if judged.concedes or (judged.grade is Grade.DISCUSS and judged.gives_reason):
        return concede(situation, item, held, judged)
    if held.attempts == 0 and item.key != situation.state.last:
        return _try_first(situation, item, held)
    plan = Plan(
        Move.DISCUSS,
        (line("i_hear_it_so"), said(item.because), line("told_instructor")),
        closed(situation.state, item),
        cited(item),
        dispute=True,
    )
    return go_on(situation, plan)


def _agrees(situation: Situation, item: Item, judged: Judgement) -> bool:
    """Say whether the label is the tutor's own reading, though another question is open."""
    if judged.label is not None:
        return judged.label.value in item.right
    given = situation.heard.label
    return gives_a_kind(item, situation.heard, situation.message) and given is item.label


def _try_first(situation: Situation, item: Item, held: OpenItem) -> Plan:
    """Go up a rung: to disagree with what nobody has said yet is no way to the explanation."""
    tried = replace(held, attempts=1, rung=min(held.rung + 1, LAST_HINT), argued=False)
    return hint(situation, item, tried)


def _about(situation: Situation) -> tuple[Item | None, OpenItem]:
    held = situation.state.item
    if held is not None:
        return situation.item, held
    key = situation.state.last
    return situation.tools.item(key, situation.occasion) if key else None, OpenItem(key)


def _teacher_says(situation: Situation, item: Item) -> Plan:
    state: State = closed(situation.state, item)
    return Plan(
        Move.COUNTER,
        (line("teacher_says", it=called(item, situation.tools.wording)),),
        replace(state, waiting=Waiting.REFLECT),
        cited(item),
        choices(situation.tools.wording, "next", "progress"),
        dispute=True,
    )
