"""Whom a definite description stands for: "the rights group", "the officer", "the report".

The strict sieves of Lee et al. (2013): the same noun without a word that contradicts; words of the
name; a noun of the same trade; last the general nouns ("the company") for the nearest body that may
be one. What no word of the article bears out stays as it is written.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from analysis.lexicon import entries
from analysis.mention import Form, Mention
from analysis.referent import Referent
from analysis.sorts import Sort

_MEN_AND_WOMEN = {"man", "woman", "boy", "girl", "father", "mother", "dad", "mum", "mom", "widow"}
_MEN_AND_WOMEN |= {"father-of-two", "mother-of-two", "father-of-three", "mother-of-three"}
_EMPTY = {"same", "new", "other", "local", "late", "two", "three", "four", "both", "own", "latter"}
_DOCUMENT_KIN = {"report", "study", "paper", "document", "research", "review", "analysis"}
_STEM = 5  # letters: "organisation" and "organization", "rights" and "right"


def antecedent(
    described: Mention, latest_first: Iterable[Referent], owner: Referent | None
) -> Referent | None:
    """Return the earlier referent that the description takes up, or None."""
    fitting = [r for r in latest_first if _same_sort(described, r)]
    if owner is not None:
        fitting = [r for r in fitting if r.owner is owner or _employs(r, described, owner)]
        return next((r for r in fitting if _by_noun(described, r) or r.owner is not owner), None)
    for sieve in _STRICT:
        found = next((r for r in fitting if sieve(described, r)), None)
        if found is not None:
            return found
    loosely = [
        r for r in fitting if _by_age_or_gender(described, r) or _by_general_noun(described, r)
    ]
    return max(loosely, key=lambda r: r.salience(described.sentence), default=None)


def _same_sort(described: Mention, referent: Referent) -> bool:
    if described.sort is referent.sort:
        return described.many == referent.many or described.sort is Sort.BODY
    return _may_be_a_firm(described) and referent.sort is Sort.BODY


def _by_noun(described: Mention, referent: Referent) -> bool:
    return bool(described.nouns & referent.nouns) and _is_borne_out(described, referent)


def _by_name(described: Mention, referent: Referent) -> bool:
    """Say whether the name has the noun ("the council"), or a general noun's quality ("rights")."""
    if referent.name is None or described.sort is not Sort.BODY:
        return False
    parts = {stem(word) for word in referent.name.full.split()}
    qualities = {stem(word) for word in described.qualities - _EMPTY}
    nouns = {stem(noun) for noun in described.nouns}
    if nouns & parts:
        return qualities <= parts | {stem(word) for word in referent.qualities}
    general = described.nouns & (entries("body_nouns") | entries("company_nouns"))
    return bool(general and qualities and qualities <= parts)


def _by_kin(described: Mention, referent: Referent) -> bool:
    trade = frozenset().union(*(kin(noun) for noun in described.nouns))
    names = referent.name_words if described.sort is Sort.BODY else frozenset()
    return bool(trade & (referent.nouns | names)) and _is_borne_out(described, referent)


def _by_what_it_does(described: Mention, referent: Referent) -> bool:
    """Follow "the ant specialist" to whom the text lets study ants."""
    words = {stem(word).removesuffix("s") for word in described.qualities - _EMPTY}
    said = {stem(word).removesuffix("s") for word in referent.qualities}
    return described.sort is Sort.PERSON and bool(words) and words <= said


def _by_age_or_gender(described: Mention, referent: Referent) -> bool:
    """Follow "the 43-year-old" by the age, "the mother of two" by what the text calls the nearest.

    An age that is news is said of whoever has just been named and heard, as papers do.
    """
    if described.sort is not Sort.PERSON or described.owner is not None:
        return False
    if not described.nouns:
        known = referent.age in described.qualities
        return known or (not referent.age and referent.name is not None and referent.has_told)
    gender = referent.gender or referent.hint
    agrees = gender is described.gender or (gender is None and referent.name is not None)
    general = described.nouns & _MEN_AND_WOMEN and not described.qualities - _EMPTY
    return agrees and bool(general) and referent.has_told


def _by_general_noun(described: Mention, referent: Referent) -> bool:
    """Follow "the company" to the nearest named body that nothing says is something else."""
    if referent.name is None or referent.sort is not Sort.BODY or described.qualities - _EMPTY:
        return False
    if described.nouns & entries("media_nouns") and referent.name_words & entries("media_nouns"):
        return True
    firm = described.nouns & entries("company_nouns")
    if not firm and not described.nouns & entries("body_nouns"):
        return False
    known = referent.nouns | referent.name_words
    if firm and known & entries("company_nouns"):
        return True
    other = entries("organisation_nouns") - entries("body_nouns") - entries("company_nouns")
    return not known & other and not _is_only_passed_by(referent)


def _is_only_passed_by(referent: Referent) -> bool:
    """Say whether the body has only been somebody's quality: "the Iraq researcher"."""
    return all(m.form is not Form.NAME or m.weight <= _NESTED for m in referent.mentions)


_NESTED = 140.0  # salience of a name inside another phrase


def _employs(body: Referent, described: Mention, owner: Referent) -> bool:
    """Say whether "her organisation" is the body that stood beside her name and role."""
    general = described.nouns & (entries("body_nouns") | entries("company_nouns"))
    roles = {m.sentence for m in owner.mentions if m.form is Form.NAME and m.nouns}
    return (
        bool(general) and body.name is not None and any(m.sentence in roles for m in body.mentions)
    )


def speaks_for_somebody(described: Mention) -> bool:
    """Say whether this is a bare "a spokesman": for whom, the words before must tell."""
    bare = not described.qualities and len(described.words.split()) <= 2  # noqa: PLR2004  "a spokesman"
    return bare and any(noun.startswith("spokes") for noun in described.nouns)


def _is_borne_out(described: Mention, referent: Referent) -> bool:
    """Say whether nothing in the description is news about the referent."""
    stems = {stem(word) for word in referent.qualities | referent.nouns}
    return all(stem(word) in stems for word in described.qualities - _EMPTY)


def _may_be_a_firm(described: Mention) -> bool:
    return bool(described.nouns & entries("company_nouns"))


@cache
def kin(noun: str) -> frozenset[str]:
    """Return the nouns that may stand for the same trade or paper."""
    groups = (frozenset(line.split()) for line in entries("role_kin"))
    trade: frozenset[str] = frozenset().union(*(group for group in groups if noun in group))
    return trade | (frozenset(_DOCUMENT_KIN) if noun in _DOCUMENT_KIN else frozenset())


def stem(word: str) -> str:
    """Return the letters by which cousins of a word are known."""
    return word.lower()[:_STEM]


_STRICT = (_by_noun, _by_name, _by_kin, _by_what_it_does)
