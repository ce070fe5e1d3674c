"""Cues that only look like telling: negated, hypothetical, an act, or the writer's own.

"Nobody said", "if she says", "declined to comment", "I must say": the sentence reports that
something was or was not done, and no content changes hands (ruling 6 in docs/decisions/0003).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.lexicon import entries

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.tokens import Doc, Token

_NOBODY = {"nobody", "none", "neither", "nothing", "no"}
_CONDITIONS = {"if", "whether", "unless", "until"}
_MODALS = {"must", "should", "might", "may", "could", "would"}
_NEITHER = {"neither", "nor", "yet"}
_GOES_ON = {"go", "continue", "come"}  # "went on to say"
_WRITER = {"i", "we", "you", "one"}


def tells(verb: Token) -> bool:
    """Say whether the verb hands some content over."""
    lemma = verb.lemma_.lower()
    if lemma in entries("act_verbs") or _is_negated(verb) or _is_hypothetical(verb):
        return False
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "csubj"}), None)
    return subject is None or not (is_nobody(subject) or _is_writer(subject, verb))


def is_an_act(doc: Doc) -> bool:
    """Say whether the sentence reports a wish, a plan or a refusal: "it wants to reopen in May"."""
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    if root is None or root.lemma_.lower() not in entries("wish_verbs") or _is_negated(root):
        return False
    subject = next((c for c in root.children if c.dep_ == "nsubj"), None)
    aims = any(c.dep_ in {"xcomp", "dobj"} for c in root.children)
    return subject is not None and aims and not _is_writer(subject, root)


def is_nobody(subject: Token) -> bool:
    """Say whether the subject is nobody: "no engineer"."""
    if subject.lower_ in _NOBODY:
        return True
    return any(c.dep_ == "det" and c.lower_ in {"no", "neither"} for c in subject.children)


def _is_negated(verb: Token) -> bool:
    if any(child.lower_ in _NEITHER for child in verb.children if child.i < verb.i):
        return True
    return verb.lemma_ != "deny" and any(child.dep_ == "neg" for child in verb.children)


def _is_hypothetical(verb: Token) -> bool:
    marks = (child for child in verb.children if child.dep_ in {"mark", "advmod"})
    aim = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    aim = aim and verb.head.lemma_.lower() not in _GOES_ON
    modal = any(c.dep_ == "aux" and c.lower_ in _MODALS for c in verb.children)
    return aim or modal or any(mark.lower_ in _CONDITIONS for mark in marks)


def _is_writer(subject: Token, verb: Token) -> bool:
    """Say whether the writer speaks, or everybody: "I think", "we have said", "as they say"."""
    if subject.lower_ == "they" and verb.tag_ == "VBP":
        return any(child.lower_ == "as" for child in verb.children)
    return subject.lower_ in _WRITER and verb.tag_ != "VBZ"
