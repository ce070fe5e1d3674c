"""What speaks for a person and what for a body or a place, at one mention of a name.

spaCy labels the same name PERSON here and ORG there ("ISIS", a surname alone, a firm called after
its founder). So a label is one vote, and the words around it and inside it are others. The votes of
all mentions are added up over the article: one sense per discourse (Gale, Church and Yarowsky,
1992).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from analysis.beside import nouns_beside
from analysis.genders import gender_of_given
from analysis.lexicon import entries
from analysis.name_runs import NameRun
from analysis.sorts import Sort, sort_of

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.tokens import Doc

# How many votes each sign has. Set by hand: what is certain beats two labels, a hint breaks a tie.
_FULL_NAME = 2
_CERTAIN, _STRONG, _VOTE, _HINT = 4.0, 2.0, 1.0, 0.5
_AT = {
    "in",
    "at",
    "near",
    "from",
    "to",
    "outside",
    "across",
    "around",
    "through",
    "into",
    "between",
}
_ACRONYM = re.compile(r"[A-Z][A-Z&0-9]{1,6}")
_PLACE_WORDS = {
    "river",
    "street",
    "road",
    "lane",
    "square",
    "island",
    "lake",
    "valley",
    "sea",
    "row",
}
_PLACE_WORDS |= {"avenue", "hill", "mount", "bridge", "park", "station", "quay", "weir", "ocean"}


def person_votes(doc: Doc, run: NameRun) -> float:
    """Return the votes for a person; below zero they are for a body."""
    words = run.text.split()
    votes = {"PERSON": _VOTE, "": 0.0}.get(run.label, -_VOTE)
    if run.title:
        honoured = run.title.split()[-1].lower().strip(".") in entries("honorifics")
        votes += _CERTAIN if honoured else _STRONG
    if gender_of_given(run.text) is not None:
        votes += _STRONG
    votes += _around(doc, run)
    parts = {word.lower().strip(".,") for word in words}
    if len(words) > 1 and parts & (entries("organisation_nouns") | entries("name_bodies")):
        votes -= _CERTAIN
    elif parts & (entries("place_nouns") | _PLACE_WORDS):
        votes -= _STRONG
    elif len(words) == _FULL_NAME and all(word.isalpha() for word in words):
        votes += _VOTE  # the shape of most people's names
    if words[-1].lower() in entries("media_nouns"):
        votes -= _STRONG
    if words[-1].isdecimal():
        votes -= _CERTAIN  # "Estuary 24"
    if _ACRONYM.fullmatch(run.text.replace(".", "")):
        votes -= _STRONG
    return votes


def place_votes(doc: Doc, run: NameRun) -> float:
    """Return the votes for a place that is only lived in or passed by."""
    votes = _VOTE if run.label in {"GPE", "LOC", "FAC"} else -_HINT
    if run.first > 0 and doc[run.first - 1].lower_ in _AT:
        votes += _VOTE
    words = {word.lower() for word in run.text.split()}
    if len(words) > 1 and words & (entries("organisation_nouns") | entries("name_bodies")):
        votes -= _CERTAIN
    if len(words) > 1 and words & _PLACE_WORDS:
        votes += _CERTAIN
    return votes


def _around(doc: Doc, run: NameRun) -> float:
    """Return the votes of the words before and after the name."""
    votes = 0.0
    before = doc[run.first - 1] if run.first > 0 and not run.title else None
    if before is not None and before.lower_ == "the":
        votes -= _STRONG
    sorts = [sort_of(noun.token) for noun in nouns_beside(doc, run)]
    votes += _CERTAIN * (sorts.count(Sort.PERSON) - sorts.count(Sort.BODY))
    after = [token.lower_ for token in doc[run.last + 1 : run.last + 4]]
    if len(after) > 1 and after[0] == ",":
        votes += {"who": _STRONG, "whose": _HINT, "which": -_STRONG}.get(after[1], 0.0)
        votes += _STRONG if after[1].isdecimal() and after[2:3] in ([","], ["."]) else 0.0
    return votes
