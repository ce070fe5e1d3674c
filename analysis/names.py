"""The names of an article, each under its fullest form, as a person, a body or a place.

Newspapers give the full name first, then the surname or initials. Short forms join the full one;
all mentions of both vote on what it names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from analysis.genders import Gender, gender_of, gender_of_given
from analysis.lexicon import entries
from analysis.name_evidence import person_votes, place_votes
from analysis.name_runs import NameRun, name_runs
from analysis.parsed import ParsedSentence
from analysis.sorts import Sort

# "Human Rights Watch (HRW)": after Schwartz and Hearst (2003)
_IN_BRACKETS = re.compile(r"\s?\((?:the )?([A-Z][\w&-]{1,9})\)")
_SMALL_WORDS = {"of", "the", "and", "for", "in", "on", "&", "de", "to"}
_TITLE_WORDS = 4
_SHORT = 0.25  # of a vote for a surname or initials: labels are at their worst on these
_WORD = re.compile(r"[\w&][\w&.’'-]*")


@dataclass(frozen=True, slots=True)
class Name:
    """A name under its fullest form. `gender` comes from titles, `hint` from the given name."""

    full: str
    sort: Sort
    gender: Gender | None = None
    hint: Gender | None = None


@dataclass(slots=True)
class _Votes:
    """What the mentions of one written form say, added up."""

    person: float = 0.0
    place: float = 0.0
    people: bool = False
    titles: str = ""


class Names:
    """Every written form of every name, and the full names that it may stand for."""

    def __init__(self, sentences: tuple[ParsedSentence, ...]) -> None:
        self._votes: dict[str, _Votes] = {}
        self._aliases: dict[str, str] = {}
        lowercase = {t.text for parsed in sentences for t in parsed.doc if t.is_lower}
        for parsed in sentences:
            for run in () if _is_titled(parsed) else name_runs(parsed.doc):
                if not run.is_plain:
                    self._count(parsed, run, lowercase)
        self._by_word = self._indexed()
        self._fulls = {form: self._full_forms(form) for form in self._votes}
        self._joined = self._add_up()

    def spelt(self, words: str) -> tuple[Name, ...]:
        """Return the names that these words may stand for, wherever they were seen as a name."""
        known = self._fulls.get(words) or self._known(words)
        return tuple(map(self._name, known))

    def named(self, run: NameRun) -> tuple[Name, ...]:
        """Return the names that a run may stand for: one, or several who share a surname."""
        return self.spelt(run.text) if run.text in self._votes or run.is_plain else ()

    def _known(self, form: str) -> tuple[str, ...]:
        """Return the names that a form shortens which was itself never seen as a name."""
        return tuple(full for full in self._full_forms(form) if full in self._joined)

    def _count(self, parsed: ParsedSentence, run: NameRun, lowercase: set[str]) -> None:
        if run.first == run.last == 0 and not run.label and run.text.lower() in lowercase:
            return  # a common word that opens a sentence
        votes = self._votes.setdefault(run.text, _Votes())
        votes.person += person_votes(parsed.doc, run)
        votes.place += place_votes(parsed.doc, run)
        votes.titles += f" {run.title}"
        votes.people = run.label == "NORP" and parsed.doc[run.last].tag_ in {"NNPS", "NNS"}
        end = parsed.doc[run.last].idx + len(parsed.doc[run.last])
        bracketed = _IN_BRACKETS.match(parsed.doc.text, end)
        if bracketed:
            self._aliases[bracketed[1]] = run.text

    def _indexed(self) -> dict[str, list[str]]:
        """Return the written forms under each of their words and under their initials."""
        index: dict[str, list[str]] = {}
        for form in self._votes:
            for word in {*_words(form), *_initials(form)}:
                index.setdefault(word.lower(), []).append(form)
        return index

    def _full_forms(self, form: str) -> tuple[str, ...]:
        """Return the longest forms that this one shortens, else itself."""
        if len(self._aliases.get(form, "")) > len(form):
            return self._full_forms(self._aliases[form])
        sharing = [
            other
            for word in (*_words(form), form.replace(".", ""))
            for other in self._by_word.get(word.lower(), ())
        ]
        longer = [other for other in dict.fromkeys(sharing) if self._stands_for(form, other)]
        longest = [o for o in longer if not any(self._stands_for(o, x) for x in longer)]
        return tuple(longest) or (form,)

    def _stands_for(self, short: str, full: str) -> bool:
        if short == full or len(short) >= len(full):
            return False
        votes = self._votes[full]
        if self._is_person(votes):
            return _shortens_person(short, full)
        if _shortens_body(short, full):
            own = self._votes.get(short)
            return own is None or own.place <= 0 or _is_acronym(short)
        return False

    def _add_up(self) -> dict[str, _Votes]:
        """Return the votes of each full form and of the short forms that mean no other."""
        joined = {full: _Votes() for fulls in self._fulls.values() for full in fulls}
        for form, fulls in self._fulls.items():
            if len(fulls) == 1:
                total, votes = joined[fulls[0]], self._votes[form]
                share = 1.0 if form == fulls[0] else _SHORT
                total.person += share * votes.person
                total.place += share * votes.place
                total.people = total.people or votes.people
                total.titles += votes.titles
        return joined

    @staticmethod
    def _is_person(votes: _Votes) -> bool:
        return votes.person > 0

    def _name(self, full: str) -> Name:
        votes = self._joined[full]
        if self._is_person(votes):
            gender = gender_of(votes.titles.split())
            return Name(full, Sort.PERSON, gender, gender_of_given(full))
        if full.rsplit(maxsplit=1)[-1].lower() in entries("named_documents"):
            return Name(full, Sort.DOCUMENT)
        if votes.people:
            return Name(full, Sort.PEOPLE)
        return Name(full, Sort.PLACE if votes.place > 0 else Sort.BODY)


def _is_titled(parsed: ParsedSentence) -> bool:
    """Say whether this is a headline with capitals throughout, which hide where a name ends."""
    words = [token for token in parsed.doc if token.is_alpha and not token.is_stop]
    capitals = sum(token.text[0].isupper() for token in words)
    ends = parsed.doc.text.rstrip()[-1:]
    return len(words) >= _TITLE_WORDS and capitals == len(words) and ends not in {".", "!", "?"}


def _words(name: str) -> list[str]:
    return [word.strip(".") for word in _WORD.findall(name)]


def _shortens_person(short: str, full: str) -> bool:
    """Say whether this is a surname, a given name, or the name without its middle."""
    parts, given = _words(short.lower()), _words(full.lower())  # "Van Stein", as it may open
    if len(parts) == 1:
        return parts[0] in {given[-1], given[0]} or parts[0] == " ".join(given[1:])
    inside = iter(given)
    return parts[-1] == given[-1] and all(part in inside for part in parts)


def _shortens_body(short: str, full: str) -> bool:
    """Say whether these are the initials, the first words or the last words of a body's name."""
    if _is_acronym(short):
        return short.replace(".", "") in _initials(full)
    parts, whole = _words(short), _words(full)
    generic = entries("organisation_nouns") | entries("name_bodies")
    if all(part.lower() in generic for part in parts) and len(parts) == 1:
        return False
    return whole[: len(parts)] == parts or whole[-len(parts) :] == parts


def _initials(full: str) -> set[str]:
    """Return the initials of a name, with and without those of its small words."""
    words = _words(full.replace("-", " "))
    capitals = (w[0] for w in words if w[0].isupper() and w.lower() not in _SMALL_WORDS)
    return {"".join(capitals), "".join(word[0] for word in words).upper()}


def _is_acronym(name: str) -> bool:
    return len(name) > 1 and name.replace(".", "").replace("&", "").isupper()
