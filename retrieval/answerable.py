"""Does the article answer the question at all? A probability, from words and from meaning."""

from __future__ import annotations

import math
from dataclasses import dataclass

# Logistic regressions by `python -m evaluation.answerability` on the tuning half of QAMR: each
# question with its own article and with another, articles filled up to 30 sentences.
_CONSTANT, _COVERAGE, _NEARNESS = -7.9, 14.3, 11.4
_CONSTANT_OF_WORDS, _COVERAGE_OF_WORDS = -5.0, 16.7

# At or above it a question counts as answered by the article. Below 0.5 on purpose: to say "the
# article does not tell" of what it does tell is worse than to show the nearest sentence, and
# learners mostly ask about what they read. On the held-out half of QAMR 95 % of the answered
# questions pass and 18 % of the others (at 0.5: 91 % and 11 %); by words alone 94 % and 18 %.
LIKELY = 0.3


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for an answer: the best that any one sentence of the article offers.

    `coverage` is the share of the question's weight that its words cover, 0-1; `nearness` its
    cosine, or None where only words were compared.
    """

    coverage: float
    nearness: float | None = None


def answerability(evidence: Evidence) -> float:
    """Return the probability (0-1) that an article answers a question.

    It was fitted on as many answered as unanswered questions. On the held-out half of QAMR the
    observed share is within 0.06 of the probability in every tenth of the scale.
    """
    if evidence.nearness is None:
        return _sigmoid(_CONSTANT_OF_WORDS + _COVERAGE_OF_WORDS * evidence.coverage)
    meaning = _NEARNESS * evidence.nearness
    return _sigmoid(_CONSTANT + _COVERAGE * evidence.coverage + meaning)


def _sigmoid(x: float) -> float:
    return 1 / (1 + math.exp(-x))
