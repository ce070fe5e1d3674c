"""A question about the article: the sentences that answer it, with their speakers, and one back.

No claim is restated bare, and no label is given away: what is asked back is whose voice it is, how
they could know, or what would settle it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from analysis.verdict import Label
from tutor.dialogue import Act, Move
from tutor.elsewhere import elsewhere
from tutor.finding import HITS, Answer, answer
from tutor.items.ground import Ground
from tutor.items.item import Item
from tutor.lexicon import entries
from tutor.moves.lead import go_on
from tutor.moves.put import called, choices, cited, item_choices, put
from tutor.plan import QUOTED, Line, Plan, line, said
from tutor.quoting import in_marks, leading_attribution, number_of, quoted, sentence_at
from tutor.situation import Situation
from tutor.state import State

_WORD = re.compile(r"[^\W\d_]+")

_MOST_NAMED = 3  # sentences whose speakers are named when the article does not answer
_MOST_SHOWN = 2
_ENOUGH_TRIED = 3  # sentences settled before a list is given
# What is asked back, the first that fits and was not asked before.
_BACK = {
    Act.WHO: ("voice", "how", "trace"),
    Act.EVIDENCE: ("how", "trace", "voice"),
    Act.TRUE: ("settle", "how", "trace", "voice"),
    Act.QUESTION: ("voice", "number", "how", "trace"),
    Act.PASTE: ("label", "push", "voice", "how"),
}


def question(situation: Situation) -> Plan:
    """Show the sentences that answer, or say that the article does not."""
    found = _answer(situation)
    if not found.said:
        return decline(situation, found.nearby)
    return _shown(situation, found, "found" if found.sure else "perhaps")


def is_it_true(situation: Situation) -> Plan:
    """Never pronounce; show what it rests on and ask what would settle it."""
    found = _answer(situation, of_item=True)
    if not found.sentences:
        return _aside(situation, Move.SETTLE, line("true_nothing"), ask=line("which_in_mind"))
    return replace(_shown(situation, found, "true"), move=Move.SETTLE)


def how_do_they_know(situation: Situation) -> Plan:
    """Show the sentence and ask how its speaker could know."""
    found = _answer(situation, of_item=True)
    if not found.sentences:
        return decline(situation, found.nearby)
    return replace(_shown(situation, found, "found"), move=Move.HOW_KNOWN)


def own_view(situation: Situation) -> Plan:
    """Meet a learner's view with the sentences that bear on it."""
    found = _answer(situation)
    if not found.said:
        return _aside(situation, Move.REDIRECT, line("opinion"), ask=line("which_sentence"))
    return replace(_shown(situation, found, "opinion"), move=Move.REDIRECT)


def pasted(situation: Situation) -> Plan:
    """Take a sentence that the learner repeats or calls by number."""
    return _shown(situation, Answer(situation.heard.sentences[:1], (), said=True), "that_one")


def compare(situation: Situation) -> Plan:
    """Lay two sentences side by side and ask what differs in voice."""
    places = situation.heard.sentences
    if len(places) < 2:  # noqa: PLR2004  two are compared
        return _aside(situation, Move.CONTRAST, ask=line("which_two"))
    item = situation.tools.built.compare(situation.article, situation.analysis, *places[:2])
    assert item is not None
    return replace(
        _asked_back(situation, places[:2], line("side_by_side"), item), move=Move.CONTRAST
    )


def who_else(situation: Situation) -> Plan:
    """Show other articles of the library on the same claim; the learner decides if they match."""
    here = _answer(situation, of_item=True).sentences
    if not here:
        return _aside(situation, Move.CONTRAST, ask=line("which_claim"))
    quotes = tuple(_elsewhere(situation, here[0]))
    own = _quote(situation, here[0])
    if not quotes:
        return _aside(
            situation,
            Move.CONTRAST,
            own,
            line("nowhere_else"),
            ask=line("where_outside"),
            cites=here[:1],
        )
    lines = (own, line("elsewhere"), *quotes)
    return _aside(situation, Move.CONTRAST, *lines, ask=line("same_claim"), cites=here[:1])


def opinion_of_the_writer(situation: Situation) -> Plan:
    """Look for traces in the words instead of guessing minds."""
    hidden = _on_table(situation) - set(situation.state.settled)
    judged = [v for v in situation.analysis.verdicts if v.label is Label.COMMENTARY]
    judged = [v for v in judged if v.sentence not in hidden]
    strongest = sorted(judged, key=lambda v: -v.scores.commentary)[:_MOST_SHOWN]
    if not strongest:
        return _aside(
            situation, Move.LOOK_AT_VOICES, line("no_traces"), ask=line("which_made_you_ask")
        )
    places = tuple(v.sentence for v in strongest)
    item = _back(situation, places[0], ("push",))
    opening = line("traces")
    if item is None:
        shown = tuple(_quote(situation, place) for place in places)
        return _aside(situation, Move.LOOK_AT_VOICES, opening, *shown, ask=line("traces_ask"),
                      cites=places)  # fmt: skip
    return replace(_asked_back(situation, places, opening, item), move=Move.LOOK_AT_VOICES)


def summary(situation: Situation) -> Plan:
    """Point at the sentences that carry the article instead of doing the reading."""
    places = carrying(situation)
    if not places:
        return decline(situation, ())
    gives = situation.rules.gives_summaries
    opening = line("in_short" if gives else "no_summary")
    item = None if gives else _back(situation, places[0], ("voice",))
    if item is None:
        shown = tuple(_quote(situation, place) for place in places)
        return _aside(situation, Move.SUMMARISE, opening, *shown, cites=places)
    return replace(_asked_back(situation, places, opening, item), move=Move.SUMMARISE)


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
        return _aside(situation, Move.SHOW, *lines, cites=tuple(settled))
    return go_on(situation, Plan(Move.SHOW, tuple(lines), situation.state, tuple(settled)))


def decline(situation: Situation, nearby: Sequence[int]) -> Plan:
    """Say that the article does not say, and what comes near or whom it does quote."""
    places = tuple(nearby[:_MOST_NAMED])
    if places:
        opening = line("decline_near", numbers=", ".join(number_of(n) for n in places))
    elif speakers := _heard_elsewhere(situation):
        opening = line("decline", speakers=", ".join(speakers))
    else:
        opening = line("decline_plain")
    return replace(
        _aside(situation, Move.DECLINE, opening, ask=line("where_else"), cites=places), act=Act.OUT
    )


def _heard_elsewhere(situation: Situation) -> list[str]:
    """Return who speaks in the article, without where: a number beside a name would be a label.

    Whoever speaks in the sentence on the table is left out.
    """
    hidden = _on_table(situation) - set(situation.state.settled)
    spoken = {n: leading_attribution(v) for n, v in enumerate(situation.analysis.verdicts)}
    open_about = [told for n, told in spoken.items() if told and n in hidden]
    asked = {name for told in open_about for name in (told.speaker, told.via)}
    told_by = (spoken[place] for place in _speaking(situation))
    return [t.speaker for t in told_by if t and t.speaker and t.speaker not in asked]


def carrying(situation: Situation) -> tuple[int, ...]:
    """Return up to three sentences that carry the article: its speakers and its opening."""
    body = [v.sentence for v in situation.analysis.verdicts if v.label is not None]
    return tuple(dict.fromkeys([*_speaking(situation)[:2], *body[1:2], *body[:1]]))[:3]


def _speaking(situation: Situation) -> tuple[int, ...]:
    """Return sentences with a speaker who is named in them, each speaker once."""
    seen: dict[str, int] = {}
    for verdict in situation.analysis.verdicts:
        ground = Ground(situation.article, situation.analysis, verdict.sentence)
        told = ground.told
        if told and told.speaker and told.speaker in ground.words:
            seen.setdefault(told.speaker, verdict.sentence)
    return tuple(seen.values())[:_MOST_NAMED]


def _answer(situation: Situation, *, of_item: bool = False) -> Answer:
    """Return what answers the message: sentences it names, the one talked about, or those found.

    With `of_item`, words that only point ("is that so?") are about what lies on the table.
    """
    if situation.heard.sentences:
        return Answer(situation.heard.sentences[:_MOST_SHOWN], (), said=True)
    on_table = _talked_about(situation)
    if of_item and on_table is not None and not _names_something(situation.message):
        return Answer((on_table,), (), said=True)
    found = situation.tools.finder.find(situation.message, HITS, situation.article.id)
    answered = answer(situation.message, situation.article, situation.analysis, found)
    if of_item and on_table is not None and not (answered.said and answered.sure):
        return Answer((on_table,), (), said=True)
    return answered


def _talked_about(situation: Situation) -> int | None:
    """Return the sentence on the table, or the one that the tutor spoke of last."""
    if situation.item is not None and situation.item.sentence is not None:
        return situation.item.sentence
    cited = (turn.cites[0] for turn in reversed(situation.occasion.history) if turn.cites)
    return next(cited, None)


def _names_something(message: str) -> bool:
    """Say whether a message holds a word that does more than point."""
    words = _WORD.findall(message.lower())
    return any(word not in entries("pointing") for word in words)


def _shown(situation: Situation, found: Answer, opening: str) -> Plan:
    act = situation.heard.act
    item = _back(situation, found.sentences[0], _BACK.get(act, _BACK[Act.QUESTION]))
    near = [line("near", numbers=", ".join(number_of(n) for n in found.nearby))]
    plan = _asked_back(situation, found.sentences, line(opening), item, near[: len(found.nearby)])
    return replace(plan, cites=tuple(dict.fromkeys((*plan.cites, *found.nearby))))


def _back(situation: Situation, sentence: int, names: Sequence[str]) -> Item | None:
    """Return the question to ask back about the sentence: the first that was not asked yet."""
    occasion, built = situation.occasion, situation.tools.built
    found = (built.about(occasion.article, occasion.analysis, sentence, name) for name in names)
    items = [item for item in found if item is not None]
    return next((i for i in items if i.key not in situation.state.seen), None)


def _asked_back(
    situation: Situation,
    places: Sequence[int],
    opening: Line,
    item: Item | None,
    near: Sequence[Line] = (),
) -> Plan:
    table = _on_table(situation) | ({item.sentence, item.beside} if item else set())
    quotes = tuple(_quote(situation, place, table) for place in places)
    if item is None or situation.alone:
        return _aside(situation, Move.SHOW, opening, *quotes, *near, cites=tuple(places))
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


def _aside(
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


def _quote(situation: Situation, sentence: int, table: Collection[int | None] = ()) -> Line:
    """Quote a sentence; one on the table as it was put there, or its speaker would be told."""
    is_secret = sentence not in situation.state.settled
    told = leading_attribution(situation.analysis.verdicts[sentence])
    spoken = sentence_at(situation.article, told.cue) if told and told.cue else sentence
    if is_secret and {sentence, spoken}.intersection(table or _on_table(situation)):
        words = in_marks(situation.article.words_of(sentence))
        return Line(QUOTED, {"words": f"{number_of(sentence)}: {words}"})
    verdict, wording = situation.analysis.verdicts[sentence], situation.tools.wording
    return Line(QUOTED, {"words": quoted(situation.article, verdict, wording, is_secret=is_secret)})


def _on_table(situation: Situation) -> set[int | None]:
    """Return the sentences that a question is open about, one that waits included."""
    held = (situation.state.item, situation.state.paused)
    keys = [one.key for one in held if one]
    items = (situation.tools.item(key, situation.occasion) for key in keys)
    return {place for item in items if item for place in (item.sentence, item.beside)}


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
    return lines[:_MOST_SHOWN]
