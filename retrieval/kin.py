"""How near two words are: one stem, everyday kin ("kids", "pupils"), or almost one spelling."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

import Stemmer

from retrieval.lexicon import entries

# Kin and misspellings count for less than the word itself; both steps were tried on the tuning
# questions only.
_KIN = 0.7
_MISSPELT = 0.5  # the least share of letter runs in common; below it words are strangers
_SHORTEST = 4  # letters; shorter words are alike by chance
_RUN = 3
_NONE: frozenset[str] = frozenset()
_REMEMBERED = 65_536  # pairs: the words of some hundred questions against their articles


@lru_cache(maxsize=_REMEMBERED)
def likeness(one: str, other: str) -> float:
    """Return how near two lower-case words are, 0-1."""
    first, second = stem(one), stem(other)
    if first == second:
        return 1.0
    groups = _groups()
    if groups.get(first, _NONE) & groups.get(second, _NONE):
        return _KIN
    if min(len(one), len(other)) < _SHORTEST:
        return 0.0
    runs, others = _runs(one), _runs(other)
    shared = 2 * len(runs & others) / (len(runs) + len(others))
    return shared if shared >= _MISSPELT else 0.0


@lru_cache(maxsize=_REMEMBERED)
def stem(word: str) -> str:
    """Return the stem of a lower-case word."""
    # A stemmer must not be shared by threads; making one takes half a microsecond.
    return str(Stemmer.Stemmer("english").stemWord(word))


@cache
def _groups() -> dict[str, frozenset[str]]:
    """Return for each stem the groups (lines of the list) that it stands in."""
    found: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for group in entries("kin"):
        for word in group.split():
            found[stem(word)] |= {group}
    return dict(found)


@lru_cache(maxsize=_REMEMBERED)
def _runs(word: str) -> frozenset[str]:
    edged = f"^{word}$"
    return frozenset(edged[n : n + _RUN] for n in range(len(edged) - _RUN + 1))
