"""What follows an answer that fits: its words shown, asked for, or given way to."""

from __future__ import annotations

from dataclasses import replace

from tutor.dialogue import Act, Move
from tutor.items.item import Item, Task
from tutor.judging.judgement import Grade, Judgement, Rubric
from tutor.moves.lead import go_on
from tutor.moves.put import called, choices, cited
from tutor.moves.record import attempt, closed
from tutor.plan import Line, Plan, line, said
from tutor.situation import Situation
from tutor.state import OpenItem, Waiting

_RESTATED_BELOW = 0.6  # P(known): restating what was said helps those who know little


def concede(situation: Situation, item: Item, held: OpenItem, judged: Judgement) -> Plan:
    """Give way to the learner's evidence, and let the instructor know."""
    words = judged.pointed[0] if judged.pointed else ""
    said_so = line("concede" if words else "concede_plain", it=it_of(situation, item), words=words)
    plan = _closing(situation, item, held, judged, Plan(Move.CONCEDE, (said_so,), situation.state))
    return go_on(situation, replace(plan, dispute=True))


def right(situation: Situation, item: Item, held: OpenItem, judged: Judgement) -> Plan:
    """Confirm a right answer by the words that show it, or ask for them."""
    if item.contested:
        return discuss(situation, item, held, replace(judged, gives_reason=True))
    if not judged.gives_reason and item.task is not Task.SPAN and _was_bare(situation):
        return locate(situation, item, replace(held, bare=True, label=judged.label))
    confirmed = Plan(Move.CONFIRM, _proved(situation, item, judged), situation.state)
    return _reflected(situation, item, _closing(situation, item, held, judged, confirmed))


def _was_bare(situation: Situation) -> bool:
    """Say whether the answer before this one came without words, too: never twice in a row."""
    before = situation.occasion.attempts[-1:]
    return bool(before) and before[0].grade is Grade.RIGHT and before[0].rubric < Rubric.SOLID


def _reflected(situation: Situation, item: Item, plan: Plan) -> Plan:
    """Ask for the lesson of a twin that was answered; else go on."""
    is_twin = any(
        other.twin == item.key and other.key in situation.state.seen
        for other in situation.tools.bank.items(item.skill)
    )
    if not is_twin or situation.state.paused:
        return go_on(situation, plan)
    reflect = Plan(
        Move.REFLECT,
        (said(situation.words(item.skill).reflect),),
        replace(plan.state, waiting=Waiting.REFLECT),
        choices=choices(situation.tools.wording, "next", "progress"),
    )
    return plan.then(reflect)


def _proved(situation: Situation, item: Item, judged: Judgement) -> tuple[Line, ...]:
    """Return the line that confirms: what the learner pointed at, or the words that show it."""
    low = situation.mastery[item.skill].known < _RESTATED_BELOW
    if judged.pointed and low and item.task in {Task.SPAN, Task.LABEL}:
        return (line("confirm_pointed", words=f"“{max(judged.pointed, key=len)}”"),)
    return (line("confirm"), said(item.because))


def words_given(situation: Situation, item: Item, held: OpenItem, judged: Judgement) -> Plan:
    """Take the words for an answer that fits; without any it counts, but for less."""
    solid = bool(judged.pointed) or judged.gives_reason
    rubric = Rubric.SOLID if solid else Rubric.GETTING_THERE
    full = replace(judged, grade=Grade.RIGHT, rubric=rubric, label=held.label)
    lines = _proved(situation, item, full) if solid else (line("words_missing"), said(item.because))
    taken = Plan(Move.CONFIRM, lines, situation.state)
    return go_on(situation, _closing(situation, item, held, full, taken))


def locate(situation: Situation, item: Item, held: OpenItem) -> Plan:
    """Ask for the words that an answer rests on."""
    return Plan(
        Move.LOCATE,
        (line("locate", it=it_of(situation, item)),),
        replace(situation.state, item=held),
        cited(item),
        choices(situation.tools.wording, "hint", "no_such_words", "next"),
    )


def discuss(situation: Situation, item: Item, held: OpenItem, judged: Judgement) -> Plan:
    """Take "can't tell" and close calls seriously: a reason first, then both sides stand."""
    unsaid = situation.heard.act is Act.CANNOT_TELL and not judged.gives_reason
    if unsaid and not held.attempts:
        kept = replace(held, attempts=held.attempts + 1)
        return Plan(
            Move.COUNTER,
            (line("what_is_missing", it=it_of(situation, item)),),
            replace(situation.state, item=kept),
            cited(item),
            choices(situation.tools.wording, "hint", "show", "next"),
        )
    left_open = "both_stand" if item.contested else "noted_bare" if unsaid else "noted"
    left = Plan(Move.DISCUSS, (line(left_open, it=it_of(situation, item)),), situation.state)
    return go_on(situation, _closing(situation, item, held, judged, left))


def without_help(situation: Situation, item: Item, judged: Judgement) -> Plan:
    """Take an answer of the exit ticket: one try, then the words that show it."""
    held = situation.state.item
    assert held is not None
    fits = judged.grade in {Grade.RIGHT, Grade.DISCUSS} or (
        judged.grade is Grade.PART and item.task is Task.LABEL
    )
    final = replace(judged, grade=Grade.RIGHT) if judged.grade is Grade.PART and fits else judged
    opening = line("confirm") if fits else line("ticket_no", it=it_of(situation, item))
    move = Move.CONFIRM if fits else Move.EXPLAIN
    taken = Plan(move, (opening, said(item.because)), situation.state)
    return go_on(situation, _closing(situation, item, held, final, taken))


def _closing(
    situation: Situation, item: Item, held: OpenItem, judged: Judgement, plan: Plan
) -> Plan:
    """Return the plan with the item off the table, its sentence cited and the answer recorded."""
    return replace(
        plan,
        state=closed(plan.state, item),
        cites=cited(item),
        attempt=attempt(situation, item, held, judged),
    )


def it_of(situation: Situation, item: Item) -> str:
    """Return how the item is called."""
    return called(item, situation.tools.wording)
