"""Whether a learner's words name the source, or the writer. Tolerant of spelling only."""

from __future__ import annotations

from difflib import SequenceMatcher

from analysis.attribution import Attribution
from reading.article import Article
from tutor.hearing.words import words_of
from tutor.lexicon import entries, pattern

# "washingon" and "Washington" are .95 alike, "Lindquist" and "Lindqvist" .89, "Wille" and "Willis"
# .73.
_ALIKE = 0.85


def names_the_writer(message: str) -> bool:
    """Say whether the answer hands the sentence to the writer, or to nobody else."""
    return bool(pattern("writer").search(message))


def names_the_source(message: str, article: Article, told: Attribution) -> bool:
    """Say whether the answer shares a telling word with the source or the speaker's name."""
    named = f"{told.source.of(article.text) if told.source else ''} {told.speaker or ''}"
    wanted = set(words_of(named)) - entries("stop_words")
    initials = "".join(word[0] for word in words_of(told.speaker or ""))
    given = [word for word in words_of(message) if word not in entries("stop_words")]
    return any(word == initials or _alike(word, wanted) for word in given if len(word) > 1)


def _alike(word: str, wanted: set[str]) -> bool:
    return any(SequenceMatcher(None, word, other).ratio() >= _ALIKE for other in wanted)
