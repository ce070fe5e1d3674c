"""The words that a mention says of whom it is about, for a later description to take up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.lexicon import entries

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.tokens import Token

_MODIFIERS = {"compound", "amod", "nmod", "nummod"}
_CONTENT = {"NOUN", "PROPN", "ADJ", "NUM", "VERB"}


def qualities_of(nouns: list[Token]) -> frozenset[str]:
    """Return the content words around the nouns: "senior", "iraq" of the researcher."""
    words = set()
    for noun in nouns:
        for child in noun.children:
            if child.dep_ in _MODIFIERS:
                words |= {token.lemma_.lower() for token in child.subtree if token.pos_ in _CONTENT}
    return frozenset(words)


def words_around(head: Token, first: int, last: int, owner: Token | None) -> frozenset[str]:
    """Return the content words of a description besides its noun and its owner."""
    owned = {token.i for token in owner.subtree} if owner is not None else set()
    return frozenset(
        token.lemma_.lower()
        for token in head.doc[first : last + 1]
        if token.pos_ in _CONTENT and token.i != head.i and token.i not in owned
    )


def clause_words(head: Token) -> frozenset[str]:
    """Return the words of ", who runs the flood office": a later description may take them up."""
    return frozenset(
        token.lemma_.lower()
        for child in head.children
        if child.dep_ == "relcl"
        for token in child.subtree
        if token.pos_ in {"NOUN", "PROPN"}
    )


def offices(title: str) -> frozenset[str]:
    """Return the nouns of a title, written out: "Gov." is a governor."""
    written_out = dict(entry.split() for entry in entries("abbreviations"))
    words = (word.strip(".") for word in title.lower().split())
    return frozenset(written_out.get(word, word) for word in words)
