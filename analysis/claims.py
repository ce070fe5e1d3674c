"""What kind of unsourced claim it is: does a reader expect a source, and for what?

Common knowledge needs none (what holds in general, where a place lies); what the reporter saw has
the reporter for its witness; figures and sweeping counts need one most.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from analysis.lexicon import entries
from analysis.parsed import ParsedSentence
from analysis.verdict import Tag

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.tokens import Token

_FIGURES = {"CARDINAL", "PERCENT", "MONEY", "QUANTITY"}
_NAMED = {"PERSON", "ORG", "DATE", "TIME", "EVENT"}
_WITNESS = {"i", "me", "my", "we", "us", "our"}
_THIS = {
    "this",
    "that",
    "these",
    "those",
    "here",
    "now",
    "today",
    "our",
    "his",
    "her",
    "its",
}
_LIES = {"lie", "border", "flow"}


def claim_tags(parsed: ParsedSentence, *, is_witnessed: bool, has_agent: bool) -> Iterator[Tag]:
    """Yield the tags of a claim in the writer's own voice.

    `is_witnessed` says that other words show the reporter there; without `has_agent` somebody
    passes it on and nobody is named.
    """
    if is_witnessed or _says_i(parsed):
        yield Tag.REPORTER_SAW_IT
    elif not has_agent or _counts(parsed):
        yield Tag.NEEDS_A_SOURCE
    elif _holds_in_general(parsed):
        yield Tag.COMMON_KNOWLEDGE


def _says_i(parsed: ParsedSentence) -> bool:
    return any(token.lower_ in _WITNESS and token.pos_ == "PRON" for token in parsed.doc)


def _counts(parsed: ParsedSentence) -> bool:
    figures = any(entity.label_ in _FIGURES for entity in parsed.doc.ents)
    return figures or any(token.lower_ in entries("sweeping_counts") for token in parsed.doc)


def _holds_in_general(parsed: ParsedSentence) -> bool:
    """Say whether a present tense speaks of a kind, or of where a place lies."""
    doc = parsed.doc
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    subject = next((c for c in root.children if c.dep_ == "nsubj"), None) if root else None
    if root is None or subject is None or not _is_present(root):
        return False
    if any(token.lower_ in _THIS for token in doc):
        return False
    if root.lemma_ in _LIES and subject.ent_type_ in {"GPE", "LOC", "FAC"}:
        return True
    return _is_a_kind(subject) and not any(entity.label_ in _NAMED for entity in doc.ents)


def _is_present(root: Token) -> bool:
    helpers = [child for child in root.children if child.dep_ in {"aux", "auxpass"}]
    if not helpers:
        return root.tag_ in {"VBZ", "VBP"}
    return all(helper.lower_ in {"can", "is", "are", "do", "does"} for helper in helpers)


def _is_a_kind(subject: Token) -> bool:
    """Say whether the subject is a kind of thing: "owls", "a sandbag", "warm water"."""
    determiners = [c.lower_ for c in subject.children if c.dep_ in {"det", "poss", "nummod"}]
    if subject.pos_ != "NOUN" or determiners not in ([], ["a"], ["an"]):
        return False
    return bool(determiners) or subject.tag_ in {"NNS", "NN"}
