"""A message as plain words: small letters, no apostrophes, txt-speak written out, "?" kept."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from tutor.hearing.lists import entries, pairs

# What is looked at: the longest message that a page sends is shorter.
LONGEST = 2_000  # characters
QUESTION = "?"
# "f***" and "sh*t" are words, too. An apostrophe may stand inside a word, nothing else may.
_TOKEN = re.compile(r"[^\W_]+\*+[^\W_]*|[^\W_]+(?:['’`][^\W_]+)*|\?")
_APOSTROPHE = re.compile("['’`]")
_AGAIN = re.compile(r"([^\W\d_])\1{2,}")


def plain(text: str) -> list[str]:
    """Return the words of a text, each "?" as a word of its own."""
    clean = unicodedata.normalize("NFKC", text[:LONGEST]).lower()
    words = [_APOSTROPHE.sub("", token) for token in _TOKEN.findall(clean)]
    return [part for word in words for part in _written_out(_AGAIN.sub(r"\1\1", word))]


def words_of(message: str) -> list[str]:
    """Return the lower-case words of a message as they were typed, apostrophes straightened."""
    found = (token.lower().replace("’", "'") for token in _TOKEN.findall(message))
    return [word for word in found if word != QUESTION]


def telling(words: list[str]) -> list[str]:
    """Return the words that carry something: no little words, no question marks."""
    little = _little_words()
    return [word for word in words if word != QUESTION and word not in little]


def _written_out(word: str) -> list[str]:
    return _txt_speak().get(word, word).split()


@cache
def _txt_speak() -> dict[str, str]:
    return pairs("txt_speak")


@cache
def _little_words() -> frozenset[str]:
    return frozenset(part for word in entries("little_words") for part in plain(word))
