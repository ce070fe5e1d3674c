"""What sort of thing a noun stands for: a person, people, a body or a document.

The sorts are those that ruling 8 of docs/decisions/0003 asks about. The nouns are word lists; an
ending settles the rest ("hydrologist").
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from analysis.lexicon import entries

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.tokens import Token

# Bodies whose noun is plural, and bodies that English takes for many ("police have said").
_PLURAL_BODIES = {"authorities", "forces", "services"}
_MANY_IN_ONE = {"police", "army", "military", "navy", "force", "team", "government", "opposition"}
_PERSON_ENDINGS = ("ist", "ian", "man", "woman", "person", "eer")
_LIKE_A_PERSON = (*_PERSON_ENDINGS, "er", "or", "ee", "ant", "eon", "ast", "ite", "ese")
_THING_ENDINGS = ("tion", "sion", "ment", "ing", "ity", "ics", "ness", "ance", "ence")
_SHOWING = {"show", "suggest", "indicate", "reveal", "find", "record", "put", "give", "point"}
_MEASURING = {"weather", "monitoring", "measuring", "gauging", "tracking", "tide"}
_OF_PEOPLE = {"group", "team", "panel", "crew", "number", "member", "handful"}


class Sort(StrEnum):
    """What may speak, and what may not."""

    PERSON = "person"
    PEOPLE = "people"
    BODY = "body"
    DOCUMENT = "document"
    PLACE = "place"
    THING = "thing"


def sort_of(noun: Token) -> Sort:
    """Return what a common noun stands for, with the words right before it and after it."""
    word, lemma = noun.lower_, noun.lemma_.lower()
    if _measures(noun, lemma):
        return Sort.DOCUMENT
    if word in entries("quantities") and (noun.pos_ != "NOUN" or _people_after_of(noun)):
        return Sort.PERSON if word in {"one", "another"} else Sort.PEOPLE
    if lemma in _OF_PEOPLE and _people_after_of(noun):
        return Sort.PEOPLE
    if lemma in entries("organisation_nouns") & entries("document_nouns") and _is_one_paper(noun):
        return Sort.DOCUMENT
    plural = noun.tag_ in {"NNS", "NNPS"}
    return _sort_of_many(word, lemma) if plural else _sort_of_one(word, lemma)


def _sort_of_many(word: str, lemma: str) -> Sort:
    spelt = {word, lemma}
    if word in _PLURAL_BODIES or lemma == "police":
        return Sort.BODY
    if spelt & entries("person_nouns") or word == "people":
        return Sort.PEOPLE
    if spelt & entries("document_nouns"):
        return Sort.DOCUMENT
    if lemma in entries("place_nouns"):
        return Sort.PLACE
    return Sort.PEOPLE if spelt & _bodies() or lemma.endswith(_PERSON_ENDINGS) else Sort.THING


def _sort_of_one(word: str, lemma: str) -> Sort:
    if lemma in entries("person_nouns") or word in entries("person_nouns"):
        return Sort.PERSON
    if word == "people" or lemma in entries("collective_people") - entries("organisation_nouns"):
        return Sort.PEOPLE
    if lemma in entries("place_nouns"):
        return Sort.PLACE
    if lemma in _bodies() or lemma == "police":
        return Sort.BODY
    if {word, lemma} & entries("document_nouns"):
        return Sort.DOCUMENT
    return Sort.PERSON if lemma.endswith(_PERSON_ENDINGS) else Sort.THING


def _bodies() -> frozenset[str]:
    return entries("organisation_nouns") | entries("company_nouns") | entries("body_nouns")


def guessed(noun: Token) -> Sort:
    """Return what an unknown noun that tells something most likely stands for."""
    word = noun.lemma_.lower()
    if noun.head.lemma_.lower() in _SHOWING or word.endswith(_THING_ENDINGS):
        return Sort.DOCUMENT
    if noun.tag_ in {"NNS", "NNPS"} or _people_after_of(noun):
        return Sort.PEOPLE
    return Sort.PERSON if word.endswith(_LIKE_A_PERSON) else Sort.DOCUMENT


def is_many(noun: Token, sort: Sort) -> bool:
    """Say whether "they" may stand for the noun: a plural, people, or one body of many."""
    plural = noun.tag_ in {"NNS", "NNPS"} or noun.lower_ in _PLURAL_BODIES
    return plural or sort is Sort.PEOPLE or noun.lemma_.lower() in _MANY_IN_ONE


def _is_one_paper(noun: Token) -> bool:
    """Say whether "paper" is one that somebody wrote, and not the newspaper."""
    children = [(child.dep_, child.lower_) for child in noun.children]
    written = any(dep == "prep" and word in {"in", "by", "on", "from"} for dep, word in children)
    return written or any(dep == "compound" or word in {"a", "an"} for dep, word in children)


def _measures(noun: Token, lemma: str) -> bool:
    before = {child.lower_ for child in noun.children if child.i < noun.i}
    return lemma in entries("instruments") or (lemma == "station" and bool(before & _MEASURING))


def _people_after_of(noun: Token) -> bool:
    """Say whether "of" and people follow: "a group of parents", "three of the witnesses"."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"of", "in"}:
            counted = next((c for c in child.children if c.dep_ == "pobj"), None)
            if counted is None:
                continue
            return counted.lower_ in {"them", "us"} or (
                sort_of(counted) in {Sort.PEOPLE, Sort.THING} and counted.tag_ in {"NNS", "NNPS"}
            )
    return False
