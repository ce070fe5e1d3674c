"""An answer to the open item, and what an expert teacher does with it.

A right answer is confirmed by the words that show it; a bare one is asked for words; a wrong one
climbs the ladder; a misconception is answered as such; better evidence than the key's wins.
"""

from __future__ import annotations

from dataclasses import replace

from tutor.dialogue import Act, Move
from tutor.items.item import Item, Task
from tutor.judging.judgement import Grade, Judgement, Rubric
from tutor.moves.ladder import LAST_HINT, explain, hint
from tutor.moves.lead import go_on
from tutor.moves.misses import how_it_misses, is_about
from tutor.moves.put import called, choices, cited, item_choices
from tutor.moves.record import attempt, closed
from tutor.moves.talk import unsure
from tutor.plan import Line, Plan, line, said
from tutor.situation import Situation
from tutor.state import OpenItem, Waiting

_WORDS = "words"  # what is covered of a label item when words came first
_RESTATED_BELOW = 0.6  # P(known): restating what was said helps those who know little


def answer(situation: Situation) -> Plan:
    """Return what follows an answer to the open item."""
    item, held = situation.item, situation.state.item
    assert item is not None
    assert held is not None
    judged = situation.tools.judge.judge(item, situation.heard, situation.message, held)
    if not held.bare and _answers_something_else(situation, item, judged):
        return unsure(situation)
    if situation.alone:
        return _without_help(situation, item, judged)
    if held.bare:
        return _words_given(situation, item, held, judged)
    if judged.concedes:
        return concede(situation, item, held, judged)
    if judged.misconception and judged.grade in {Grade.WRONG, Grade.PART}:
        return _contradict(situation, item, held, judged)
    return _BY_GRADE[judged.grade](situation, item, held, judged)


def _answers_something_else(situation: Situation, item: Item, judged: Judgement) -> bool:
    """Say whether neither yes nor no, nor any option, can be heard in the answer."""
    heard = situation.heard
    if judged.grade is not Grade.WRONG or judged.misconception or judged.gives_reason:
        return False
    if item.task is Task.YES_NO:
        return heard.yes is None
    if item.task is Task.LABEL:
        points = judged.label or heard.label or judged.pointed
        return heard.act is Act.SPAN and not points and not is_about(item, situation.message)
    return item.task is Task.CHOICE and heard.option is None


def concede(situation: Situation, item: Item, held: OpenItem, judged: Judgement) -> Plan:
    """Give way to the learner's evidence, and let the instructor know."""
    words = judged.pointed[0] if judged.pointed else ""
    said_so = line("concede" if words else "concede_plain", it=_it(situation, item), words=words)
    plan = Plan(
        Move.CONCEDE,
        (said_so,),
        closed(situation.state, item),
        cited(item),
        attempt=attempt(situation, item, held, judged),
        dispute=True,
    )
    return go_on(situation, plan)


def _right(situation: Situation, item: Item, held: OpenItem, judged: Judgement) -> Plan:
    if item.contested:
        return _discuss(situation, item, held, replace(judged, gives_reason=True))
    if not judged.gives_reason and item.task is not Task.SPAN and _was_bare(situation):
        return _locate(situation, item, replace(held, bare=True, label=judged.label))
    lines = _proved(situation, item, judged)
    plan = Plan(
        Move.CONFIRM,
        lines,
        closed(situation.state, item),
        cited(item),
        attempt=attempt(situation, item, held, judged),
    )
    return _reflected(situation, item, plan)


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


def _words_given(situation: Situation, item: Item, held: OpenItem, judged: Judgement) -> Plan:
    """Take the words for an answer that fits; without any it counts, but for less."""
    solid = bool(judged.pointed) or judged.gives_reason
    rubric = Rubric.SOLID if solid else Rubric.GETTING_THERE
    full = replace(judged, grade=Grade.RIGHT, rubric=rubric, label=held.label)
    lines = _proved(situation, item, full) if solid else (line("words_missing"), said(item.because))
    plan = Plan(
        Move.CONFIRM,
        lines,
        closed(situation.state, item),
        cited(item),
        attempt=attempt(situation, item, held, full),
    )
    return go_on(situation, plan)


def _locate(situation: Situation, item: Item, held: OpenItem) -> Plan:
    return Plan(
        Move.LOCATE,
        (line("locate", it=_it(situation, item)),),
        replace(situation.state, item=held),
        cited(item),
        choices(situation.tools.wording, "hint", "no_such_words", "next"),
    )


def _part(situation: Situation, item: Item, held: OpenItem, judged: Judgement) -> Plan:
    """Ask for what is missing: words for a label, or the next expectation."""
    if item.task is Task.LABEL and not (judged.label or held.label):
        return _label_wanted(situation, item, held, pointed=bool(judged.pointed))
    if item.task is Task.LABEL and _WORDS in held.covered:
        full = replace(judged, grade=Grade.RIGHT, rubric=Rubric.SOLID, gives_reason=True)
        return _right(situation, item, held, full)
    if item.task is Task.SPAN:
        return _closer(situation, item, held)
    if item.task is not Task.EXPLAIN:
        kept = replace(held, bare=item.task is Task.LABEL, label=judged.label)
        return _locate(situation, item, kept)
    return _more_of_it(situation, item, held, judged)


def _closer(situation: Situation, item: Item, held: OpenItem) -> Plan:
    nearer = replace(held, attempts=held.attempts + 1, rung=max(held.rung, 1))
    asked = hint(situation, item, nearer)
    return replace(asked, lines=(line("closer", it=_it(situation, item)),))


def _more_of_it(situation: Situation, item: Item, held: OpenItem, judged: Judgement) -> Plan:
    """Ask for the next expectation, or take what is there."""
    new = set(judged.covered) - set(held.covered)
    missing = [e for e in item.expectations if e.name not in judged.covered]
    kept = replace(held, covered=judged.covered, attempts=held.attempts + 1)
    if not missing or kept.attempts > len(item.expectations) + 1:
        return _right(situation, item, held, replace(judged, grade=Grade.RIGHT, gives_reason=True))
    if not new and held.attempts:
        return hint(situation, item, replace(kept, rung=min(held.rung + 1, LAST_HINT)))
    return Plan(
        Move.HOW_KNOWN,
        (line("part" if new else "more"), said(missing[0].ask)),
        replace(situation.state, item=kept),
        cited(item),
        item_choices(item, situation.tools.wording),
    )


def _label_wanted(situation: Situation, item: Item, held: OpenItem, *, pointed: bool) -> Plan:
    """Take words that came before the label, and ask what they make of the sentence."""
    return Plan(
        Move.VOICE,
        (line("which_label" if pointed else "then_which_label", it=_it(situation, item)),),
        replace(situation.state, item=replace(held, covered=(_WORDS,))),
        cited(item),
        item_choices(item, situation.tools.wording),
    )


def _wrong(situation: Situation, item: Item, held: OpenItem, judged: Judgement) -> Plan:
    first = held.attempts == 0
    kept = replace(held, attempts=held.attempts + 1, rung=held.rung + 1, label=None)
    recorded = attempt(situation, item, held, judged) if first else None
    if kept.rung > LAST_HINT:
        return explain(situation, item, held)
    nearer = hint(situation, item, kept)
    opening = line(how_it_misses(item, situation.message), it=_it(situation, item))
    return replace(nearer, lines=(opening, *nearer.lines), attempt=recorded)


def _contradict(situation: Situation, item: Item, held: OpenItem, judged: Judgement) -> Plan:
    code = judged.misconception
    if code == held.misconception:
        return _wrong(situation, item, held, replace(judged, misconception=""))
    kept = replace(held, attempts=held.attempts + 1, misconception=code)
    return Plan(
        Move.CONTRADICT,
        (Line(f"misconceptions/{code}", {"it": _it(situation, item)}),),
        replace(situation.state, item=kept),
        cited(item),
        item_choices(item, situation.tools.wording),
        attempt(situation, item, held, judged) if held.attempts == 0 else None,
    )


def _discuss(situation: Situation, item: Item, held: OpenItem, judged: Judgement) -> Plan:
    """Take "can't tell" and close calls seriously: a reason first, then both sides stand."""
    unsaid = situation.heard.act is Act.CANNOT_TELL and not judged.gives_reason
    if unsaid and not held.attempts:
        kept = replace(held, attempts=held.attempts + 1)
        return Plan(
            Move.COUNTER,
            (line("what_is_missing", it=_it(situation, item)),),
            replace(situation.state, item=kept),
            cited(item),
            choices(situation.tools.wording, "hint", "show", "next"),
        )
    left_open = "both_stand" if item.contested else "noted_bare" if unsaid else "noted"
    plan = Plan(
        Move.DISCUSS,
        (line(left_open, it=_it(situation, item)),),
        closed(situation.state, item),
        cited(item),
        attempt=attempt(situation, item, held, judged),
    )
    return go_on(situation, plan)


def _without_help(situation: Situation, item: Item, judged: Judgement) -> Plan:
    """Take an answer of the exit ticket: one try, then the words that show it."""
    held = situation.state.item
    assert held is not None
    fits = judged.grade in {Grade.RIGHT, Grade.DISCUSS} or (
        judged.grade is Grade.PART and item.task is Task.LABEL
    )
    final = replace(judged, grade=Grade.RIGHT) if judged.grade is Grade.PART and fits else judged
    opening = line("confirm") if fits else line("ticket_no", it=_it(situation, item))
    plan = Plan(
        Move.CONFIRM if fits else Move.EXPLAIN,
        (opening, said(item.because)),
        closed(situation.state, item),
        cited(item),
        attempt=attempt(situation, item, held, final),
    )
    return go_on(situation, plan)


def _it(situation: Situation, item: Item) -> str:
    return called(item, situation.tools.wording)


_BY_GRADE = {
    Grade.RIGHT: _right,
    Grade.DISCUSS: _discuss,
    Grade.PART: _part,
    Grade.WRONG: _wrong,
}
