"""Words of a learner’s answer beside words of a text: the same word, however it was typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from difflib import SequenceMatcher
from functools import cache, lru_cache
from pathlib import Path

import Stemmer

from lexicon import Lexicon

LONGEST = 2_000  # characters of a message that are looked at; the page sends no longer one
_WORD = re.compile(r"[^\W_]+(?:['’`][^\W_]+)*")
_APOSTROPHE = re.compile("['’`]")
# "bradnt" and "Brandt" are .83 alike, "Lindquist" and "Lindqvist" .89, "mayor" and "major" .80,
# "Wille" and "Willis" .73, "said" and "paid" .75.
_ALIKE = 0.82
_SHORTEST_MISSPELT = 5  # below, one slip makes another word
_LISTS = Lexicon(Path(__file__).parent / "lexicons")
entries = _LISTS.entries


def words_of(text: str) -> tuple[str, ...]:
    """Return the lower-case words of a text, apostrophes and a final possessive left out."""
    clean = unicodedata.normalize("NFKC", text[:LONGEST]).lower()
    return tuple(_bare(word) for word in _WORD.findall(clean))


def telling(words: Iterable[str]) -> tuple[str, ...]:
    """Return the words that could point at something; all of them if none does."""
    given = tuple(words)
    return tuple(word for word in given if word not in entries("little_words")) or given


@lru_cache(maxsize=4096)
def stem_of(word: str) -> str:
    """Return the word's stem: "profits" and "profited" share one, irregular pasts as well."""
    return _irregular().get(word) or str(Stemmer.Stemmer("english").stemWord(word))


def same(word: str, other: str) -> bool:
    """Say whether two words have one stem."""
    return word == other or stem_of(word) == stem_of(other)


def meant(word: str, wanted: Collection[str], text: Collection[str] = ()) -> str:
    """Return the wanted word that was meant, misspelt perhaps; "" if it is none of them.

    A word that stands in the text as it was typed is not taken for another one.
    """
    if word in wanted:
        return word
    near = next((other for other in wanted if same(word, other)), "")
    if near or word in text or len(word) < _SHORTEST_MISSPELT:
        return near
    return next((other for other in wanted if _misspelt(word, other)), "")


def phrased(name: str, words: Collection[str]) -> bool:
    """Say whether a phrase of the list stands in the words; "_" in it are up to two words."""
    return _phrases(name).search(" ".join(words)) is not None


def _misspelt(word: str, other: str) -> bool:
    if len(other) < _SHORTEST_MISSPELT or word[0] != other[0] or abs(len(word) - len(other)) > 2:  # noqa: PLR2004  two slips
        return False
    return SequenceMatcher(None, word, other).ratio() >= _ALIKE


def _bare(word: str) -> str:
    word = _APOSTROPHE.sub("'", word)
    owner, mark, rest = word.partition("'")
    is_possessive = bool(mark) and rest in {"", "s"} and owner not in entries("contracted")
    return owner if is_possessive else owner + rest.replace("'", "")


@cache
def _irregular() -> dict[str, str]:
    pairs = (entry.split("=") for entry in entries("irregular"))
    return {
        form.strip(): str(Stemmer.Stemmer("english").stemWord(base.strip())) for form, base in pairs
    }


@cache
def _phrases(name: str) -> re.Pattern[str]:
    longest_first = sorted(entries(name), key=lambda entry: (-len(entry), entry))
    written = (
        re.escape(entry).replace(r"\ _\ ", " _ ").replace(" _ ", r" (?:\w+ ){0,2}")
        for entry in longest_first
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(written)})(?!\w)")
