"""How often is a verdict right? Two numbers, fitted on what neither taught nor weighed.

Those are the rows of `tests/analysis/tables` that teach nothing. They are mostly traps, so beside
them stand PolNeAR's held-out documents: real news, of which it is known whether a sentence is
attributed. The other sets ask for something too far from our labels to say which verdict is right.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from analysis.analyse import ArticleAnalyser
from analysis.tagger.mixing import Sureness, log_odds
from analysis.verdict import Label, Verdict
from training.datasets import held_out
from training.rulings import held_back

# What PolNeAR's sentences count in all beside our rows. With the rows alone, those are off by .035
# (ten folds) and PolNeAR's by .067; with 0.3 it is .052 and .047, with 1 .070 and .035.
_OUTSIDE = 0.3
Outcome = tuple[float, bool]


def sureness(analyser: ArticleAnalyser, data: Path) -> Sureness:
    """Return how often verdicts are right; `analyser` says its confidences uncalibrated."""
    own, outside = list(_on_rows(analyser)), list(_on_polnear(analyser, data))
    return fitted(own, outside)


def fitted(own: list[Outcome], outside: list[Outcome]) -> Sureness:
    """Return the scaling that fits pairs of a confidence and whether the verdict was right."""
    share = [1 / len(own)] * len(own) + [_OUTSIDE / max(1, len(outside))] * len(outside)
    evidence = np.array([[log_odds(confidence)] for confidence, _ in [*own, *outside]])
    model = LogisticRegression()
    weights = np.array(share) * len(own) / sum(share)
    model.fit(evidence, [right for _, right in [*own, *outside]], weights)
    return Sureness(round(float(model.intercept_[0]), 4), round(float(model.coef_[0, 0]), 4))


def _on_rows(analyser: ArticleAnalyser) -> Iterator[Outcome]:
    for article, asked, label in held_back():
        verdict = analyser.analyse(article).verdicts[asked]
        if verdict.label is not None:
            yield verdict.confidence, verdict.label is label


def _on_polnear(analyser: ArticleAnalyser, data: Path) -> Iterator[Outcome]:
    for document in held_out(data, ["polnear"]):
        verdicts = analyser.analyse(document.article).verdicts
        for verdict, answers in zip(verdicts, document.answers, strict=True):
            if verdict.label is not None and "attributed" in answers.answers:
                yield _outcome(verdict, attributed=answers.answers["attributed"] == "yes")


def _outcome(verdict: Verdict, *, attributed: bool) -> Outcome:
    return verdict.confidence, (verdict.label is Label.SOURCED) is attributed
