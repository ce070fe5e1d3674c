"""All phrases that the tutor knows, and the speller that goes with them; read once."""

from __future__ import annotations

from functools import cache

from analysis.verdict import Label
from tutor.dialogue import Act
from tutor.hearing.lists import LEXICONS, by_file, entries, keyed
from tutor.hearing.phrasebook import Phrasebook
from tutor.hearing.spelling import Speller
from tutor.skills import Skill

# Of the words that call for care only these are mended: a slip must not make an alarm.
_GRAVE = frozenset({"suicide", "suicidal", "killing", "myself"})


@cache
def acts() -> Phrasebook[Act]:
    """Return the phrases of ordinary acts."""
    return Phrasebook(
        {Act[name.upper()]: ways for name, ways in by_file(LEXICONS / "acts").items()}
    )


@cache
def care() -> Phrasebook[Act]:
    """Return the phrases of acts that need care."""
    return Phrasebook(
        {Act[name.upper()]: ways for name, ways in by_file(LEXICONS / "care").items()}
    )


@cache
def labels() -> Phrasebook[Label | None]:
    """Return the names of the labels; None is "not that one"."""
    ways = keyed("labels")
    return Phrasebook({None if key == "not" else Label(key): ways[key] for key in ways})


@cache
def replies() -> Phrasebook[str]:
    """Return ways to say yes, no, partly and either."""
    return Phrasebook(keyed("replies"))


@cache
def terms() -> Phrasebook[str]:
    """Return the words that the tutor can explain."""
    return Phrasebook(keyed("terms"))


@cache
def skills() -> Phrasebook[Skill]:
    """Return ways to name a skill."""
    return Phrasebook({Skill(key): ways for key, ways in keyed("skills").items()})


@cache
def listed(name: str) -> Phrasebook[str]:
    """Return a list as phrases of its own name."""
    return Phrasebook({name: entries(name)})


@cache
def speller() -> Speller:
    """Return a speller that knows every word of every phrase."""
    books = (acts(), labels(), replies(), terms(), skills(), listed("reasons"))
    return Speller({word for book in books for word in book.vocabulary} | _plain_words() | _GRAVE)


def _plain_words() -> frozenset[str]:
    names = ("little_words", "openers", "closers", "question_words", "common_words")
    return frozenset(word for name in names for entry in entries(name) for word in entry.split())
