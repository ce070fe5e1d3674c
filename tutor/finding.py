"""Which sentences answer a learner's question, and whether the article answers it at all.

Each sentence is scored by meaning, by the question's words and their kin in it or in the sentences
that it leans on, by the kind of thing that is asked for, and by who speaks. Whether the article
answers is judged by the best sentence that can hold such an answer.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from analysis.verdict import Analysis, Verdict
from reading.article import Article, Block
from retrieval.asked import Asked, asked, counted
from retrieval.holds import holds, holds_count
from retrieval.kin import likeness
from retrieval.overlap import Numbers, Overlap, overlap
from retrieval.plain import plain, telling_words, words_of
from retrieval.retriever import Found

# Ask the retriever for as many hits; what it leaves out counts as far from the question.
HITS = 50

# Fitted by `python -m evaluation.questions_fit` on the tuning questions (evaluation/questions).
# What each stands for: `_features` and `_signs`, in this order.
_RANK = (5.19, 3.95, 2.39, 1.06, 1.46, 2.42, 0.81, 1.27, 1.41, 0.96, -1.42, 0.58)
_SAID = (0.23, 3.82, 1.51, -0.31, -0.57, 1.32, -3.2, -1.37, 1.65, -0.9)
_SAID_CONSTANT = -2.29
# Below the lower chance the article is said to be silent, from the upper on to answer; in between
# the tutor says that it is not sure. On the tuning questions, where the numbers were fitted too: of
# the answered ones 1.2 % lie below 0.1, 2 % below 0.15, 5 % below 0.2 and 16 % below 0.5; of those
# near the topic that nothing answers 28, 38, 43 and 83 %; of those off it 93, 98, 100 and 100 %.
# Low on purpose: to send a learner away from an answer is worse than to show what comes nearest.
_SILENT, _SURE = 0.1, 0.5

# While there are no vectors, the share of the question's weight stands for the cosine.
_AS_MEANING = 0.6

# The second sentence is quoted, and more are named, where they come so near to the best (odds). On
# the tuning questions the best three hold the right one for 93 %, four for 94, five for 96.
_AS_GOOD, _CLOSE = 0.3, 0.005
_QUOTED, _NAMED = 2, 3
# Where the article does not say, sentences at least this near in meaning are on its topic.
_ON_TOPIC = 0.3

_KNOWN = 0.5  # a word of the question at least this near to one of the text is known to it
_CAN_HOLD = 0.5  # a sentence that holds the asked kind less surely cannot answer a strict question
_NOTHING_ASKED = 0.7  # stands for the least known word where a question tells nothing
_MOST_UNKNOWN = (2, 3)  # more unknown words, in the article and in the best sentence, add nothing
_NEXT_BEST = 3  # the best sentence is compared with the one so many places after it
_OPENING = 3  # sentences of the story that tell what it is about


@dataclass(frozen=True, slots=True)
class Answer:
    """Sentences to quote whole, best first; more to name by number; whether the article answers.

    Where it does not, nothing is quoted and `nearby` holds what comes nearest the topic, if any.
    Not `sure`, the sentences come near, and may not answer.
    """

    sentences: tuple[int, ...]
    nearby: tuple[int, ...]
    said: bool
    sure: bool = True

    @property
    def cited(self) -> tuple[int, ...]:
        """Return all sentences that the answer points to, best first."""
        return self.sentences + self.nearby


@dataclass(frozen=True, slots=True)
class Seen:
    """What a question and an article show each other, one value or row a sentence.

    `held`: how surely it holds the kind of answer; `speakers`: how surely the question names who
    speaks in it, where it asks what somebody says.
    """

    kind: Asked
    overlap: Overlap
    nearness: Numbers
    held: Numbers
    speakers: Numbers
    features: Numbers


def answer(question: str, article: Article, analysis: Analysis, found: Found) -> Answer:
    """Return the sentences that answer a question, as many as come close; pure."""
    seen = see(question, article, analysis, found)
    scores = seen.features @ np.array(_RANK)
    best = [int(n) for n in np.argsort(-scores, kind="stable")[: _QUOTED + _NAMED]]
    chance = _sigmoid(float(signs(seen, scores) @ np.array(_SAID)) + _SAID_CONSTANT)
    if chance < _SILENT:
        near = [n for n in best if seen.nearness[n] >= _ON_TOPIC]
        return Answer((), tuple(near[:_NAMED]), said=False)
    odds = np.exp(scores[best] - scores[best[0]])
    quoted = [n for n, odd in zip(best, odds, strict=True) if odd >= _AS_GOOD][:_QUOTED]
    close = [n for n, odd in zip(best, odds, strict=True) if odd >= _CLOSE]
    named = [n for n in close if n not in quoted][:_NAMED]
    return Answer(tuple(quoted), tuple(named), said=True, sure=chance >= _SURE)


def see(question: str, article: Article, analysis: Analysis, found: Found) -> Seen:
    """Return what speaks for each sentence of the article as an answer to the question."""
    asking = plain(question)
    kind, shared = asked(asking), overlap(asking, article)
    near = _nearness(article, found, shared)
    held = _held(kind, asking, article)
    speakers = np.zeros(len(near))
    if kind is Asked.SPEECH:
        speakers = np.array([_speaks(shared.words, article, v) for v in analysis.verdicts])
    seen = Seen(kind, shared, near, held, speakers, np.zeros((len(near), 0)))
    return replace(seen, features=_features(article, seen))


def _features(article: Article, seen: Seen) -> Numbers:
    """Return a row a sentence; a column each for the numbers of `_RANK`."""
    kind, shared, held = seen.kind, seen.overlap, seen.held
    alone, leaning = shared.share(shared.alone), shared.share(shared.leaning)
    return np.stack(
        [
            seen.nearness,
            alone,
            leaning - alone,
            shared.share(shared.in_context) - leaning,
            leaning * held * kind.strict,
            held * kind.strict,
            held * (kind is Asked.REASON),
            held * (kind is Asked.PLACE),
            held * (kind in (Asked.PERSON, Asked.NAME)),
            seen.speakers,
            _outside_the_story(article),
            _opening(article) * (not shared.telling),
        ],
        axis=1,
    )


def signs(seen: Seen, scores: Numbers) -> Numbers:
    """Return what tells whether the article answers at all: the numbers of `_SAID`.

    How far the best sentence is ahead; how near the best one is that can hold the answer, and how
    well it knows the question's words; how many words nobody knows; what is asked for.
    """
    able = seen.held >= _CAN_HOLD if seen.kind.strict else np.ones(len(scores), dtype=bool)
    some = float(able.any())
    order = np.argsort(-np.where(able, scores, -np.inf) if some else -scores, kind="stable")
    best, rows = order[0], seen.overlap.telling
    anywhere, there = (seen.overlap.alone[rows].max(axis=1), seen.overlap.around[rows, best])
    ranked = np.sort(scores)[::-1]
    telling = len(rows) > 0
    voices = seen.speakers[order[:_NEXT_BEST]].max()
    return np.array(
        [
            ranked[0] - ranked[min(_NEXT_BEST, len(ranked) - 1)],
            seen.nearness[best] * some,
            (there.min() if telling else _NOTHING_ASKED) * some,
            min(int((anywhere < _KNOWN).sum()), _MOST_UNKNOWN[0]),
            min(int((there < _KNOWN).sum()), _MOST_UNKNOWN[1]),
            not telling,
            seen.kind is Asked.NAME,
            seen.kind is Asked.SPEECH,
            voices * (seen.kind is Asked.SPEECH),
            seen.kind is Asked.COUNT,
        ],
        dtype=float,
    )


def _nearness(article: Article, found: Found, shared: Overlap) -> Numbers:
    """Return each sentence's cosine; where only words are compared yet, what stands for it."""
    near = np.zeros(len(article.sentences))
    if all(hit.nearness is None for hit in found.hits):
        return _AS_MEANING * shared.share(shared.alone)
    for hit in found.hits:
        near[hit.passage.sentence] = max(hit.nearness or 0.0, 0.0)
    return near


def _held(kind: Asked, asking: str, article: Article) -> Numbers:
    sentences = [s.span.of(article.text) for s in article.sentences]
    things = telling_words(counted(asking) or "")
    if kind is Asked.COUNT and things:
        before = ["", *sentences[:-1]]
        pairs = zip(sentences, before, strict=True)
        return np.array([holds_count(things[0], sentence, last) for sentence, last in pairs])
    return np.array([holds(kind, sentence) for sentence in sentences])


def _speaks(words: tuple[str, ...], article: Article, verdict: Verdict) -> float:
    """Return how surely the question names somebody whose words the sentence tells, 0-1."""
    named = {
        word
        for told in verdict.attributions
        for name in (told.speaker, told.role, told.source and told.source.of(article.text))
        for word in telling_words(" ".join(words_of(name or "")))
    }
    return max((likeness(word, name) for word in words for name in named), default=0.0)


def _outside_the_story(article: Article) -> Numbers:
    blocks = [article.paragraphs[s.paragraph].block for s in article.sentences]
    return np.array([block is not Block.BODY for block in blocks], dtype=float)


def _opening(article: Article) -> Numbers:
    story = 1 - _outside_the_story(article)
    return np.where(np.cumsum(story) <= _OPENING, story, 0.0)


def _sigmoid(x: float) -> float:
    return 1 / (1 + math.exp(-x))
