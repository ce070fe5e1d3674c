"""Common nouns that stand beside a name and say what its bearer is.

Before it ("senior researcher Belkis Wille"), after it ("Lowe, the council's leader,"), before a
comma ("its director, Joan Pascoe,") and in a plain statement ("Lowe is a baker"). These are the
precise constructs of Lee et al. (2013), their third sieve.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.name_runs import NameRun
from analysis.phrases import lowered
from analysis.sorts import Sort, sort_of

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.tokens import Doc, Token

_TELLING_WHAT = {Sort.PERSON, Sort.BODY}
_MODIFIERS = {"NOUN", "ADJ", "PROPN", "NUM"}
_LONGEST = 12  # tokens between the commas of an apposition
_ENDS = {",", ".", ")", "–", "—", ";", ":", "”", '"'}
_KEPT_PREPOSITIONS = {"of", "for"}


@dataclass(frozen=True, slots=True)
class NounBeside:
    """A noun that names the role of its neighbour, with the words that belong to it."""

    token: Token
    words: str
    is_role: bool = True  # it stands right beside the name, and is not only said of it


def nouns_beside(doc: Doc, run: NameRun) -> tuple[NounBeside, ...]:
    """Return the nouns that say who or what the name stands for, each once."""
    ways = (_before, _after, _before_comma, _called, _is_a)
    nouns = [noun for way in ways for noun in way(doc, run) if sort_of(noun) in _TELLING_WHAT]
    nouns += [noun.head for noun in nouns if _stands_after_one(noun)]
    said = {noun.i for noun in _is_a(doc, run)}
    return tuple(
        NounBeside(noun, _words(noun), is_role=noun.i not in said)
        for noun in {n.i: n for n in nouns}.values()
    )


def _before(doc: Doc, run: NameRun) -> Iterator[Token]:
    """Yield the noun right before the name, or before its title."""
    place = run.opens - 1
    if place >= 0 and doc[place].pos_ == "NOUN" and doc[place].tag_ == "NN":
        yield doc[place]


def _after(doc: Doc, run: NameRun) -> Iterator[Token]:
    """Yield the noun of an apposition after the name, also where an age stands between."""
    place = run.last + 1
    if place + 1 >= len(doc) or doc[place].text not in {",", "(", "–", "—"}:
        return
    place += 1
    if doc[place].pos_ == "NUM" and place + 2 < len(doc) and doc[place + 1].text == ",":
        place += 2
    chunk = next((c for c in doc.noun_chunks if c.start == place), None)
    if chunk is None or chunk.root.pos_ != "NOUN" or chunk.root.tag_ == "NNS":
        return
    noun = chunk.root
    end = _clause_free_end(noun) + 1
    closed = (
        end >= len(doc) or doc[end].text in _ENDS or doc[end].lower_ in {"who", "which", "that"}
    )
    if closed and noun.dep_ not in {"nsubj", "conj"}:
        yield noun


def _before_comma(doc: Doc, run: NameRun) -> Iterator[Token]:
    """Yield "director" in "its director, Joan Pascoe,": definite, and closed by a comma."""
    place = run.opens - 1
    if place < 1 or doc[place].text != "," or run.last + 1 >= len(doc):
        return
    if doc[run.last + 1].text not in _ENDS:
        return
    first = place
    while first > 0 and place - first < _LONGEST and not _bounds(doc[first - 1]):
        first -= 1
    phrase = doc[first:place]
    nouns = [t for t in phrase if t.pos_ == "NOUN" and t.dep_ not in {"compound", "poss"}]
    noun = next((t for t in nouns if sort_of(t) in _TELLING_WHAT), None)
    if noun is None or noun.i != next(t.i for t in nouns):
        return
    owned = any(child.dep_ == "poss" for child in noun.children)
    titled = bool(run.title) or run.label == "PERSON"
    if owned or phrase[0].lower_ == "the" or (titled and phrase[0].pos_ == "DET"):
        yield noun


def _called(doc: Doc, run: NameRun) -> Iterator[Token]:
    """Yield "teacher" in "a teacher named Mila Orban"."""
    place = run.opens - 1
    if place > 0 and doc[place].lower_ in {"named", "called"} and doc[place - 1].pos_ == "NOUN":
        yield doc[place - 1]


def _stands_after_one(noun: Token) -> bool:
    """Say whether the noun explains another: "one of them, a teacher named Mila Orban"."""
    return noun.dep_ == "appos" and noun.head.i < noun.i and sort_of(noun.head) is sort_of(noun)


def _is_a(doc: Doc, run: NameRun) -> Iterator[Token]:
    """Yield "baker" in "Lowe is a baker" and "Lowe, who is a baker"."""
    root = doc[run.first : run.last + 1].root
    verbs = [root.head] if root.dep_ == "nsubj" else []
    verbs += [child for child in root.children if child.dep_ == "relcl"]
    for verb in verbs:
        if verb.lemma_ == "be" and not any(child.dep_ == "neg" for child in verb.children):
            yield from (child for child in verb.children if child.dep_ == "attr")


def _bounds(token: Token) -> bool:
    return token.is_punct or token.pos_ in {"VERB", "AUX", "SCONJ", "CCONJ"}


def _words(noun: Token) -> str:
    """Return the role without article and owner, with its "of": "director of leisure"."""
    doc, first, last = noun.doc, noun.i, noun.i
    while first > 0 and (doc[first - 1].pos_ in _MODIFIERS or doc[first - 1].text == "-"):
        first -= 1
    while doc[first].lower_ in {"one", "another", "several"} or doc[first].text == "-":
        first += 1
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in _KEPT_PREPOSITIONS and child.i == last + 1:
            last = _clause_free_end(child)
    return lowered(doc, first, last)


def _clause_free_end(head: Token) -> int:
    """Return the last token of a phrase before a comma or a clause."""
    end: int = head.i
    for token in head.subtree:
        if token.i < head.i:
            continue
        if token.is_punct or token.dep_ in {"relcl", "acl"} or token.lower_ in {"who", "that"}:
            break
        end = token.i
    return end


def age_of(doc: Doc, run: NameRun) -> str:
    """Return the age that stands beside the name: "Lowe, 43," or "43-year-old Ada Lowe"."""
    after = doc[run.last + 1 : run.last + 4]
    if len(after) > 1 and after[0].text == "," and after[1].text.isdecimal():
        return str(after[1].text)
    before = doc[max(0, run.first - 6) : run.first].text
    years = [word for word in before.replace("-", " ").split() if word.isdecimal()]
    return years[-1] if years and ("year-old" in before or "year old" in before) else ""
