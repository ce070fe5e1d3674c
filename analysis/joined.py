"""What the rules and the network hear in one sentence, as relations.

The network finds the words of sources, cues and contents better than the rules do; which of them
belong together, and which cue carries the sentence, is read off their order and the parse.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from analysis.empty_cues import tells
from analysis.lexicon import entries, pattern
from analysis.parsed import ParsedSentence
from analysis.relation import Relation, Told
from analysis.reporting_verbs import carries_the_sentence
from analysis.tagger.tagger import Reading
from analysis.told_content import ACTS
from reading.article import Span

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.tokens import Token

# A source further from its cue than this many characters belongs to another one: 99 in 100 of
# PolNeAR's (train) are nearer.
_FAR = 120
_MARKS = {'"', "“", "”", "‘", "’"}
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_BESIDE = 3  # characters between a source and its content where no cue stands: "Lowe: ..."


def joined(parsed: ParsedSentence, ruled: Sequence[Relation], reading: Reading) -> Told:
    """Return what the network heard, each relation with what the rules know of it."""
    spans = {
        role: [each.span for each in reading.tagged if each.role == role]
        for role in ("source", "cue", "content")
    }
    if not spans["content"] and any(each.is_main for each in ruled):
        return Told(tuple(ruled))  # shown as heard; the chances weigh that the network hears none
    contents = _contents(spans["cue"], spans["content"], ruled)
    relations = [
        _completed(parsed, cue, _nearest(cue, spans["source"]), contents.get(cue), ruled)
        for cue in spans["cue"]
        if _hands_over(parsed, cue, contents.get(cue))
    ]
    left = [] if spans["cue"] else spans["content"]
    told = [*relations, *_without_cue(spans["source"], left)]
    return Told(tuple(sorted(told, key=lambda each: each.place)), exact=True)


def _contents(
    cues: list[Span], contents: list[Span], ruled: Sequence[Relation]
) -> dict[Span, Span]:
    """Return each cue's content: of the pieces that belong to it, the longest."""
    pieces: dict[Span, list[Span]] = {}
    for content in contents:
        if cues:
            pieces.setdefault(_cue_of(content, cues, ruled), []).append(content)
    return {cue: max(own, key=lambda span: span.end - span.start) for cue, own in pieces.items()}


def _cue_of(content: Span, cues: list[Span], ruled: Sequence[Relation]) -> Span:
    """Return the cue to which the parse hangs the content, else the nearest."""
    for relation in ruled:
        if relation.cue and relation.content and relation.content.overlaps(content):
            for cue in cues:
                if cue.overlaps(relation.cue):
                    return cue
    return min(cues, key=lambda cue: _gap(cue, content))


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
    content: Span | None,
    ruled: Sequence[Relation],
) -> Relation:
    """Return the relation with what the rules, or else the parse, know of its cue."""
    if source is not None and _is_told_to(parsed, cue, source):
        source = None
    reports = _reports(parsed, cue, content)
    same = next((r for r in ruled if r.cue is not None and r.cue.overlaps(cue)), None)
    if same is not None:
        source = source or same.source
        return replace(same, cue=cue, source=source, content=content, is_reporting=reports)
    verbs = [token for token in _tokens(parsed, cue) if token.pos_ in {"VERB", "AUX"}]
    return Relation(
        cue=cue,
        source=source,
        content=content,
        is_main=any(carries_the_sentence(verb) for verb in verbs),
        is_thought=any(verb.lemma_.lower() in entries("thought_verbs") for verb in verbs),
        is_reporting=reports,
        opens_after_colon=_colon_follows(parsed, cue),
    )


def _reports(parsed: ParsedSentence, cue: Span, content: Span | None) -> bool:
    """Say whether the cue tells a statement, and does not only show a wish, an act or a view."""
    tokens = _tokens(parsed, cue)
    if pattern("cue_phrases").search(" ".join(token.text for token in tokens)):
        return True
    lemmas = {token.lemma_.lower() for token in tokens}
    telling = lemmas & entries("reporting_verbs")
    if lemmas & (entries("nominal_verbs") | ACTS) - {"ask"} and telling:
        return True
    thinking = lemmas & entries("thought_verbs")
    if not telling and not thinking and any(token.pos_ == "VERB" for token in tokens):
        return False
    words = _tokens(parsed, content) if content is not None else []
    if [word.lower_ for word in words[:2] if word.lower_ != "not"][:1] == ["to"]:
        return False
    return not words or any(w.tag_ in _FINITE or w.text in _MARKS for w in words)


def _tokens(parsed: ParsedSentence, span: Span) -> list[Token]:
    base = parsed.sentence.span.start
    found = parsed.doc.char_span(span.start - base, span.end - base, alignment_mode="expand")
    return list(found) if found is not None else []


def _hands_over(parsed: ParsedSentence, cue: Span, content: Span | None) -> bool:
    """Say whether the cue's first verb tells; a cue without a verb does."""
    verbs = [token for token in _tokens(parsed, cue) if token.pos_ == "VERB"]
    top = next((verb for verb in verbs if verb.head == verb or verb.head not in verbs), None)
    if top is None:
        return True
    return tells(top) and not _says_a_thing(parsed, top, content)


def _says_a_thing(parsed: ParsedSentence, verb: Token, content: Span | None) -> bool:
    """Say whether it is "said grace" or "wrote off debts": a thing done by words, not told."""
    particle = next((c.lower_ for c in verb.children if c.dep_ == "prt"), None)
    if particle is not None and f"{verb.lemma_} {particle}" not in entries("particle_verbs"):
        return True
    if verb.lemma_ != "say" or content is None:
        return False
    words = _tokens(parsed, content)
    return not any(w.pos_ in {"VERB", "AUX"} or w.text in _MARKS for w in words)


def _is_told_to(parsed: ParsedSentence, cue: Span, source: Span) -> bool:
    """Say whether the source is whom a passive tells: "readers were assured that"."""
    for verb in _tokens(parsed, cue):
        if any(child.dep_ == "agent" for child in verb.children):
            return False
        for child in verb.children:
            if child.dep_ == "nsubjpass" and source.covers(parsed.span(child.i, child.i)):
                return True
    return False


def _colon_follows(parsed: ParsedSentence, cue: Span) -> bool:
    rest = parsed.doc.text[cue.end - parsed.sentence.span.start :]
    return rest.lstrip().startswith(":")
