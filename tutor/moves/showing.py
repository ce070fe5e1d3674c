"""Sentences shown with their speakers, and the question that is asked back.

No claim is restated bare, and no label is given away. What opens no item leaves the open one open.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from tutor.dialogue import Act, Move
from tutor.finding import HITS, Answer, answer
from tutor.items.ground import Ground
from tutor.items.item import Item
from tutor.lexicon import entries
from tutor.moves.put import called, choices, cited, item_choices, put
from tutor.plan import QUOTED, Line, Plan, line, said
from tutor.quoting import in_marks, leading_attribution, number_of, quoted, sentence_at
from tutor.situation import Situation
from tutor.state import State

_WORD = re.compile(r"[^\W\d_]+")
MOST_SHOWN = 2  # sentences that are quoted whole
MOST_NAMED = 3  # sentences whose speakers are named
# What is asked back, the first that fits and was not asked before.
_BACK = {
    Act.WHO: ("voice", "how", "trace"),
    Act.EVIDENCE: ("how", "trace", "voice"),
    Act.TRUE: ("settle", "how", "trace", "voice"),
    Act.QUESTION: ("voice", "number", "how", "trace"),
    Act.PASTE: ("label", "push", "voice", "how"),
}


def answer_to(situation: Situation, *, of_item: bool = False) -> Answer:
    """Return what answers the message: sentences it names, the one talked about, or those found.

    With `of_item`, words that only point ("is that so?") are about what lies on the table.
    """
    if situation.heard.sentences:
        return Answer(situation.heard.sentences[:MOST_SHOWN], (), said=True)
    on_table = talked_about(situation)
    if of_item and on_table is not None and not _names_something(situation.message):
        return Answer((on_table,), (), said=True)
    found = situation.tools.finder.find(situation.message, HITS, situation.article.id)
    answered = answer(situation.message, situation.article, situation.analysis, found)
    if of_item and on_table is not None and not (answered.said and answered.sure):
        return Answer((on_table,), (), said=True)
    return answered


def talked_about(situation: Situation) -> int | None:
    """Return the sentence on the table, or the one that the tutor spoke of last."""
    if situation.item is not None and situation.item.sentence is not None:
        return situation.item.sentence
    cited = (turn.cites[0] for turn in reversed(situation.occasion.history) if turn.cites)
    return next(cited, None)


def _names_something(message: str) -> bool:
    """Say whether a message holds a word that does more than point."""
    words = _WORD.findall(message.lower())
    return any(word not in entries("pointing") for word in words)


def shown(situation: Situation, found: Answer, opening: str) -> Plan:
    """Show what answers, name what comes near, and ask back."""
    act = situation.heard.act
    item = question_back(situation, found.sentences[0], _BACK.get(act, _BACK[Act.QUESTION]))
    near = [line("near", numbers=", ".join(number_of(n) for n in found.nearby))]
    plan = asked_back(situation, found.sentences, line(opening), item, near[: len(found.nearby)])
    return replace(plan, cites=tuple(dict.fromkeys((*plan.cites, *found.nearby))))


def question_back(situation: Situation, sentence: int, names: Sequence[str]) -> Item | None:
    """Return the question to ask back about the sentence: the first that was not asked yet."""
    occasion, built = situation.occasion, situation.tools.built
    found = (built.about(occasion.article, occasion.analysis, sentence, name) for name in names)
    items = [item for item in found if item is not None]
    return next((i for i in items if i.key not in situation.state.seen), None)


def asked_back(
    situation: Situation,
    places: Sequence[int],
    opening: Line,
    item: Item | None,
    near: Sequence[Line] = (),
) -> Plan:
    """Quote the sentences and ask the item; on the exit ticket nothing is asked."""
    table = on_table(situation) | ({item.sentence, item.beside} if item else set())
    quotes = tuple(quote(situation, place, table) for place in places)
    if item is None or situation.alone:
        return aside(situation, Move.SHOW, opening, *quotes, *near, cites=tuple(places))
    asked = put(situation, item, _paused(situation.state))
    return Plan(
        Move.SHOW,
        (opening, *quotes, *near, said(item.question)),
        asked.state,
        tuple(places),
        asked.choices,
    )


def _paused(state: State) -> State:
    """Return the state with the open item waiting, unless it is an aside itself."""
    waits = state.paused or state.item if state.minutes else None
    return replace(state, item=None, paused=waits)


def aside(
    situation: Situation,
    move: Move,
    *lines: Line,
    ask: Line | None = None,
    cites: tuple[int, ...] = (),
) -> Plan:
    """Say something that opens no item, and `ask` about it; an open item is put again instead."""
    held, item, wording = situation.state.item, situation.item, situation.tools.wording
    if held is None or item is None:
        offered = choices(wording, "about", "opinion", "next")
        return Plan(move, (*lines, *([ask] if ask else [])), situation.state, cites, offered)
    back = (line("back_to", it=called(item, wording)), said(item.question))
    places = tuple(dict.fromkeys((*cites, *cited(item))))
    offered = item_choices(item, wording, alone=situation.alone)
    return Plan(move, (*lines, *back), situation.state, places, offered)


def quote(situation: Situation, sentence: int, table: Collection[int | None] = ()) -> Line:
    """Quote a sentence; one on the table as it was put there, or its speaker would be told."""
    is_secret = sentence not in situation.state.settled
    told = leading_attribution(situation.analysis.verdicts[sentence])
    spoken = sentence_at(situation.article, told.cue) if told and told.cue else sentence
    if is_secret and {sentence, spoken}.intersection(table or on_table(situation)):
        words = in_marks(situation.article.words_of(sentence))
        return Line(QUOTED, {"words": f"{number_of(sentence)}: {words}"})
    verdict, wording = situation.analysis.verdicts[sentence], situation.tools.wording
    return Line(QUOTED, {"words": quoted(situation.article, verdict, wording, is_secret=is_secret)})


def on_table(situation: Situation) -> set[int | None]:
    """Return the sentences that a question is open about, one that waits included."""
    held = (situation.state.item, situation.state.paused)
    keys = [one.key for one in held if one]
    items = (situation.tools.item(key, situation.occasion) for key in keys)
    return {place for item in items if item for place in (item.sentence, item.beside)}


def carrying(situation: Situation) -> tuple[int, ...]:
    """Return up to three sentences that carry the article: its speakers and its opening."""
    body = [v.sentence for v in situation.analysis.verdicts if v.label is not None]
    return tuple(dict.fromkeys([*speaking(situation)[:2], *body[1:2], *body[:1]]))[:3]


def speaking(situation: Situation) -> tuple[int, ...]:
    """Return sentences with a speaker who is named in them, each speaker once."""
    seen: dict[str, int] = {}
    for verdict in situation.analysis.verdicts:
        ground = Ground(situation.article, situation.analysis, verdict.sentence)
        told = ground.told
        if told and told.speaker and told.speaker in ground.words:
            seen.setdefault(told.speaker, verdict.sentence)
    return tuple(seen.values())[:MOST_NAMED]
