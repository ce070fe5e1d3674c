"""Messages that are no English: another language, another script, or a hand on the keyboard."""

from __future__ import annotations

import re
import unicodedata

from tutor.hearing.lists import entries

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ROWS = "qwertyuiop", "asdfghjkl", "zxcvbnm"
_SPANISH = frozenset("¿¡")
_VOWELS = frozenset("aeiouy")
_KEYS_IN_A_ROW = 4
_SHORTEST_MASH = 4
# A message is in another language if so much of it is that language's little words ("no entiendo la
# pregunta": all four; English with one borrowed word: far less).
_SHARE = 0.4
_MOST_MASH = 3  # words; more of them are a name list or a text


def is_foreign(message: str) -> bool:
    """Say whether a message is in another script, or in a language that the lists know."""
    letters = [letter for letter in message if letter.isalpha()]
    if not letters:
        return False
    latin = sum(letter.isascii() or _is_latin(letter) for letter in letters)
    if latin * 2 < len(letters):
        return True
    if _SPANISH & set(message):
        return True
    words = [word.lower().replace("’", "'") for word in _WORD.findall(message)]
    known = sum(word in entries("foreign_words") for word in words)
    return known >= max(1, _SHARE * len(words)) and (known > 1 or len(words) == 1)


def is_noise(message: str) -> bool:
    """Say whether there is nothing to read: no letter or figure, or keys in a row."""
    words = re.findall(r"[^\W_]+", message.lower())
    if not any(character.isalnum() and character.isascii() for character in message):
        return not any(character.isalpha() for character in message)
    return len(words) <= _MOST_MASH and all(_is_mash(word) for word in words)


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")


def _is_mash(word: str) -> bool:
    if len(word) < _SHORTEST_MASH:
        return False
    if len(set(word)) <= 2:  # noqa: PLR2004  "jjjjj", "hahaha" is a laugh and heard before
        return True
    return _follows_the_keys(word) or (word.isalpha() and not _VOWELS & set(word))


def _follows_the_keys(word: str) -> bool:
    pieces = (word[at : at + _KEYS_IN_A_ROW] for at in range(len(word) - _KEYS_IN_A_ROW + 1))
    rows = [*_ROWS, *(row[::-1] for row in _ROWS)]
    in_row = [piece for piece in pieces if any(piece in row for row in rows)]
    return bool(in_row) and len(in_row) * 3 >= len(word)
