"""Is it English? The share of little words tells, also in a short article."""

from __future__ import annotations

import re

from reading.lexicon import entries

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS = 20  # a shorter text can be all names, so it is let through
_LETTERS_A_WORD = 6  # some scripts write no spaces; English has 4.8 letters a word
# Little words among all words. English news (PolNeAR, train): median 0.30; all 840 articles and all
# but 12 of their 9,984 stretches of 60 words are above the line. Others: the highest of the 67
# languages that spaCy has example sentences for is 0.03, and 0.05 in stretches of 20 words.
_SHARE = 0.08


def is_english(text: str) -> bool:
    """Say whether a text is in English, or too short to tell (fewer than 20 words)."""
    words = _WORD.findall(text.lower())
    count = max(len(words), sum(map(len, words)) // _LETTERS_A_WORD)
    little = sum(word in entries("little_words") for word in words)
    return count < _FEWEST_WORDS or little > _SHARE * count
