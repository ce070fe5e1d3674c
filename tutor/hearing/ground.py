"""The words that lie open: of the article and of the item, so that what is repeated is noticed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reading.article import Article
from tutor.hearing.words import plain, telling

# So many words in a row repeat a text; three stand in many by chance ("said that it").
_IN_A_ROW = 4
_OPEN_ARTICLES = 32


@dataclass(frozen=True, slots=True)
class Ground:
    """A text's words by sentence. `runs` says which sentence each four words in a row stand in."""

    sentences: tuple[tuple[str, ...], ...]
    words: frozenset[str]
    runs: Mapping[tuple[str, ...], int]


@dataclass(frozen=True, slots=True)
class Repeated:
    """What a message repeats: the sentences, and the words that are left without them."""

    sentences: tuple[int, ...]
    left: tuple[str, ...]
    share: float  # of the message's words, 0-1


@lru_cache(maxsize=_OPEN_ARTICLES)
def ground(article: Article) -> Ground:
    """Return the article's words."""
    return laid([article.words_of(sentence.index) for sentence in article.sentences])


def laid(texts: Sequence[str]) -> Ground:
    """Return the words of some sentences."""
    sentences = tuple(tuple(plain(text)) for text in texts)
    runs: dict[tuple[str, ...], int] = {}
    for index, words in enumerate(sentences):
        for run in _runs(words):
            runs.setdefault(run, index)
    return Ground(sentences, frozenset(word for words in sentences for word in words), runs)


def repeated(words: Sequence[str], of: Ground) -> Repeated:
    """Return which sentences the words repeat, four words in a row at least, or a whole one."""
    mine = tuple(words)
    if mine in of.sentences:
        return Repeated((of.sentences.index(mine),), (), 1.0)
    taken = [False] * len(words)
    sentences: dict[int, None] = {}
    for start, run in enumerate(_runs(mine)):
        if run in of.runs and telling(list(run)):
            sentences[of.runs[run]] = None
            taken[start : start + _IN_A_ROW] = [True] * _IN_A_ROW
    left = tuple(word for word, gone in zip(words, taken, strict=True) if not gone)
    return Repeated(tuple(sentences), left, sum(taken) / len(taken) if taken else 0.0)


def _runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[at : at + _IN_A_ROW]) for at in range(len(words) - _IN_A_ROW + 1)]
