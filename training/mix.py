"""Weigh what rules and network find: logistic regressions over documents that were held out.

The network did not learn from these documents (`Table.parted`), so what it says of them is as sure,
or as unsure, as of any news. Beside them stand the examples of our own rulings.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from analysis.analyse import ArticleAnalyser
from analysis.chances import kind_evidence, voice_evidence
from analysis.evidence import Evidence
from analysis.tagger.mixing import Mixing
from analysis.verdict import Label
from training.datasets import held_out
from training.rulings import taught

# What a set's answers say of the writer's own voice: is it commentary?
_JUDGING = {
    ("discourse", "evaluation"): True,
    ("discourse", "expectation"): True,
    ("discourse", "unsourced"): False,
    ("editorial", "subjective"): True,
    ("editorial", "objective"): False,
}
_WEIGHED_BY = ("polnear", "newsdiscourse", "webis_editorials")
# What all outside sentences together count beside the examples of our rulings, for voice and for
# kind. More for voice loses on our own tables what it gains on PolNeAR, and the other way round.
_OUTSIDE_VOICE, _OUTSIDE_KIND = 1.0, 0.6
_STRENGTH = 0.1  # of the regression: with ten times as much, evidence of like kind cancels out


@dataclass(frozen=True, slots=True)
class _Examples:
    """Evidence, what it is evidence of, and which of it are our own rulings."""

    evidence: list[list[float]] = field(default_factory=list)
    answers: list[bool] = field(default_factory=list)
    own: list[bool] = field(default_factory=list)

    def add(self, evidence: list[float], *, answer: bool, own: bool = False) -> None:
        self.evidence.append(evidence)
        self.answers.append(answer)
        self.own.append(own)

    def fitted(self, outside: float) -> tuple[float, ...]:
        """Return a constant and weights; outside sentences count `outside` times ours in all."""
        own = np.array(self.own)
        share = np.where(own, 1 / max(1, own.sum()), outside / max(1, (~own).sum()))
        model = LogisticRegression(C=_STRENGTH, max_iter=2000)
        model.fit(np.array(self.evidence), self.answers, share * len(own) / share.sum())
        return tuple(round(float(each), 4) for each in (model.intercept_[0], *model.coef_[0]))


def mixing(analyser: ArticleAnalyser, data: Path) -> Mixing:
    """Return the weights of the evidence; `analyser` has the network, and any mixing."""
    attributed, voice, kind = _Examples(), _Examples(), _Examples()
    for evidence, given in _held_out(analyser, data):
        if "attributed" in given:
            attributed.add(voice_evidence(evidence), answer=given["attributed"] == "yes")
            voice.add(voice_evidence(evidence), answer=given["attributed"] == "yes")
        for pair in given.items():
            if pair in _JUDGING:
                kind.add(kind_evidence(evidence), answer=_JUDGING[pair])
    for evidence, label in _rulings(analyser):
        voice.add(voice_evidence(evidence), answer=label is Label.SOURCED, own=True)
        if label is not Label.SOURCED:
            kind.add(kind_evidence(evidence), answer=label is Label.COMMENTARY, own=True)
    return Mixing(attributed.fitted(1.0), voice.fitted(_OUTSIDE_VOICE), kind.fitted(_OUTSIDE_KIND))


def _held_out(analyser: ArticleAnalyser, data: Path) -> Iterator[tuple[Evidence, dict[str, str]]]:
    for document in held_out(data, _WEIGHED_BY):
        pairs = zip(analyser.evidence(document.article), document.answers, strict=True)
        yield from ((evidence, dict(answers.answers)) for evidence, answers in pairs)


def _rulings(analyser: ArticleAnalyser) -> Iterator[tuple[Evidence, Label]]:
    for article, asked, label in taught():
        evidence = analyser.evidence(article)[asked]
        if evidence.states_nothing is None and not evidence.spoken:
            yield evidence, label
