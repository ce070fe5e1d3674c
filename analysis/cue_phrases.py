"""Cues that are no verb with a subject: "according to X", "per X", "..., explains X" at the end."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from analysis.lexicon import entries, pattern
from analysis.noun_phrase import MOST_WORDS, noun_phrase
from analysis.parsed import ParsedSentence
from analysis.relation import Relation
from reading.article import Span

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.tokens import Token


def by_phrase(parsed: ParsedSentence) -> Iterator[Relation]:
    """Yield what "according to" and its like hand over."""
    for match in pattern("cue_phrases").finditer(parsed.doc.text):
        last = parsed.doc.char_span(match.start(), match.end(), alignment_mode="expand")
        if last is None or last.end >= len(parsed.doc):
            continue
        head = _head_after(last[-1])
        if head is None or head.lemma_.lower() in entries("not_sources"):
            continue
        source = noun_phrase(parsed, head, last[-1])
        if source is None:
            continue
        cue = parsed.span(last.start, last.end - 1)
        yield Relation(cue=cue, source=source, content=_rest(parsed, cue, source), is_main=True)


def at_the_start(parsed: ParsedSentence) -> Iterator[Relation]:
    """Yield "Per the marshal, ..." and "By the society's reckoning, ..." at the start."""
    first = parsed.doc[0]
    noun = next((child for child in first.children if child.dep_ == "pobj"), None)
    if (
        noun is None
        or first.lower_ not in {"per", "by", "on", "in"}
        or noun.i + 2 >= len(parsed.doc)
    ):
        return
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    if first.lower_ == "per":
        source = noun_phrase(parsed, noun, first)
    elif owner is not None and noun.lemma_.lower() in entries("reckonings"):
        source = noun_phrase(parsed, owner, first)
    else:
        return
    content = parsed.inner_span(noun.right_edge.i + 1, len(parsed.doc) - 1)
    if source is not None and content is not None:
        cue = parsed.span(first.i, first.i)
        yield Relation(cue=cue, source=source, content=content, is_main=True)


def at_the_end(parsed: ParsedSentence) -> Iterator[Relation]:
    """Hear "..., explains the senior researcher" where the parse lost the inverted subject."""
    spoken, doc = entries("reporting_verbs"), parsed.doc
    for comma, verb in pairwise(doc):
        finite = verb.tag_ in {"VBD", "VBZ", "VBP"} and verb.lemma_.lower() in spoken
        if comma.text not in {",", ",”", "”", '"'} or not finite or verb.i + 1 >= len(doc):
            continue
        content = parsed.inner_span(0, comma.i)
        source = parsed.inner_span(verb.i + 1, len(doc) - 1)
        starts_a_name = doc[verb.i + 1].pos_ in {"DET", "PROPN", "NOUN", "PRON", "ADJ"}
        if content and source and starts_a_name and len(doc) - verb.i <= MOST_WORDS:
            cue = parsed.span(verb.i, verb.i)
            yield Relation(cue=cue, source=source, content=content, is_main=True)
            return


def _head_after(preposition: Token) -> Token | None:
    for child in preposition.children:
        if child.dep_ in {"pobj", "dobj"}:
            return child
    following = preposition.doc[preposition.i + 1]
    return following if following.pos_ in {"NOUN", "PROPN", "PRON"} else following.head


def _rest(parsed: ParsedSentence, cue: Span, source: Span) -> Span | None:
    """Return the longer stretch before or after "according to X"."""
    whole, base = parsed.sentence.span, parsed.sentence.span.start
    text = parsed.doc.text
    before, after = text[: cue.start - base], text[source.end - base :]
    if len(before.split()) >= len(after.split()):
        end = len(before.rstrip(" ,;:—–-"))
        return Span(whole.start, whole.start + end) if end else None
    skipped = len(after) - len(after.lstrip(" ,;:—–-"))
    end = len(after.rstrip(" .!?…"))
    return Span(source.end + skipped, source.end + end) if skipped < end else None
