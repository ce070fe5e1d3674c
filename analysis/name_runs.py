"""Where proper names stand in a sentence, cut free from titles, suffixes and articles.

spaCy's entities are a first guess: they lose given names ("Belkis [Wille]") and keep titles. So a
run is what either the entities or the tagger call a name, joined where both touch.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.lexicon import entries

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.tokens import Doc, Token

LABELS = {"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT"}
_DATES = {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL", "LANGUAGE"}
_PARTICLES = {"al", "bin", "da", "de", "del", "den", "der", "di", "du", "el", "ibn", "la", "le"}
_PARTICLES |= {"ap", "dos", "du", "ten", "ter", "van", "von", "zu"}
_MOST_PARTICLES = 3  # "van de la", each perhaps with a hyphen
_INSIDE = {"&", "of", "and", "for", "the", "-", "–", "’s", "'s", "on", "in", "'", "’"}
_JOINED_WITH_OF = {"of", "for"}
_FULL_NAME = 2
_NO_NAMES = {"theirs", "ours", "mine", "yours", "hers"}


@dataclass(frozen=True, slots=True)
class NameRun:
    """A name by its tokens, both ends included, and the title that stood before it.

    `opens` is where the title begins, or the name where there is none.
    """

    text: str
    opens: int
    first: int
    last: int
    label: str
    title: str = ""
    is_plain: bool = False  # it may be a common noun with a capital ("Police", "the Mayor")


def name_runs(doc: Doc) -> Iterator[NameRun]:
    """Yield the names of a sentence in order."""
    first = 0
    while first < len(doc):
        if not _opens(doc[first]):
            first += 1
            continue
        last = first
        while last + 1 < len(doc) and _goes_on(doc, last):
            last += 1
        while last > first and not (_opens(doc[last]) or _is_tail(doc[last])):
            last -= 1
        last += _is_numbered(doc, last)
        yield from _cut(doc, first, last)
        first = last + 1


def _opens(token: Token) -> bool:
    """Say whether the token is a capitalised word of a name."""
    if not token.text[:1].isupper() or token.lower_ in entries("calendar") or token.is_digit:
        return False
    if token.ent_type_ in _DATES and (token.pos_ != "PROPN" or token.doc[token.i - 1].is_digit):
        return False
    if token.lower_ in _NO_NAMES or (token.is_stop and not token.is_upper):
        return False  # "Theirs", "Many" at the start of a sentence
    return token.pos_ == "PROPN" or token.ent_type_ in LABELS - {"NORP"}


def _goes_on(doc: Doc, place: int) -> bool:
    """Say whether the token after `place` still belongs to the name."""
    token, following = doc[place], doc[place + 1]
    if token.text == "." or _opens(following):
        new_person = following.ent_iob_ == "B" and following.ent_type_ == "PERSON"
        return not (new_person and token.ent_type_ in LABELS - {"PERSON"})
    if token.lower_ in {"'s", "’s"} and _is_given(following):
        return False  # "Elmsford University’s Mara Tull"
    if _is_tail(following) or (place + 2 < len(doc) and _is_tail(doc[place + 2])):
        return True
    after = _after_particles(doc, place + 1)
    return after is not None and after.text[:1].isupper() and _joins(token, following, after)


def _is_given(token: Token) -> bool:
    return token.text in entries("female_names") | entries("male_names")


def _after_particles(doc: Doc, place: int) -> Token | None:
    """Return what follows the small word here, or all of "van der", which one name may have."""
    last = place
    if doc[place].lower_ in _PARTICLES:
        while (
            last - place < _MOST_PARTICLES
            and last + 1 < len(doc)
            and (doc[last + 1].lower_ in _PARTICLES or _is_hyphen(doc[last + 1]))
        ):
            last += 1
    return doc[last + 1] if last + 1 < len(doc) else None


def _is_numbered(doc: Doc, last: int) -> bool:
    """Say whether a number ends the name: "Estuary 24 reported", not "Elmsford 24 hours later"."""
    if last + 2 >= len(doc) or not doc[last + 1].text.isdecimal() or not doc[last].text.isalpha():
        return False
    after = doc[last + 2]
    return doc[last + 1].ent_type_ != "DATE" and after.tag_ in {"VBD", "VBZ", "VBP", "MD"}


def _is_hyphen(token: Token) -> bool:
    """Say whether the mark holds two parts of one word together: "al-Sayed"."""
    return token.text in {"-", "–"} and not token.whitespace_ and not token.nbor(-1).whitespace_


def _is_tail(token: Token) -> bool:
    """Say whether the small word ends a given name after a hyphen: "Soo-jin"."""
    inside = token.ent_type_ == "PERSON" and token.ent_iob_ == "I" and token.is_alpha
    return inside and token.i > 1 and _is_hyphen(token.nbor(-1))


def _joins(token: Token, between: Token, after: Token) -> bool:
    """Say whether a small word or a mark holds a name together: "of", "&", a hyphen, "Col."."""
    if between.text == ".":
        return token.lower_ in entries("titles") and not token.whitespace_ and _opens(after)
    if between.lower_ not in _INSIDE | _PARTICLES or between.ent_type_ in _DATES:
        return False
    inside = bool(token.ent_type_) and between.ent_iob_ == "I" and between.ent_type_ in LABELS
    if inside or between.lower_ in {"&"} | _PARTICLES:
        return True
    if between.text in {"-", "–"}:
        return not token.whitespace_ and not between.whitespace_
    return between.lower_ in _JOINED_WITH_OF and _is_body_noun(token) and _opens(after)


def _is_body_noun(token: Token) -> bool:
    return token.lower_ in entries("organisation_nouns") | {"university", "house", "ministry"}


def _cut(doc: Doc, first: int, last: int) -> Iterator[NameRun]:
    """Yield the run without title and suffix; a title in its midst parts two names."""
    title_at = _title_end(doc, first, last)
    start = title_at + 1 if title_at is not None else first
    while start < last and doc[start].text == ".":
        start += 1
    while last > start and doc[last].lower_.strip(".") in entries("postnominals"):
        last -= 1
    while last > start and doc[last].text in {"'s", "’s", "'", "’", ".", ","}:
        last -= 1
    if start > last:
        return
    label = next((doc[i].ent_type_ for i in range(last, start - 1, -1) if doc[i].ent_type_), "")
    text = doc[start : last + 1].text
    title = doc[first:start].text if start > first else ""
    is_plain = not title and _is_plain_word(doc, start, last)
    yield NameRun(text, first, start, last, label, title, is_plain)


def _title_end(doc: Doc, first: int, last: int) -> int | None:
    """Return the last title of the run, unless the run is itself a body ("General Hospital")."""
    words = [token.lower_.strip(".") for token in doc[first : last + 1]]
    in_body = words[-1] in entries("organisation_nouns") | entries("name_bodies")
    titles = entries("titles") | entries("honorifics")
    places = [first + i for i, word in enumerate(words) if word in titles]
    places += [
        first + i
        for i, word in enumerate(words[:-1])
        if word in entries("person_nouns") and word.title() not in entries("male_names")
    ]  # "Prosecutor Nadia Okafor"
    if len(words) == _FULL_NAME and words[0].title() in entries("male_names"):
        return None  # "Dean Smith"
    if not places or max(places) == last or (in_body and words[0] not in entries("honorifics")):
        return None
    return max(places)


def _is_plain_word(doc: Doc, start: int, last: int) -> bool:
    """Say whether a single capitalised word is a common noun: "Police", "the Council"."""
    if start != last:
        return False
    word, lemma = doc[start].lower_, doc[start].lemma_.lower()
    lists = ("person_nouns", "organisation_nouns", "document_nouns", "collective_people", "titles")
    named = doc[start].is_upper and len(doc[start]) > 1
    return not named and any({word, lemma} & entries(name) for name in lists)
