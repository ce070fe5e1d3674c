"""How much of what a question tells stands in each sentence, or in the sentences it leans on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from reading.article import Article
from retrieval.kin import likeness
from retrieval.plain import is_vague, telling_words, words_of

Numbers = NDArray[np.float64]

_KNOWN = 0.5  # a word at least this near is one that the sentence has
_VAGUE = 0.35  # a vague word's weight beside a telling one's 1
# "The agency put the number at 6,400": what is counted stands one sentence before, or two. What is
# leant on counts less; the pairs were tried on the tuning questions (0.5 and 0.3 are as good).
_BEFORE, _TWO_BEFORE, _AFTER = 0.7, 0.5, 0.5
_ACROSS = 0.5  # of that, where a pronoun leans back over the end of a paragraph
_LEANING = re.compile(
    r"^[“\"‘']?(?:It|He|She|They|All|One|Some|Both|That|This|These|Those|Its|His|Her|Their|Then|Ours"
    r"|There|Until then)\b"
)
_ARTICLES = 32  # whose words are remembered


@dataclass(frozen=True, slots=True)
class Overlap:
    """Each telling word of a question against each sentence: how near the nearest word is, 0-1.

    `alone` compares with the sentence, `leaning` with the one before it too, `in_context` also with
    the one two before, `around` also with the one after. Rows are words, columns sentences.
    """

    words: tuple[str, ...]
    weights: Numbers
    alone: Numbers
    leaning: Numbers
    in_context: Numbers
    around: Numbers

    def share(self, nearness: Numbers) -> Numbers:
        """Return for each sentence the share of the question's weight that it has, 0-1."""
        if not self.words:
            return np.zeros(nearness.shape[1])
        share: Numbers = self.weights @ nearness / self.weights.sum()
        return share

    @property
    def telling(self) -> list[int]:
        """Return the rows of the words that an answer should hold."""
        return [row for row, word in enumerate(self.words) if not is_vague(word)]


def overlap(question: str, article: Article) -> Overlap:
    """Compare a plain question with the sentences of an article, in 2 ms for 40 of them."""
    words, (known, places) = telling_words(question), _words_of(article)
    alone = np.zeros((len(words), len(article.sentences)))
    for row, word in enumerate(words):
        near = np.array([likeness(word, other) for other in known])
        for column, place in enumerate(places):
            alone[row, column] = near[place].max(initial=0.0)
    same, leans = _same_paragraph(article), _leans(article)
    before = _shifted(alone, 1) * np.maximum(same, _ACROSS * leans)
    two_before = _shifted(alone, 2) * same * _shifted(same[None], 1)[0]
    leaning = np.maximum(alone, _BEFORE * before)
    in_context = np.maximum(leaning, _TWO_BEFORE * two_before)
    around = np.maximum(in_context, _AFTER * _shifted(alone, -1))
    weights = _weights(words, alone)
    return Overlap(words, weights, alone, leaning, in_context, around)


def _weights(words: tuple[str, ...], alone: Numbers) -> Numbers:
    """Return what each word weighs: more the fewer sentences have it, less if it is vague."""
    having = (alone >= _KNOWN).sum(axis=1)
    vague = np.array([_VAGUE if is_vague(word) else 1.0 for word in words])
    weights: Numbers = np.log((alone.shape[1] + 1) / (having + 0.5)) * vague
    return weights


def _shifted(rows: Numbers, by: int) -> Numbers:
    """Return the rows moved on by so many sentences, zeros where there is none."""
    moved = np.zeros_like(rows)
    if by > 0:
        moved[:, by:] = rows[:, :-by]
    else:
        moved[:, :by] = rows[:, -by:]
    return moved


@lru_cache(maxsize=_ARTICLES)
def _words_of(article: Article) -> tuple[tuple[str, ...], tuple[NDArray[np.intp], ...]]:
    """Return the words of an article, each once, and for each sentence the places of its own."""
    sentences = [dict.fromkeys(words_of(s.span.of(article.text))) for s in article.sentences]
    known = {word: None for sentence in sentences for word in sentence}
    place = {word: n for n, word in enumerate(known)}
    return tuple(known), tuple(np.array([place[w] for w in s], dtype=np.intp) for s in sentences)


@lru_cache(maxsize=_ARTICLES)
def _same_paragraph(article: Article) -> Numbers:
    paragraphs = np.array([sentence.paragraph for sentence in article.sentences])
    same: Numbers = np.zeros(len(paragraphs))
    same[1:] = paragraphs[1:] == paragraphs[:-1]
    return same


@lru_cache(maxsize=_ARTICLES)
def _leans(article: Article) -> Numbers:
    leaning = [bool(_LEANING.match(s.span.of(article.text))) for s in article.sentences]
    return np.array(leaning, dtype=float)
