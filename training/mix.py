"""Weigh what rules and network find: two logistic regressions over held-out documents.

The network did not learn from these documents (`Table.parted`), so what it says of them is as sure,
or as unsure, as of any news.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from analysis.analyse import ArticleAnalyser
from analysis.chances import kind_evidence, voice_evidence
from analysis.tagger.mixing import Mixing
from training.datasets import SOURCES, Document, documents
from training.prepare import HELD_OUT

# What a set's answers say of the writer's own voice: is it commentary?
_JUDGING = {
    ("discourse", "evaluation"): True,
    ("discourse", "expectation"): True,
    ("discourse", "unsourced"): False,
    ("editorial", "subjective"): True,
    ("editorial", "objective"): False,
}
# And is it another's voice at all?
_TOLD = {
    ("attributed", "yes"): True,
    ("attributed", "no"): False,
    ("discourse", "sourced"): True,
    ("discourse", "evaluation"): False,
    ("discourse", "expectation"): False,
    ("discourse", "unsourced"): False,
}
_STRENGTH = 1.0  # of the regularisation; a tenth and ten times as much score the same


def mixing(analyser: ArticleAnalyser, data: Path) -> Mixing:
    """Return the weights of the evidence; `analyser` has the network, and any mixing."""
    voice: list[tuple[list[float], bool]] = []
    kind: list[tuple[list[float], bool]] = []
    for document in _held_out(data):
        for evidence, answers in zip(
            analyser.evidence(document.article), document.answers, strict=True
        ):
            given = answers.answers
            told = [_TOLD[pair] for pair in given.items() if pair in _TOLD]
            voice += [(voice_evidence(evidence), each) for each in told]
            judged = [_JUDGING[pair] for pair in given.items() if pair in _JUDGING]
            kind += [(kind_evidence(evidence), each) for each in judged]
    return Mixing(_fitted(voice), _fitted(kind))


def _held_out(data: Path) -> Iterator[Document]:
    for source in SOURCES:
        if source.has_articles and source.folder in {
            "polnear", "newsdiscourse", "webis_editorials",
        }:  # fmt: skip
            for number, document in enumerate(documents(source, data, "train")):
                if number % HELD_OUT == 0:
                    yield document


def _fitted(pairs: list[tuple[list[float], bool]]) -> tuple[float, ...]:
    model = LogisticRegression(C=_STRENGTH, max_iter=1000)
    model.fit(np.array([evidence for evidence, _ in pairs]), [answer for _, answer in pairs])
    return tuple(round(float(each), 4) for each in (model.intercept_[0], *model.coef_[0]))
