"""Voices that the network passes over because another voice holds them.

It learnt from PolNeAR, where no attribution stands inside another (none of 2,706 in its dev part).
Our rulings ask for both: "its minutes show that he was told by his inspectors that the gauge was
broken" is told by the minutes, and inside them by the inspectors.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.heard_cues import tokens_of
from analysis.measures import gives_a_figure
from analysis.parsed import ParsedSentence
from analysis.relation import Relation
from reading.article import Span

_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_MARKS = {'"', "“", "”"}


def by_rules_besides(
    parsed: ParsedSentence, heard: Sequence[Relation], ruled: Sequence[Relation]
) -> list[Relation]:
    """Return what the rules hear inside a content, or around one, and the network does not."""
    return [
        replace(each, is_main=each.is_main and not _is_inside(each, heard))
        for each in ruled
        if each.cue is not None
        and each.content is not None
        and each.source is not None
        and not any(other.cue and other.cue.overlaps(each.cue) for other in heard)
        and _says_whole(parsed, each)
        and (_is_inside(each, heard) or _holds_one(each, heard))
    ]


def _says_whole(parsed: ParsedSentence, each: Relation) -> bool:
    """Say whether it tells a statement, a figure or quoted words, and not only "found it empty"."""
    words = tokens_of(parsed, each.content) if each.content else []
    cue = tokens_of(parsed, each.cue) if each.cue else []
    if any(gives_a_figure(verb) for verb in cue):
        return True
    return any(w.tag_ in _FINITE or w.text in _MARKS for w in words)


def without_tellings(
    parsed: ParsedSentence, heard: Sequence[Relation], ruled: Sequence[Relation]
) -> list[Relation]:
    """Return what was heard, without the outer source and cue that a content has swallowed.

    "The gauge was broken, he was told, minutes show": who hears "he was told" takes the rest of the
    sentence for its content, though the minutes tell all of it.
    """
    outer = [each for each in ruled if each.is_main and each.cue and each.content and each.source]
    return [_cut(parsed, each, outer) for each in heard]


def _cut(parsed: ParsedSentence, inner: Relation, outer: Sequence[Relation]) -> Relation:
    for each in outer:
        if inner.cue is None or inner.content is None or inner.cue.overlaps(_telling(each)):
            continue
        told = each.content
        if told is None or not told.covers(inner.cue):
            continue
        telling = _telling(each)
        if inner.content.start < telling.start < inner.content.end:
            words = parsed.doc.text[: telling.start - parsed.sentence.span.start].rstrip(" ,–—")
            end = parsed.sentence.span.start + len(words)
            return replace(inner, content=Span(inner.content.start, end), is_main=False)
    return inner


def _telling(relation: Relation) -> Span:
    parts = [part for part in (relation.cue, relation.source) if part is not None]
    return Span(min(part.start for part in parts), max(part.end for part in parts))


def _is_inside(each: Relation, heard: Sequence[Relation]) -> bool:
    """Say whether its cue and its content lie in what another one tells."""
    cue, content = each.cue, each.content
    return any(
        other.content is not None
        and cue is not None
        and content is not None
        and other.content.covers(cue)
        and other.content.overlaps(content)
        and (other.cue is None or not content.overlaps(other.cue))
        for other in heard
    )


def _holds_one(each: Relation, heard: Sequence[Relation]) -> bool:
    """Say whether it carries the sentence and what it tells holds another's cue."""
    told = each.content
    return each.is_main and any(
        other.cue is not None and told is not None and told.covers(other.cue) for other in heard
    )
