"""Everything else that a learner says: each gets an honest line, and the way back to the task."""

from __future__ import annotations

from dataclasses import replace

from tutor.dialogue import Act, Move
from tutor.items.item import Item
from tutor.learner.mastery import Mastery
from tutor.moves.asking import carrying, pasted
from tutor.moves.buttons import FREELY, minutes_of
from tutor.moves.lead import ahead_of, begin, go_on, practise, resume
from tutor.moves.put import called, choices, cited, item_choices
from tutor.plan import Line, Plan, line, said
from tutor.quoting import number_of
from tutor.situation import Situation, last_move
from tutor.skills import Skill
from tutor.state import OpenItem, Waiting

_MOST_TOLD = 3  # skills in an answer to "how am I doing"
# What is said to an act that asks for nothing of the article: wordings under prompts/tutor.
_LINES = {
    Act.THANKS: "thanks",
    Act.JOKE: "joke",
    Act.OFF_TOPIC: "off_topic",
    Act.SWEAR: "swear",
    Act.CHALLENGE: "challenge",
    Act.META: "meta",
    Act.JAILBREAK: "jailbreak",
    Act.LEAK: "leak",
    Act.LANGUAGE: "language",
    Act.TROUBLE: "trouble",
    Act.NOISE: "noise",
    Act.POLITICS: "politics",
    Act.BORED: "bored",
    Act.FRUSTRATED: "frustrated",
}


def remark(situation: Situation) -> Plan:
    """Answer in a line, and come back to what is open."""
    return back(situation, Move.REDIRECT, line(_LINES[situation.heard.act]))


def greet(situation: Situation) -> Plan:
    """Greet, and come to the task."""
    return back(situation, Move.REDIRECT, line("greet"))


def task(situation: Situation) -> Plan:
    """Say what there is to do."""
    return back(situation, Move.REDIRECT, line("task"))


def define(situation: Situation) -> Plan:
    """Define the word at the level of the class, and have it used on the article."""
    found = situation.tools.definitions.of(situation.heard.term, situation.rules.level)
    if found is None:
        return back(situation, Move.DEFINE, line("no_definition"))
    if situation.item is not None:
        return back(situation, Move.DEFINE, said(found.says))
    places = carrying(situation)[:1]
    it = number_of(places[0]) if places else situation.tools.wording["tutor/the_sentence"].fill()
    lines = (said(found.says), said(found.check.replace("$it", it)))
    offered = choices(situation.tools.wording, "example", "next", "about")
    return Plan(Move.DEFINE, lines, situation.state, places, offered)


def definition(situation: Situation) -> tuple[Line, ...]:
    """Return the line that defines the word, to stand beside something else."""
    found = situation.tools.definitions.of(situation.heard.term, situation.rules.level)
    return (said(found.says),) if found else ()


def example(situation: Situation) -> Plan:
    """Show an invented example of the skill in hand."""
    skill = situation.item.skill if situation.item else _skill_in_hand(situation)
    shown = situation.tools.definitions.examples(skill)
    number = sum(turn.move is Move.EXAMPLE for turn in situation.occasion.history)
    chosen = shown[number % len(shown)]
    return back(situation, Move.EXAMPLE, line("example", words=chosen.text, shows=chosen.shows))


def progress(situation: Situation) -> Plan:
    """Say in words how far the learner is, by the evidence."""
    tried = [m for m in situation.mastery.values() if m.tried]
    tried.sort(key=lambda m: (-m.tried, m.skill))
    lines = [_standing(situation, m) for m in tried[:_MOST_TOLD]] or [line("nothing_tried")]
    return back(situation, Move.PROGRESS, *lines)


def repeat(situation: Situation) -> Plan:
    """Put the open question again, in the skill's plainest words."""
    if situation.item is None:
        return back(situation, Move.REDIRECT, line("task"))
    goal = situation.words(situation.item.skill).goal
    return back(situation, Move.CLARIFY, line("again", goal=goal))


def navigate(situation: Situation) -> Plan:
    """Go where the learner wants: on a path, to a sentence, to a skill, off the path, or on."""
    heard, wording = situation.heard, situation.tools.wording
    if minutes := heard.minutes or minutes_of(situation.message, wording):
        return begin(situation, minutes)
    if heard.sentences:
        return pasted(situation)
    if heard.skill:
        return practise(situation, heard.skill)
    pressed = situation.message.strip()
    for name, go in _WAYS_OUT.items():
        if pressed == wording[f"choices/{name}"].fill():
            return go(situation)
    paused = last_move(situation.occasion.history) in {Move.CARE, Move.CLOSE}
    if paused and situation.item is not None:
        return back(situation, Move.REDIRECT)
    return _onward(situation)


def _onward(situation: Situation) -> Plan:
    if situation.state.paused:
        return resume(situation, replace(situation.state, item=None))
    return ahead_of(situation, replace(situation.state, item=None, waiting=Waiting.NOTHING))


def _stop(situation: Situation) -> Plan:
    offered = choices(situation.tools.wording, "go_on")
    return Plan(Move.CLOSE, (line("stopped"),), situation.state, choices=offered)


def _leave_path(situation: Situation) -> Plan:
    left = replace(
        situation.state, minutes=0, step=0, done=0, item=None, paused=None, waiting=Waiting.NOTHING
    )
    offered = choices(situation.tools.wording, "about", "opinion", "next")
    return Plan(Move.REDIRECT, (line("freely"),), left, choices=offered)


_WAYS_OUT = {"stop": _stop, FREELY: _leave_path}


def reflected(situation: Situation) -> Plan:
    """Take what the learner will look for next time, and go on."""
    state = replace(situation.state, waiting=Waiting.NOTHING)
    plan = Plan(Move.REFLECT, (line("reflected"),), state)
    if not state.minutes:
        return replace(plan, choices=choices(situation.tools.wording, "lead_15", "lead_45",
                                             "lead_90", "next"))  # fmt: skip
    return go_on(situation, plan)


def unsure(situation: Situation) -> Plan:
    """Ask what was meant, with buttons for what it may have been."""
    if situation.item is not None:
        return back(situation, Move.CLARIFY, line("unsure_here"))
    offered = choices(situation.tools.wording, "about", "opinion", "next", "lead_15")
    return Plan(Move.CLARIFY, (line("unsure"),), situation.state, choices=offered)


def back(situation: Situation, move: Move, *lines: Line) -> Plan:
    """Say the lines, then put the open item's question again; without one, offer what there is."""
    wording, item, held = situation.tools.wording, situation.item, situation.state.item
    if item is None or held is None:
        offered = choices(wording, "next", "about", "opinion", "lead_15")
        return Plan(move, (*lines, line("shall_we")), situation.state, choices=offered)
    return Plan(
        move,
        (*lines, line("back_to", it=called(item, wording)), said(_question(item, held))),
        situation.state,
        cited(item),
        item_choices(item, wording, alone=situation.alone),
    )


def _question(item: Item, held: OpenItem) -> str:
    missing = [e.ask for e in item.expectations if e.name not in held.covered]
    return missing[0] if held.covered and missing else item.question


def _standing(situation: Situation, known: Mastery) -> Line:
    name = situation.words(known.skill).name
    step = situation.tools.wording[f"steps/{known.step.replace(' ', '_')}"].fill()
    return line(
        "standing", name=name, step=step, tried=str(known.tried), right=str(known.right),
        alone=str(known.alone),
    )  # fmt: skip


def _skill_in_hand(situation: Situation) -> Skill:
    tried = [a.skill for a in situation.occasion.attempts]
    return tried[-1] if tried else Skill.SPOT_SOURCE
