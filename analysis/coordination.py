"""Those who are named together: "Lowe and Varga", "the union and two parents"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from analysis.parsed import ParsedSentence

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.tokens import Token

_NOUNS = {"NOUN", "PROPN"}


def coordinated(parsed: ParsedSentence) -> Iterator[tuple[int, ...]]:
    """Yield the offsets of the heads that stand together, one tuple a list."""
    base = parsed.sentence.span.start
    for token in parsed.doc:
        if token.pos_ in _NOUNS and token.dep_ != "conj":
            together = members(token)
            if len(together) > 1:
                yield tuple(base + member.idx for member in together)


def members(head: Token) -> list[Token]:
    """Return the head and the nouns that are joined to it by commas and "and"."""
    found = [head]
    for child in head.children:
        if child.dep_ == "conj" and child.pos_ in _NOUNS and not _is_the_same(head, child):
            found += members(child)
    return found


def _is_the_same(head: Token, other: Token) -> bool:
    """Say whether one article serves both: "the delegate and activist" is one person."""
    determined = any(child.dep_ in {"det", "poss"} for child in head.children)
    free = any(child.dep_ in {"det", "poss", "nummod"} for child in other.children)
    return determined and not free and head.tag_ == other.tag_ == "NN"
