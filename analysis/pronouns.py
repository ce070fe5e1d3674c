"""Whom a pronoun stands for: the most salient referent that agrees with it.

After Lappin and Leass (1994): a filter on number, gender and clause, then the highest salience. A
gender that only a given name suggests is never certain, so it weighs and does not filter.
"""

from __future__ import annotations

from collections.abc import Iterable

from analysis.mention import Mention
from analysis.referent import Referent
from analysis.sorts import Sort

# Factors on the salience, set by hand: what agrees for certain before what only might.
_UNKNOWN, _UNNAMED, _UNLIKELY = 0.7, 0.5, 0.1
_SILENT = 0.5  # for who has not told anything so far: whoever has goes on telling
_BODY_AS_THEY, _BODY_OF_ONE_AS_THEY, _PERSON_AS_THEY = 0.8, 0.3, 0.15
_TELLERS = {Sort.BODY, Sort.DOCUMENT}


def antecedent(pronoun: Mention, candidates: Iterable[Referent]) -> Referent | None:
    """Return the referent that a reader would take the pronoun for, if any agrees."""
    best: Referent | None = None
    highest = 0.0
    for referent in candidates:
        if _shares_clause(pronoun, referent):
            continue
        score = _fits(pronoun, referent) * referent.salience(pronoun.sentence)
        if pronoun.tells and not referent.has_told:
            score *= _SILENT
        if score > highest:
            best, highest = referent, score
    return best


def agrees(pronoun: Mention, referent: Referent) -> bool:
    """Say whether the pronoun may stand for the referent at all."""
    return _fits(pronoun, referent) > _UNLIKELY


def _fits(pronoun: Mention, referent: Referent) -> float:
    return _person(pronoun, referent) if pronoun.gender else _other(pronoun, referent)


def _person(pronoun: Mention, referent: Referent) -> float:
    """Return how well a referent agrees with "he" or "she"."""
    if referent.sort is not Sort.PERSON or referent.many:
        return 0.0
    if referent.gender is not None:
        return float(referent.gender is pronoun.gender)
    if referent.hint is None:
        return _UNKNOWN if referent.name else _UNNAMED
    return 1.0 if referent.hint is pronoun.gender else _UNLIKELY


def _other(pronoun: Mention, referent: Referent) -> float:
    """Return how well a referent agrees with "they" or "it"."""
    if pronoun.many:
        return _they(pronoun, referent)
    if referent.sort in {Sort.PERSON, Sort.PEOPLE}:
        return 0.0
    if referent.sort in {Sort.PLACE, Sort.THING} or (
        referent.many and referent.sort is not Sort.BODY
    ):
        return 0.0 if pronoun.tells or referent.many else _UNKNOWN
    return 1.0


def _they(pronoun: Mention, referent: Referent) -> float:
    if referent.sort is Sort.PEOPLE or (referent.sort is Sort.PERSON and referent.many):
        return 1.0
    if referent.sort is Sort.BODY:
        return _BODY_AS_THEY if referent.many else _BODY_OF_ONE_AS_THEY
    if referent.sort is Sort.PERSON:
        return _PERSON_AS_THEY if referent.name is None and referent.gender is None else 0.0
    return 0.0 if pronoun.tells or not referent.many else _UNKNOWN


def _shares_clause(pronoun: Mention, referent: Referent) -> bool:
    """Say whether both depend on one verb: "Lowe told her" are two people."""
    last = referent.mentions[-1]
    return (
        last.sentence == pronoun.sentence
        and last.clause == pronoun.clause
        and pronoun.clause >= 0
        and len([m for m in referent.mentions if m.sentence == pronoun.sentence]) == 1
        and not _owns(pronoun)
    )


def _owns(pronoun: Mention) -> bool:
    return pronoun.words in {"its", "his", "her", "their"}
