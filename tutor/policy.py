"""What to do next: the pedagogy, readable in one sitting.

Care comes before everything. An answer goes up the ladder of the open item; a question gets the
sentences that answer it and one question back; anything else gets a line and the way back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tutor.dialogue import Act
from tutor.items.item import Task
from tutor.lexicon import entries
from tutor.moves import argue, asking, care, looking, talk
from tutor.moves.answers import answer
from tutor.moves.ladder import help_wanted, tell
from tutor.moves.lead import ahead_of, begin, opening
from tutor.path import LENGTHS
from tutor.plan import Plan, line
from tutor.situation import Situation
from tutor.state import Waiting

# Heard less surely than this, a message is asked about: a wrong guess costs more than a question.
UNSURE = 0.5
_A_NUMBER = 2  # words of "sentence 4"

_ANSWERS = {
    Act.LABEL,
    Act.CHOICE,
    Act.SPAN,
    Act.EXPLAIN,
    Act.PARTIAL,
    Act.GUESS,
    Act.CANNOT_TELL,
}
# What may answer "what will you look for first, next time?": nearly anything that is no request.
_REFLECTS = _ANSWERS | {Act.OPINION, Act.IDK, Act.THANKS, Act.NOISE, Act.BORED, Act.JOKE}
_CARE = {Act.SELF_HARM, Act.HURT_BY_OTHERS, Act.THREAT, Act.DISTRESS}


def choose_plan(situation: Situation) -> Plan:
    """Return the tutor's plan for this situation. The same situation always gives the same plan."""
    act = situation.heard.act
    first = None if act in _CARE else _first_of_all(situation)
    return first or _PLANS[act](situation)


def _first_of_all(situation: Situation) -> Plan | None:
    """Return the plan for a message whose act is not what decides, or None."""
    if situation.heard.act is Act.SEVERAL:
        return _several(situation)
    if situation.state.waiting is Waiting.REFLECT and _reflects(situation):
        return talk.reflected(situation)
    if _goes_elsewhere(situation):
        return asking.pasted(situation)
    if _answers_after_all(situation):
        return _answer(situation)
    return talk.unsure(situation) if situation.heard.confidence < UNSURE else None


def welcome(situation: Situation) -> Plan:
    """Return the plan of the first turn: a task, never an empty box."""
    return opening(situation)


def _answer(situation: Situation) -> Plan:
    held, item = situation.state.item, situation.item
    if held is not None and item is not None:
        return argue.argued(situation, item, held) if held.argued else answer(situation)
    if situation.state.waiting is not Waiting.NOTHING or situation.heard.yes is not None:
        return _waited(situation)
    return asking.question(situation)


def _reflects(situation: Situation) -> bool:
    """Say whether the message tells what the learner will look for: statements do, mostly."""
    asks = "?" in situation.message
    return situation.heard.act in _REFLECTS or (situation.heard.confidence < UNSURE and not asks)


def _answers_after_all(situation: Situation) -> bool:
    """Say whether what sounds like a question tells what the open item expects.

    "Who counted, and out of how many" answers "what would you ask about this number".
    """
    item, held = situation.item, situation.state.item
    if item is None or held is None or item.task is not Task.EXPLAIN:
        return False
    if situation.heard.act not in _ASKING or "?" in situation.message:
        return False
    judged = situation.tools.judge.judge(item, situation.heard, situation.message, held)
    return bool(set(judged.covered) - set(held.covered))


def _goes_elsewhere(situation: Situation) -> bool:
    """Say whether a message is no more than the number of another sentence."""
    called, item = situation.heard.sentences, situation.item
    words = situation.message.split()
    bare = len(words) <= _A_NUMBER and any(word[-1:].isdigit() for word in words)
    return bool(called) and bare and (item is None or called[0] != item.sentence)


def _waited(situation: Situation) -> Plan:
    """Go on after a worked example, an explanation or an offer."""
    if situation.state.waiting is Waiting.PATH and situation.heard.yes:
        return begin(situation, LENGTHS[0])
    return ahead_of(situation, replace(situation.state, item=None, waiting=Waiting.NOTHING))


def _helped(situation: Situation) -> Plan:
    return help_wanted(situation) if situation.item else _waited(situation)


def _off_topic(situation: Situation) -> Plan:
    """Look in the article for what is asked, however far off it sounds; else a line."""
    asks = situation.message.lower().split()[:1]
    wanted = bool(asks) and asks[0] in entries("asks")
    return asking.question(situation) if wanted else talk.remark(situation)


def _frustrated(situation: Situation) -> Plan:
    """Take half of it, as the line promises: the next hint, where one may be given."""
    if situation.item is None or situation.alone:
        return talk.remark(situation)
    helped = help_wanted(situation)
    return replace(helped, lines=(line("frustrated"), *helped.lines))


def _told(situation: Situation) -> Plan:
    return tell(situation) if situation.item else _waited(situation)


def _several(situation: Situation) -> Plan:
    """Do the first thing that leads on, after a line on what can be said beside it."""
    acts = situation.heard.also
    main = next((act for act in acts if act in _ANSWERS or act in _ASKING), acts[0])
    first = choose_plan(_as(situation, main))
    if Act.DEFINE in acts and main is not Act.DEFINE:
        defined = talk.definition(situation)
        return replace(first, lines=(*defined, *first.lines))
    if len(acts) > 1 and all(act in _ASKING for act in acts):
        return replace(first, lines=(line("one_at_a_time"), *first.lines))
    return first


def _as(situation: Situation, act: Act) -> Situation:
    return replace(situation, heard=replace(situation.heard, act=act, also=()))


_ASKING: dict[Act, Callable[[Situation], Plan]] = {
    Act.WHO: asking.question,
    Act.QUESTION: asking.question,
    Act.OUT: asking.question,
    Act.EVIDENCE: asking.how_do_they_know,
    Act.TRUE: asking.is_it_true,
    Act.BIAS: looking.opinion_of_the_writer,
    Act.ELSEWHERE: looking.who_else,
    Act.SUMMARY: looking.summary,
    Act.PASTE: asking.pasted,
    Act.LIST: looking.count,
    Act.COUNT: looking.count,
    Act.COMPARE: looking.compare,
}
_PLANS: dict[Act, Callable[[Situation], Plan]] = {
    **_ASKING,
    **dict.fromkeys(_ANSWERS, _answer),
    **dict.fromkeys(_CARE, care.card),
    Act.IDK: _helped,
    Act.HINT: _helped,
    Act.TELL: _told,
    Act.TASK: talk.task,
    Act.NAVIGATE: talk.navigate,
    Act.DEFINE: talk.define,
    Act.EXAMPLE: talk.example,
    Act.REPEAT: talk.repeat,
    Act.CHECK: talk.progress,
    Act.DISAGREE: argue.disagree,
    Act.OPINION: asking.own_view,
    Act.GREETING: talk.greet,
    Act.OFF_TOPIC: _off_topic,
    Act.FRUSTRATED: _frustrated,
    Act.ABUSE: care.abuse,
    Act.PERSONAL_DATA: care.personal_data,
}
_PLANS |= {act: talk.remark for act in Act if act not in _PLANS}
