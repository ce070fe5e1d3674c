"""Figures that somebody or something gives without a verb of saying.

"The insurers put the loss at £61 million", "the thermometer read 46 degrees".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from analysis.lexicon import entries
from analysis.noun_phrase import noun_phrase
from analysis.parsed import ParsedSentence
from analysis.relation import Relation
from analysis.reporting_verbs import carries_the_sentence
from analysis.sorts import Sort, sort_of

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.tokens import Token

_READS = {"record", "read", "measure", "register", "list", "log", "count"}


def by_measure(parsed: ParsedSentence) -> Iterator[Relation]:
    """Yield who puts something at a figure, and what an instrument or a paper reads."""
    for verb in parsed.doc:
        if verb.pos_ != "VERB":
            continue
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        if subject is None or not gives_a_figure(verb):
            continue
        source = noun_phrase(parsed, subject, verb)
        content = parsed.inner_span(verb.i + 1, verb.right_edge.i)
        if source is not None and content is not None:
            yield Relation(
                cue=parsed.span(verb.i, verb.i),
                source=source,
                content=content,
                is_main=carries_the_sentence(verb),
            )


def gives_a_figure(verb: Token) -> bool:
    """Say whether the verb hands over a figure: "put the loss at £61 million"."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    return subject is not None and (_puts_at(verb) or _reads(verb, subject))


def _puts_at(verb: Token) -> bool:
    at = (c for c in verb.children if c.dep_ == "prep" and c.lower_ == "at")
    return verb.lemma_ == "put" and any(_has_figure(each) for each in at)


def _reads(verb: Token, subject: Token) -> bool:
    if verb.lemma_ == "give" and any(c.dep_ == "prep" and c.lower_ == "as" for c in verb.children):
        return sort_of(subject) is Sort.DOCUMENT
    if verb.lemma_ not in _READS or not any(_has_figure(child) for child in verb.children):
        return False
    if sort_of(subject) is Sort.DOCUMENT:
        return True
    words = {token.lemma_.lower() for token in subject.subtree}
    return bool(words & (entries("instruments") | entries("document_nouns")))


def _has_figure(token: Token) -> bool:
    return any(each.like_num for each in token.subtree)
