"""A question about the article: the sentences that answer it, with their speakers, and one back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tutor.dialogue import Act, Move
from tutor.finding import Answer
from tutor.moves.showing import (
    MOST_NAMED,
    answer_to,
    aside,
    on_table,
    shown,
    speaking,
)
from tutor.plan import Plan, line
from tutor.quoting import leading_attribution, number_of
from tutor.situation import Situation


def question(situation: Situation) -> Plan:
    """Show the sentences that answer, or say that the article does not."""
    found = answer_to(situation)
    if not found.said:
        return decline(situation, found.nearby)
    return shown(situation, found, "found" if found.sure else "perhaps")


def is_it_true(situation: Situation) -> Plan:
    """Never pronounce; show what it rests on and ask what would settle it."""
    found = answer_to(situation, of_item=True)
    if not found.sentences:
        return aside(situation, Move.SETTLE, line("true_nothing"), ask=line("which_in_mind"))
    return replace(shown(situation, found, "true"), move=Move.SETTLE)


def how_do_they_know(situation: Situation) -> Plan:
    """Show the sentence and ask how its speaker could know."""
    found = answer_to(situation, of_item=True)
    if not found.sentences:
        return decline(situation, found.nearby)
    return replace(shown(situation, found, "found"), move=Move.HOW_KNOWN)


def own_view(situation: Situation) -> Plan:
    """Meet a learner's view with the sentences that bear on it."""
    found = answer_to(situation)
    if not found.said:
        return aside(situation, Move.REDIRECT, line("opinion"), ask=line("which_sentence"))
    return replace(shown(situation, found, "opinion"), move=Move.REDIRECT)


def pasted(situation: Situation) -> Plan:
    """Take a sentence that the learner repeats or calls by number."""
    return shown(situation, Answer(situation.heard.sentences[:1], (), said=True), "that_one")


def decline(situation: Situation, nearby: Sequence[int]) -> Plan:
    """Say that the article does not say, and what comes near or whom it does quote."""
    places = tuple(nearby[:MOST_NAMED])
    if places:
        opening = line("decline_near", numbers=", ".join(number_of(n) for n in places))
    elif speakers := _heard_elsewhere(situation):
        opening = line("decline", speakers=", ".join(speakers))
    else:
        opening = line("decline_plain")
    return replace(
        aside(situation, Move.DECLINE, opening, ask=line("where_else"), cites=places), act=Act.OUT
    )


def _heard_elsewhere(situation: Situation) -> list[str]:
    """Return who speaks in the article, without where: a number beside a name would be a label.

    Whoever speaks in the sentence on the table is left out.
    """
    hidden = on_table(situation) - set(situation.state.settled)
    spoken = {n: leading_attribution(v) for n, v in enumerate(situation.analysis.verdicts)}
    open_about = [told for n, told in spoken.items() if told and n in hidden]
    asked = {name for told in open_about for name in (told.speaker, told.via)}
    told_by = (spoken[place] for place in speaking(situation))
    return [t.speaker for t in told_by if t and t.speaker and t.speaker not in asked]
