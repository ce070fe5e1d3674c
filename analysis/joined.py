"""What the rules and the network hear in one sentence, as relations.

The network finds the words of sources, cues and contents better than the rules do; which of them
belong together, and which cue carries the sentence, is read off their order and the parse.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from analysis.heard_cues import (
    colon_follows,
    hands_over,
    is_told_to,
    reports,
    shows_nobody,
    tokens_of,
)
from analysis.lexicon import entries
from analysis.nested import by_rules_besides, without_tellings
from analysis.parsed import ParsedSentence
from analysis.relation import Relation, Told
from analysis.reporting_verbs import carries_the_sentence
from analysis.source_words import fitted
from analysis.tagger.tagger import Reading
from reading.article import Span

# A source further from its cue than this many characters belongs to another one: 99 in 100 of
# PolNeAR's (train) are nearer.
_FAR = 120
_BESIDE = 3  # characters between a source and its content where no cue stands: "Lowe: ..."
_EMPTY = {"DET", "ADP", "PART", "PUNCT", "CCONJ", "SCONJ", "SPACE"}  # no content is of these alone


def joined(parsed: ParsedSentence, ruled: Sequence[Relation], reading: Reading) -> Told:
    """Return what the network heard, each relation with what the rules know of it."""
    spans = {
        role: [each.span for each in reading.tagged if each.role == role]
        for role in ("source", "cue", "content")
    }
    if not spans["content"] and any(each.is_main for each in ruled):
        return Told(tuple(ruled))  # shown as heard; the chances weigh that the network hears none
    pieces = _contents(spans["cue"], spans["content"], ruled)
    found = [
        _completed(parsed, cue, _nearest(cue, spans["source"]), pieces.get(cue, []), ruled)
        for cue in spans["cue"]
        if hands_over(parsed, cue, _longest(pieces.get(cue, [])))
    ]
    found = [each for each in found if each.source or not _is_empty(parsed, each)]
    relations = without_tellings(parsed, found, ruled)
    relations += by_rules_besides(parsed, relations, ruled)
    for cue in spans["cue"]:
        relations += _other_pieces(cue, pieces.get(cue, []), relations)
    left = [] if spans["cue"] else spans["content"]
    told = [*relations, *_without_cue(spans["source"], left)]
    return Told(tuple(sorted(told, key=lambda each: each.place)), exact=True)


def _contents(
    cues: list[Span], contents: list[Span], ruled: Sequence[Relation]
) -> dict[Span, list[Span]]:
    """Return the pieces of content that belong to each cue."""
    pieces: dict[Span, list[Span]] = {}
    for content in contents:
        if cues:
            pieces.setdefault(_cue_of(content, cues, ruled), []).append(content)
    return pieces


def _longest(pieces: Sequence[Span]) -> Span | None:
    return max(pieces, key=lambda span: span.end - span.start, default=None)


def _cue_of(content: Span, cues: list[Span], ruled: Sequence[Relation]) -> Span:
    """Return the cue to which the parse hangs the content, else the nearest."""
    for relation in ruled:
        if relation.cue and relation.content and relation.content.overlaps(content):
            for cue in cues:
                if cue.overlaps(relation.cue):
                    return cue
    return min(cues, key=lambda cue: _gap(cue, content))


def _other_pieces(
    cue: Span, pieces: list[Span], relations: Sequence[Relation]
) -> Iterator[Relation]:
    """Yield what stands on the other side of a cue that interrupts its own content."""
    own = next((each for each in relations if each.cue == cue), None)
    if own is None or own.content is None:
        return
    parts = [part for part in (own.cue, own.source) if part is not None]
    telling = Span(min(part.start for part in parts), max(part.end for part in parts))
    for piece in pieces:
        between = own.content.end <= telling.start and telling.end <= piece.start
        between |= piece.end <= telling.start and telling.end <= own.content.start
        near = between and _gap(own.content, telling) <= _BESIDE >= _gap(piece, telling)
        if near and not any(r.content and r.content.overlaps(piece) for r in relations):
            yield replace(own, content=piece, is_main=False, opens_after_colon=False)


def _without_cue(sources: list[Span], contents: list[Span]) -> Iterator[Relation]:
    """Yield "Lowe: the pumps failed", where a source stands right beside what it says."""
    for content in contents:
        source = min(sources, key=lambda s: _gap(s, content), default=None)
        if source is not None and _gap(source, content) <= _BESIDE:
            yield Relation(cue=None, source=source, content=content, is_main=True)


def _nearest(cue: Span, sources: list[Span]) -> Span | None:
    nearest = min(sources, key=lambda source: _gap(source, cue), default=None)
    return nearest if nearest is not None and _gap(nearest, cue) <= _FAR else None


def _gap(one: Span, other: Span) -> int:
    return max(0, one.start - other.end, other.start - one.end)


def _completed(
    parsed: ParsedSentence,
    cue: Span,
    source: Span | None,
    pieces: Sequence[Span],
    ruled: Sequence[Relation],
) -> Relation:
    """Return the relation with what the rules, or else the parse, know of its cue."""
    same = next((r for r in ruled if r.cue is not None and r.cue.overlaps(cue)), None)
    if source is not None and is_told_to(parsed, cue, source):
        source = None
    source = fitted(parsed, source, cue, same.source if same else None)
    content = _longest(pieces)
    if content is not None and not _says_something(parsed, content):
        content = same.content if same else None
    if same is not None and same.content is not None and content is not None:
        content = _with_named(parsed, cue, content, same.content)
    told = reports(parsed, cue, content)
    if same is not None:
        return replace(same, cue=cue, source=source, content=content, is_reporting=told)
    verbs = [token for token in tokens_of(parsed, cue) if token.pos_ in {"VERB", "AUX"}]
    return Relation(
        cue=cue,
        source=source,
        content=content,
        is_main=any(carries_the_sentence(verb) for verb in verbs),
        is_thought=any(verb.lemma_.lower() in entries("thought_verbs") for verb in verbs),
        is_reporting=told,
        opens_after_colon=colon_follows(parsed, cue),
    )


def _with_named(parsed: ParsedSentence, cue: Span, content: Span, ruled: Span) -> Span:
    """Return the rules' content for "called it a farce": the network leaves "it" out."""
    calls = any(token.lemma_ == "call" for token in tokens_of(parsed, cue))
    return ruled if calls and ruled.start < content.start and ruled.end >= content.end else content


def _is_empty(parsed: ParsedSentence, each: Relation) -> bool:
    return each.cue is not None and shows_nobody(parsed, each.cue, each.content)


def _says_something(parsed: ParsedSentence, content: Span) -> bool:
    """Say whether a content holds more than "the" or "not": the network breaks off at times."""
    return any(token.pos_ not in _EMPTY for token in tokens_of(parsed, content))
