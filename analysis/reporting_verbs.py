"""Cues that are verbs with somebody who says: "X said that", "..., said X", "was told by X"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from analysis.chains import cited_by, heard_by
from analysis.empty_cues import is_nobody, tells
from analysis.lexicon import entries
from analysis.noun_phrase import noun_phrase
from analysis.parsed import ParsedSentence
from analysis.relation import Relation
from analysis.sorts import Sort, sort_of
from analysis.told_content import RELATIVE, SUBJECTS, content_of, is_aside, verb_group
from reading.article import Span

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.tokens import Token

_SPEECHLESS = {Sort.THING, Sort.PLACE, Sort.DOCUMENT}


def by_verb(parsed: ParsedSentence) -> Iterator[Relation]:
    """Yield what the reporting verbs of a sentence join."""
    spoken, thought = entries("reporting_verbs"), entries("thought_verbs")
    for verb in parsed.doc:
        lemma = verb.lemma_.lower()
        if verb.pos_ not in {"VERB", "AUX"} or lemma not in spoken | thought:
            continue
        if not tells(verb):
            continue
        subject = _subject(verb)
        if subject is None or _says_nothing(subject, verb):
            continue
        content = content_of(parsed, verb, subject)
        if content is None and lemma in thought:
            continue
        yield Relation(
            cue=parsed.span_of(verb_group(verb)),
            source=noun_phrase(parsed, subject, verb),
            content=content,
            is_main=carries_the_sentence(verb),
            is_thought=lemma in thought,
            audience=_audience(parsed, verb) or heard_by(parsed, verb),
            opens_after_colon=_colon_follows(verb),
            citing=cited_by(parsed, verb),
        )


def _subject(verb: Token) -> Token | None:  # noqa: PLR0911  one return a construction
    """Return the head of the noun phrase that does the telling, or None where nobody does."""
    agent = next((child for child in verb.children if child.dep_ == "agent"), None)
    passive = any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)
    if agent is not None:
        return next((child for child in agent.children if child.dep_ == "pobj"), None)
    if passive:
        return None
    own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if own is not None and own.lower_ in RELATIVE and verb.dep_ == "relcl":
        return verb.head
    if own is not None:
        return own
    if verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        return _shared_subject(verb)
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        return verb.head
    if verb.dep_ == "advcl" and verb.tag_ == "VBG":
        return _subject(verb.head)
    return _noun_before(verb)


def _shared_subject(verb: Token) -> Token | None:
    """Return the subject of the verb before "and", or of the one that tells it.

    In "Lowe confirmed that the letters had come and called them late" Lowe calls, no letter does.
    """
    first = verb.head
    subject = _subject(first)
    is_thing = subject is not None and subject.pos_ == "NOUN" and sort_of(subject) in _SPEECHLESS
    outer = first.head
    if is_thing and first.dep_ == "ccomp" and outer.lemma_.lower() in entries("reporting_verbs"):
        return _subject(outer)
    return subject


def _noun_before(verb: Token) -> Token | None:
    """Return the noun right before a finite main verb where the parse hung it up elsewhere.

    In "..., the agency said on Tuesday" it is easily taken for an apposition of what precedes.
    """
    if verb.i == 0 or verb.dep_ != "ROOT" or verb.tag_ not in {"VBD", "VBZ", "VBP"}:
        return None
    before = verb.doc[verb.i - 1]
    while before.pos_ == "ADV" and before.i > 0:
        before = before.nbor(-1)
    return before if before.pos_ in {"NOUN", "PROPN", "PRON"} else None


def _says_nothing(subject: Token, verb: Token) -> bool:
    """Say whether the subject is nobody, or the "it" of "it says on the tin"."""
    return is_nobody(subject) or (subject.lower_ == "it" and verb.tag_ != "VBD")


def _audience(parsed: ParsedSentence, verb: Token) -> Span | None:
    heard = next((c for c in verb.children if c.dep_ in {"dobj", "dative"} and c.i > verb.i), None)
    if heard is None or heard.pos_ not in {"PROPN", "NOUN"} or verb.lemma_.lower() != "tell":
        return None
    return noun_phrase(parsed, heard, verb)


def _colon_follows(verb: Token) -> bool:
    return any(token.text == ":" for token in verb.doc[verb.i + 1 : verb.i + 3])


def carries_the_sentence(verb: Token) -> bool:
    """Say whether the verb is that of the main clause, or stands beside it."""
    while verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    return verb.dep_ in {"ROOT", "parataxis"} or is_aside(verb)
