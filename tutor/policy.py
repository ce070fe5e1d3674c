"""What to do next: the pedagogy, readable in one sitting.

The tutor asks before it tells. A question about the article gets the sentences that answer it and
one question back; a request to be told gets a smaller question first and the explanation the
second time.
"""

from __future__ import annotations

from dataclasses import dataclass

from analysis.attribution import Attribution
from analysis.verdict import Verdict
from retrieval.answerable import LIKELY
from tutor.answers import names_the_source, names_the_writer
from tutor.dialogue import Act, Move
from tutor.quoting import leading_attribution
from tutor.situation import Situation

# A second sentence is shown beside the best one when it comes this near to it.
_AS_GOOD = 0.8
_MOST_SHOWN = 2
_MOST_NAMED = 3  # sentences whose speakers are named when the article does not answer
# Judged at least this surely, a sentence may be put to a learner unasked.
_SURE = 0.75


@dataclass(frozen=True, slots=True)
class Plan:
    """A move, the wording for it under prompts/tutor/, and the sentences it shows or speaks of."""

    move: Move
    wording: str
    sentences: tuple[int, ...] = ()


def choose_move(situation: Situation) -> Plan:
    """Return the tutor's plan for this situation. The same situation always gives the same plan."""
    if situation.act in _ABOUT_THE_ITEM and situation.item is None:
        return _next(situation)
    return _PLANS[situation.act](situation)


def welcome(situation: Situation) -> Plan:
    """Return the plan of the first turn: a task, never an empty box."""
    first = _first_task(situation)
    if first is None:
        return Plan(Move.WELCOME, "welcome_empty")
    return Plan(Move.WELCOME, "welcome", (first,))


def _who(situation: Situation) -> Plan:
    shown = _found(situation)
    if not shown and situation.item is not None:
        shown = (situation.item,)
    return _asked(situation, shown, "ask_who") if shown else _decline(situation)


def _question(situation: Situation) -> Plan:
    shown = _found(situation)
    if not shown:
        return _decline(situation)
    told = leading_attribution(situation.analysis.verdicts[shown[0]])
    return _asked(situation, shown, "ask_how_known" if told else "ask_whose")


def _opinion(situation: Situation) -> Plan:
    return _question(situation) if _found(situation) else Plan(Move.CLARIFY, "clarify")


def _evidence(situation: Situation) -> Plan:
    shown = _found(situation) or ((situation.item,) if situation.item is not None else ())
    return _asked(situation, shown, "ask_how_known") if shown else _decline(situation)


def _asked(situation: Situation, shown: tuple[int, ...], wording: str) -> Plan:
    own = leading_attribution(situation.analysis.verdicts[shown[0]]) is None
    if own:
        return Plan(Move.ASK_WHO, "ask_whose", shown)
    return Plan(Move.ASK_HOW_KNOWN if wording == "ask_how_known" else Move.ASK_WHO, wording, shown)


def _true(situation: Situation) -> Plan:
    shown = _found(situation) or ((situation.item,) if situation.item is not None else ())
    return Plan(Move.SETTLE, "settle" if shown else "settle_nothing", shown)


def _bias(situation: Situation) -> Plan:
    shown = situation.own_voice()[:_MOST_SHOWN]
    return Plan(Move.LOOK_AT_VOICES, "look_at_voices" if shown else "look_at_voices_none", shown)


def _summary(situation: Situation) -> Plan:
    shown = _spread(situation)
    return Plan(Move.SUMMARISE, "summary", shown) if shown else _decline(situation)


def _answer(situation: Situation) -> Plan:
    item = situation.item
    assert item is not None
    told = leading_attribution(situation.analysis.verdicts[item])
    asked_who = situation.asked in _ASKS_WHO
    if told is not None and names_the_source(situation.message, situation.article, told):
        asked = "confirm_chain" if told.via else "confirm_source"
        return Plan(Move.CONFIRM, asked if asked_who else "confirm_known", (item,))
    if not asked_who:
        return Plan(Move.LOCATE, "noted", (item,))
    if told is None and names_the_writer(situation.message):
        return Plan(Move.CONFIRM, "confirm_writer", (item,))
    return _not_yet(situation, item, told)


def _not_yet(situation: Situation, item: int, told: Attribution | None) -> Plan:
    """Come nearer each time an answer does not fit: the words, a hint, a smaller question."""
    tries = situation.moves_on_item(Move.LOCATE, Move.HINT)
    if tries == 0:
        return Plan(Move.LOCATE, "locate", (item,))
    if tries == 1:
        return Plan(Move.HINT, "hint_cue" if told and told.cue else "hint_no_cue", (item,))
    return Plan(Move.SMALLER, "smaller", (item,))


def _hint(situation: Situation) -> Plan:
    item = situation.item
    assert item is not None
    told = leading_attribution(situation.analysis.verdicts[item])
    if situation.times(situation.act) == 1:
        return Plan(Move.HINT, "hint_listen", (item,))
    return Plan(Move.HINT, "hint_cue" if told and told.cue else "hint_no_cue", (item,))


def _tell(situation: Situation) -> Plan:
    item = situation.item
    assert item is not None
    if situation.times(Act.TELL) == 1:
        return Plan(Move.SMALLER, "smaller", (item,))
    return Plan(Move.EXPLAIN, "explain", (item,))


def _next(situation: Situation) -> Plan:
    seen = {cite for turn in situation.history for cite in turn.cites}
    left = [n for n in _tasks(situation) if n not in seen] or list(_tasks(situation))
    return Plan(Move.NEXT, "greet" if situation.act is Act.GREETING else "next", tuple(left[:1]))


def _thanks(_: Situation) -> Plan:
    return Plan(Move.THANK, "thanks")


def _noise(situation: Situation) -> Plan:
    if situation.item is not None:
        return Plan(Move.CLARIFY, "back_to_it", (situation.item,))
    return Plan(Move.CLARIFY, "clarify")


def _decline(situation: Situation) -> Plan:
    quoted = situation.carrying()
    if quoted:
        return Plan(Move.DECLINE, "decline", quoted[:_MOST_NAMED])
    return Plan(Move.DECLINE, "decline_own_voice", _spread(situation)[:1])


def _found(situation: Situation) -> tuple[int, ...]:
    """Return the sentences that the message names or that answer it, best first; or none."""
    if situation.named:
        return situation.named[:_MOST_SHOWN]
    found = situation.found
    if found is None or not found.hits or found.answerability < LIKELY:
        return ()
    hits = found.hits
    near = [hit.passage.sentence for hit in hits if hit.score >= hits[0].score * _AS_GOOD]
    return tuple(near[:_MOST_SHOWN])


def _tasks(situation: Situation) -> tuple[int, ...]:
    """Return sentences worth asking about: surely judged, those that name their source first."""
    sure = [v for v in situation.analysis.verdicts if v.label is not None and v.confidence >= _SURE]
    return tuple(
        v.sentence for v in sorted(sure, key=lambda v: not _names_its_source(situation, v))
    )


def _names_its_source(situation: Situation, verdict: Verdict) -> bool:
    """Say whether the sentence holds the speaker's own name: no pronoun has to be followed."""
    told = leading_attribution(verdict)
    words = situation.article.words_of(verdict.sentence)
    return told is not None and told.speaker is not None and told.speaker in words


def _first_task(situation: Situation) -> int | None:
    return next(iter(_tasks(situation)), None)


def _spread(situation: Situation) -> tuple[int, ...]:
    """Return up to three sentences that carry the article: its opening and its speakers."""
    body = [v.sentence for v in situation.analysis.verdicts if v.label is not None]
    chosen = [*situation.carrying()[:2], *body[1:2], *body[:1]]
    return tuple(dict.fromkeys(chosen))[:3]


_ASKS_WHO = {
    Move.WELCOME,
    Move.ASK_WHO,
    Move.HINT,
    Move.SMALLER,
    Move.NEXT,
    Move.SUMMARISE,
    Move.LOCATE,
    Move.CLARIFY,
}
_ABOUT_THE_ITEM = {Act.ANSWER, Act.HINT, Act.TELL, Act.IDK}
_PLANS = {
    Act.WHO: _who,
    Act.EVIDENCE: _evidence,
    Act.TRUE: _true,
    Act.BIAS: _bias,
    Act.QUESTION: _question,
    Act.OPINION: _opinion,
    Act.SUMMARY: _summary,
    Act.ANSWER: _answer,
    Act.HINT: _hint,
    Act.IDK: _hint,
    Act.TELL: _tell,
    Act.TASK: _next,
    Act.GREETING: _next,
    Act.THANKS: _thanks,
    Act.NOISE: _noise,
}
