"""The words of a description as they would stand in a sentence: "a man who works at the plant"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.lexicon import entries, pattern
from analysis.noun_phrase import MOST_WORDS
from analysis.sorts import Sort

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.tokens import Doc, Token

_CLAUSES = {"relcl", "acl"}
_OUTSIDE = {"advmod", "cc", "preconj", "predet", "punct", "mark"}
_ENDS = {",", ";", ":", "–", "—", "(", ")", "“", "”", '"', "‘"}
_FOCUS = {"even", "only", "also", "but", "and", "just", "meanwhile", "yet", "or"}


def phrase(head: Token, sort: Sort | None) -> tuple[int, int]:
    """Return the first and last token of what describes somebody.

    A clause that says which one is meant stays ("a man who works at the plant"), one that a comma
    sets off or that only withholds the name goes. Documents keep no clause ("seen by the Courier").
    """
    doc, first, last = head.doc, _first(head), head.i
    dropped = {
        token.i
        for child in head.children
        if child.i > head.i and _is_dropped(child, sort)
        for token in child.subtree
    }
    inside = {token.i for token in head.subtree}
    while last + 1 < len(doc) and last - first < MOST_WORDS:
        token = doc[last + 1]
        if token.i not in inside or token.i in dropped or token.text in _ENDS:
            break
        last += 1
    if doc[last].tag_ == "POS":
        last -= 1
    while last > head.i and (doc[last].is_punct or doc[last].pos_ in {"CCONJ", "SCONJ"}):
        last -= 1
    return first, last


def _first(head: Token) -> int:
    inside = {token.i for token in head.subtree}
    first = head.i
    while first - 1 in inside and head.doc[first - 1].text not in _ENDS:
        first -= 1
    while first < head.i and head.doc[first].lower_ in _FOCUS:
        first += 1
    return first


def _is_dropped(child: Token, sort: Sort | None) -> bool:
    if child.dep_ in {"conj", "cc", "appos", "parataxis", "advcl", "ccomp"}:
        return True
    if child.dep_ not in _CLAUSES:
        return False
    words = child.doc[child.left_edge.i : child.right_edge.i + 1].text
    return sort is Sort.DOCUMENT or bool(pattern("anonymity").search(words))


def lowered(doc: Doc, first: int, last: int) -> str:
    """Return the words with a small letter where only the sentence gave a capital."""
    words: str = doc[first : last + 1].text
    token = doc[first]
    shouted = len(token) > 1 and token.is_upper
    proper = token.pos_ == "PROPN" or token.ent_type_ in {"PERSON", "ORG", "GPE", "NORP", "DATE"}
    if first == 0 and not shouted and (not proper or _is_common(token)):
        return words[0].lower() + words[1:]
    return words


def _is_common(token: Token) -> bool:
    lists = ("person_nouns", "organisation_nouns", "document_nouns", "quantities")
    spelt = {token.lower_, token.lemma_.lower()}
    return token.pos_ in {"DET", "NUM"} or any(spelt & entries(name) for name in lists)
