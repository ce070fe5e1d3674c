"""What a reporting verb tells: its clause, wherever it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.lexicon import entries
from analysis.parsed import ParsedSentence
from reading.article import Span

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.tokens import Token

SUBJECTS = {"nsubj", "csubj"}
_CLAUSES = {"ccomp", "parataxis"}
RELATIVE = {"who", "which", "that", "whom"}
# Verbs whose content may be an infinitive: "urged residents to stay".
ACTS = {"urge", "promise", "vow", "pledge", "propose", "ask", "tell", "warn", "swear", "recommend"}
_NEAR = 3  # words between a verb and its auxiliaries: "has never really said"


def content_of(parsed: ParsedSentence, verb: Token, subject: Token) -> Span | None:
    """Return what the verb tells: a clause, a plain noun phrase, or the rest of the sentence."""
    clause = next((c for c in verb.children if c.dep_ in _CLAUSES and c.i != subject.i), None)
    lemma = verb.lemma_.lower()
    asked_of = lemma != "ask" or any(c.dep_ == "dobj" for c in verb.children)
    if clause is None and lemma in ACTS and asked_of:
        clause = next((c for c in verb.children if c.dep_ == "xcomp"), None)
    if lemma == "call" and (called := _called(verb)):
        return parsed.inner_span(*called)
    if clause is None and lemma in entries("nominal_verbs") and verb.dep_ != "relcl":
        clause = next((c for c in verb.children if _is_told(c, lemma)), None)
    if clause is None and (verb.dep_ in _CLAUSES or is_aside(verb)):
        return _around(parsed, verb)
    if clause is None:
        clause = _clause_with_that(verb)
    if clause is None or clause.lower_ in RELATIVE:
        return None
    return _clause_span(parsed, clause, verb)


def _called(verb: Token) -> tuple[int, int] | None:
    """Return "them “useful”" of "called them “useful”", "it to act" of "called on it to act"."""
    name = next((c for c in verb.children if c.dep_ == "oprd" and c.i > verb.i), None)
    named = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    if name is not None and named is not None and named.i < name.i:
        return named.left_edge.i, name.right_edge.i
    on = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ in {"on", "upon"}), None)
    asked = next((c for c in on.children if c.dep_ == "pobj"), None) if on is not None else None
    rest = [t for t in verb.subtree if asked and t.i > asked.i and t.lower_ == "to"]
    return (asked.left_edge.i, verb.right_edge.i) if asked is not None and rest else None


def _clause_with_that(verb: Token) -> Token | None:
    """Return the clause that "that" opens after the verb, wherever the parse hung it up."""
    for token in verb.doc[verb.i + 1 :]:
        if token.lower_ == "that" and token.dep_ == "mark" and verb.is_ancestor(token):
            return token.head
    return None


def is_aside(verb: Token) -> bool:
    """Say whether the verb stands in "as tax experts have pointed out"."""
    marks = (child for child in verb.children if child.dep_ == "mark")
    return verb.dep_ == "advcl" and any(mark.lower_ == "as" for mark in marks)


def _is_told(child: Token, lemma: str) -> bool:
    """Say whether a plain noun phrase is what was told: "denied the charge", "called for calm"."""
    if lemma == "speak":
        return child.dep_ == "prep" and child.lower_ == "of"
    if lemma == "call":
        asked = child.dep_ == "prep" and child.lower_ == "for"
        asked |= child.dep_ == "advcl" and child.left_edge.lower_ == "for"
        return asked or child.dep_ == "oprd"
    return child.dep_ in {"dobj", "prep", "xcomp"} and child.i > child.head.i


def _clause_span(parsed: ParsedSentence, clause: Token, verb: Token) -> Span | None:
    first, last = clause.left_edge.i, clause.right_edge.i
    if first <= verb.i <= last:  # the clause is wrapped round its own cue: keep the longer side
        telling = [t.i for t in verb_group(verb)] + [
            t.i for child in verb.children if child.dep_ in SUBJECTS for t in child.subtree
        ]
        before, after = (first, min(telling) - 1), (max(telling) + 1, last)
        first, last = max(before, after, key=lambda side: side[1] - side[0])
    return parsed.inner_span(first, last)


def _around(parsed: ParsedSentence, verb: Token) -> Span | None:
    """Return the longer side of a parenthetical such as ", investigators said,"."""
    left, right = verb.left_edge.i, verb.right_edge.i
    sides = [(0, left - 1), (right + 1, len(parsed.doc) - 1)]
    first, last = max(sides, key=lambda side: side[1] - side[0])
    return parsed.inner_span(first, last) if first <= last else None


def verb_group(verb: Token) -> list[Token]:
    """Return the verb with its auxiliaries, in order: "has said"."""
    near = [child for child in verb.children if abs(child.i - verb.i) <= _NEAR]
    helpers = [child for child in near if child.dep_ in {"aux", "auxpass", "prt"}]
    return sorted([*helpers, verb], key=lambda token: token.i)
