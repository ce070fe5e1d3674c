"""A look over the whole article, or beyond it: compared, counted, told in short, said elsewhere."""

from __future__ import annotations

from dataclasses import replace

from analysis.verdict import Label
from tutor.dialogue import Move
from tutor.elsewhere import elsewhere
from tutor.moves.asking import decline
from tutor.moves.lead import go_on
from tutor.moves.showing import (
    MOST_SHOWN,
    answer_to,
    aside,
    asked_back,
    carrying,
    on_table,
    question_back,
    quote,
)
from tutor.plan import QUOTED, Line, Plan, line
from tutor.quoting import number_of, quoted
from tutor.situation import Situation

_ENOUGH_TRIED = 3  # sentences settled before a list is given


def compare(situation: Situation) -> Plan:
    """Lay two sentences side by side and ask what differs in voice."""
    places = situation.heard.sentences
    if len(places) < 2:  # noqa: PLR2004  two are compared
        return aside(situation, Move.CONTRAST, ask=line("which_two"))
    item = situation.tools.built.compare(situation.article, situation.analysis, *places[:2])
    assert item is not None
    return replace(
        asked_back(situation, places[:2], line("side_by_side"), item), move=Move.CONTRAST
    )


def who_else(situation: Situation) -> Plan:
    """Show other articles of the library on the same claim; the learner decides if they match."""
    here = answer_to(situation, of_item=True).sentences
    if not here:
        return aside(situation, Move.CONTRAST, ask=line("which_claim"))
    quotes = tuple(_elsewhere(situation, here[0]))
    own = quote(situation, here[0])
    if not quotes:
        return aside(
            situation,
            Move.CONTRAST,
            own,
            line("nowhere_else"),
            ask=line("where_outside"),
            cites=here[:1],
        )
    lines = (own, line("elsewhere"), *quotes)
    return aside(situation, Move.CONTRAST, *lines, ask=line("same_claim"), cites=here[:1])


def _elsewhere(situation: Situation, sentence: int) -> list[Line]:
    found = elsewhere(situation.article, sentence, situation.tools.finder.find)
    lines = []
    for hit in found:
        if other := situation.occasion.other(hit.passage.article_id):
            article, analysis = other
            words = quoted(
                article, analysis.verdicts[hit.passage.sentence], situation.tools.wording
            )
            value = situation.tools.wording["tutor/in_other"].fill(title=article.title, words=words)
            lines.append(Line(QUOTED, {"words": value}))
    return lines[:MOST_SHOWN]


def opinion_of_the_writer(situation: Situation) -> Plan:
    """Look for traces in the words instead of guessing minds."""
    hidden = on_table(situation) - set(situation.state.settled)
    judged = [v for v in situation.analysis.verdicts if v.label is Label.COMMENTARY]
    judged = [v for v in judged if v.sentence not in hidden]
    strongest = sorted(judged, key=lambda v: -v.scores.commentary)[:MOST_SHOWN]
    if not strongest:
        return aside(
            situation, Move.LOOK_AT_VOICES, line("no_traces"), ask=line("which_made_you_ask")
        )
    places = tuple(v.sentence for v in strongest)
    item = question_back(situation, places[0], ("push",))
    opening = line("traces")
    if item is None:
        shown = tuple(quote(situation, place) for place in places)
        return aside(situation, Move.LOOK_AT_VOICES, opening, *shown, ask=line("traces_ask"),
                      cites=places)  # fmt: skip
    return replace(asked_back(situation, places, opening, item), move=Move.LOOK_AT_VOICES)


def summary(situation: Situation) -> Plan:
    """Point at the sentences that carry the article instead of doing the reading."""
    places = carrying(situation)
    if not places:
        return decline(situation, ())
    gives = situation.rules.gives_summaries
    opening = line("in_short" if gives else "no_summary")
    item = None if gives else question_back(situation, places[0], ("voice",))
    if item is None:
        shown = tuple(quote(situation, place) for place in places)
        return aside(situation, Move.SUMMARISE, opening, *shown, cites=places)
    return replace(asked_back(situation, places, opening, item), move=Move.SUMMARISE)


def count(situation: Situation) -> Plan:
    """Give the count of a label, and a sentence to start with; a list only of what is settled."""
    label = situation.heard.label or Label.UNSOURCED
    verdicts = [v for v in situation.analysis.verdicts if v.label is label]
    name = situation.tools.wording[f"choices/{label}"].fill()
    settled = [v.sentence for v in verdicts if v.sentence in situation.state.settled]
    lines = [line("count", count=str(len(verdicts)), label=name)]
    if len(situation.state.settled) >= _ENOUGH_TRIED and settled:
        lines.append(line("settled", numbers=", ".join(number_of(n) for n in settled)))
    if situation.item is not None:
        return aside(situation, Move.SHOW, *lines, cites=tuple(settled))
    return go_on(situation, Plan(Move.SHOW, tuple(lines), situation.state, tuple(settled)))
