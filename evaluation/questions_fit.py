"""Fit the numbers of `tutor/finding.py`: `python -m evaluation.questions_fit`.

On the tuning questions only. The ranking is a conditional logit over the sentences of an article,
any acceptable one being right; whether the article answers is a logistic regression in which a
question near the topic counts double, since there are fewer and they are the hard ones.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

import bootstrap
from evaluation.questions import finder
from evaluation.questions_read import Question, articles, questions
from settings import Settings
from tutor.finding import HITS, Seen, see, signs

Numbers = NDArray[np.float64]
Judged = list[tuple[Question, Seen]]

# Left out by article in turn, ridges from 0.001 to 0.01 order the tuning questions alike.
_RIDGE = 0.003
_INVERSE_RIDGE = 0.1
_NEAR_WEIGHS = 2.0


def fit_rank(judged: Judged) -> Numbers:
    """Return the weights of the features of a sentence."""
    from scipy.optimize import (  # type: ignore[import-untyped] # noqa: PLC0415 - only to fit
        minimize,
    )

    rows = [(s.features, list(q.sentences)) for q, s in judged if q.kind == "answered"]

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        value, slope = _RIDGE * float(weights @ weights), 2 * _RIDGE * weights
        for features, right in rows:
            scores = features @ weights
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            among = chances[right].sum()
            value -= float(np.log(among)) / len(rows)
            toward = chances[right] @ features[right] / among
            slope = slope - (toward - chances @ features) / len(rows)
        return value, slope

    fitted: Numbers = minimize(loss, np.zeros(rows[0][0].shape[1]), jac=True, method="L-BFGS-B").x
    return fitted


def fit_said(judged: Judged, rank: Numbers) -> tuple[Numbers, float]:
    """Return the weights of the signs that an article answers, and the constant."""
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - only to fit

    seen = np.array([signs(s, s.features @ rank) for _, s in judged])
    centre, spread = seen.mean(axis=0), seen.std(axis=0) + 1e-9
    model = LogisticRegression(C=_INVERSE_RIDGE, max_iter=3000).fit(
        (seen - centre) / spread,
        [q.kind == "answered" for q, _ in judged],
        sample_weight=[_NEAR_WEIGHS if q.kind == "near" else 1.0 for q, _ in judged],
    )
    weights: Numbers = model.coef_[0] / spread
    return weights, float(model.intercept_[0] - weights @ centre)


def main() -> None:
    """Print the numbers."""
    settings = Settings()
    library = articles("tuning", settings.corpus)
    find, analyser = finder(library), bootstrap.analyser(settings)
    asked = questions("tuning")
    judged = {slug: analyser.analyse(library[slug]) for slug in {q.article for q in asked}}
    seen = [
        (q, see(q.question, a, judged[q.article], find(q.question, HITS, a.id)))
        for q in asked
        if (a := library[q.article])
    ]
    rank = fit_rank(seen)
    said, constant = fit_said(seen, rank)
    print("_RANK =", tuple(rank.round(2).tolist()))
    print("_SAID =", tuple(said.round(2).tolist()))
    print("_SAID_CONSTANT =", round(constant, 2))


if __name__ == "__main__":
    main()
