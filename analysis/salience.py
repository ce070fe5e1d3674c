"""How far a mention puts somebody to the fore, by the part it plays in its sentence.

The weights are those of Lappin and Leass (1994), for subjects, objects and heads. One is added: who
has just told something is the likeliest to go on telling (O'Keefe et al., 2012).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.lexicon import entries

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.tokens import Token

_RECENT, _SUBJECT, _OBJECT, _OBLIQUE, _NOT_NESTED = 100.0, 80.0, 50.0, 40.0, 80.0
_TELLING = 80.0  # as much as a subject: in "Varga met Lowe, who said", the two should be near
_SUBJECTS = {"nsubj", "nsubjpass", "csubj", "agent"}
_NESTED = {"poss", "compound", "amod", "nmod"}
_FINITE = {"VBD", "VBZ", "VBP", "VBN"}
QUOTED = 0.25  # inside somebody's words the writer does not choose whom to put to the fore


def weight_of(head: Token, *, tells: bool) -> float:
    """Return the salience of a phrase with this head, in its own sentence."""
    weight = _RECENT
    if head.dep_ in _SUBJECTS or (head.dep_ == "pobj" and head.head.dep_ == "agent"):
        weight += _SUBJECT
    elif head.dep_ in {"dobj", "dative", "attr"}:
        weight += _OBJECT
    elif head.dep_ in {"pobj", "oprd"}:
        weight += _OBLIQUE
    nested = head.dep_ in _NESTED or (head.dep_ == "pobj" and head.head.head.pos_ != "VERB")
    if not nested:
        weight += _NOT_NESTED
    return weight + (_TELLING if tells else 0.0)


def tells(head: Token, first: int, last: int) -> bool:
    """Say whether the phrase from `first` to `last` does the telling, whatever the parse says."""
    doc = head.doc
    if head.dep_ == "nsubj" and _reports(head.head):
        return True
    if (
        head.dep_ == "pobj"
        and head.head.lower_ == "to"
        and doc[head.head.i - 1].lower_ == "according"
    ):
        return True
    after = doc[last + 1] if last + 1 < len(doc) else None
    if after is not None and after.pos_ == "ADV" and last + 2 < len(doc):
        after = doc[last + 2]
    if after is not None and after.tag_ in _FINITE and _reports(after) and head.dep_ != "pobj":
        return True
    before = doc[first - 1] if first > 0 else None
    if before is None or before.tag_ not in _FINITE - {"VBN"} or not _reports(before):
        return False
    subjects = [child for child in before.children if child.dep_ == "nsubj" and child.i < before.i]
    return head.dep_ == "nsubj" and not subjects  # inverted: "..., said the mayor"


def _reports(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    return lemma in entries("reporting_verbs") or lemma in entries("thought_verbs")
