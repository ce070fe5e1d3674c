"""An answer to the open item, and what an expert teacher does with it.

A right answer is confirmed by the words that show it; a bare one is asked for words; a wrong one
climbs the ladder; a misconception is answered as such; better evidence than the key's wins.
"""

from __future__ import annotations

from dataclasses import replace

from tutor.dialogue import Act, Move
from tutor.items.item import Item, Task
from tutor.judging.judgement import Grade, Judgement, Rubric
from tutor.moves.confirming import concede, discuss, it_of, locate, right, without_help, words_given
from tutor.moves.ladder import LAST_HINT, explain, hint
from tutor.moves.misses import gives_a_kind, how_it_misses, is_about
from tutor.moves.put import cited, item_choices
from tutor.moves.record import attempt
from tutor.moves.talk import back, unsure
from tutor.plan import Line, Plan, line, said
from tutor.situation import Situation
from tutor.state import OpenItem

_WORDS = "words"  # what is covered of a label item when words came first


def answer(situation: Situation) -> Plan:
    """Return what follows an answer to the open item."""
    item, held = situation.item, situation.state.item
    assert item is not None
    assert held is not None
    judged = situation.tools.judge.judge(item, situation.heard, situation.message, held)
    if not held.bare and (aside := _no_answer(situation, item, judged)):
        return aside
    if situation.alone:
        return without_help(situation, item, judged)
    if held.bare:
        return words_given(situation, item, held, judged)
    if judged.concedes:
        return concede(situation, item, held, judged)
    if judged.misconception and judged.grade in {Grade.WRONG, Grade.PART}:
        return _contradict(situation, item, held, judged)
    return _BY_GRADE[judged.grade](situation, item, held, judged)


def _no_answer(situation: Situation, item: Item, judged: Judgement) -> Plan | None:
    """Return what is said to a message that answers another question, or None if it answers."""
    if judged.grade is Grade.WRONG and gives_a_kind(item, situation.heard, situation.message):
        return back(situation, Move.CLARIFY, line("kind_not_words"))
    return unsure(situation) if _answers_something_else(situation, item, judged) else None


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


def _part(situation: Situation, item: Item, held: OpenItem, judged: Judgement) -> Plan:
    """Ask for what is missing: words for a label, or the next expectation."""
    if item.task is Task.LABEL and not (judged.label or held.label):
        return _label_wanted(situation, item, held, pointed=bool(judged.pointed))
    if item.task is Task.LABEL and _WORDS in held.covered:
        full = replace(judged, grade=Grade.RIGHT, rubric=Rubric.SOLID, gives_reason=True)
        return right(situation, item, held, full)
    if item.task is Task.SPAN:
        nearer = replace(held, attempts=held.attempts + 1, rung=max(held.rung, 1))
        closer = (line("closer", it=it_of(situation, item)),)
        return replace(hint(situation, item, nearer), lines=closer)
    if item.task is not Task.EXPLAIN:
        kept = replace(held, bare=item.task is Task.LABEL, label=judged.label)
        return locate(situation, item, kept)
    return _half(situation, item, held, judged)


def _half(situation: Situation, item: Item, held: OpenItem, judged: Judgement) -> Plan:
    """Ask for the next expectation; explain where two tries a piece have not found it."""
    new = set(judged.covered) - set(held.covered)
    missing = [e for e in item.expectations if e.name not in judged.covered]
    kept = replace(held, covered=judged.covered, attempts=held.attempts + 1)
    if not missing:
        return right(situation, item, held, replace(judged, grade=Grade.RIGHT, gives_reason=True))
    if kept.attempts > len(item.expectations) + 1:
        return explain(situation, item, kept)
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
        (line("which_label" if pointed else "then_which_label", it=it_of(situation, item)),),
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
    opening = line(how_it_misses(item, situation.message), it=it_of(situation, item))
    return replace(nearer, lines=(opening, *nearer.lines), attempt=recorded)


def _contradict(situation: Situation, item: Item, held: OpenItem, judged: Judgement) -> Plan:
    code = judged.misconception
    if code == held.misconception:
        return _wrong(situation, item, held, replace(judged, misconception=""))
    kept = replace(held, attempts=held.attempts + 1, misconception=code)
    return Plan(
        Move.CONTRADICT,
        (Line(f"misconceptions/{code}", {"it": it_of(situation, item)}),),
        replace(situation.state, item=kept),
        cited(item),
        item_choices(item, situation.tools.wording),
        attempt(situation, item, held, judged) if held.attempts == 0 else None,
    )


_BY_GRADE = {
    Grade.RIGHT: right,
    Grade.DISCUSS: discuss,
    Grade.PART: _part,
    Grade.WRONG: _wrong,
}
