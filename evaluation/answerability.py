"""Does the product know when an article has no answer? Its rates on QAMR, and how they were fitted.

Each question is asked of its own article and of another. Real articles have 20 to 80 sentences and
these about 5, so each is filled up with sentences from articles that no question is about.
`python -m evaluation.answerability DATA` fits the numbers in `retrieval/answerable.py` again, on
the half of the articles that the rates leave out.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np

from evaluation.qamr import Question, read
from retrieval.answerable import LIKELY, Evidence, answerability
from retrieval.encoder import Encoder, packaged_encoder
from retrieval.passage import Passage
from retrieval.repair import open_index
from retrieval.retriever import PassageRetriever

_SENTENCES = 30  # of an article, once filled up


def rates(
    passages: list[Passage], questions: list[Question], encoder: Encoder
) -> Iterator[tuple[str, float]]:
    """Yield how often a question is called answerable where it is, and where it is not."""
    with _filled(passages, questions, encoder) as retriever:
        evidence = _evidence(retriever, questions)
    for side, seen in (
        ("words and meaning", lambda e: e),
        ("words alone", lambda e: Evidence(e.coverage)),
    ):
        for case, found in zip(("right", "another"), evidence, strict=True):
            likely = [answerability(seen(e)) >= LIKELY for e in found]
            yield f"{case} article called answering, {side}", sum(likely) / len(likely)


def fit(data: Path) -> None:
    """Print the numbers of `retrieval/answerable.py`, fitted on the tuning half, in 4 minutes."""
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - only to fit

    passages, questions = read(data / "qamr")
    questions = [question for question in questions if not question.held_out]
    with _filled(passages, questions, packaged_encoder()) as retriever:
        right, another = _evidence(retriever, questions)
    seen = np.array([(e.coverage, e.nearness or 0.0) for e in (*right, *another)])
    is_right = np.arange(len(seen)) < len(right)
    for name, columns in (("words and meaning", [0, 1]), ("words alone", [0])):
        model = LogisticRegression(C=np.inf).fit(seen[:, columns], is_right)
        print(name, model.intercept_.round(1), model.coef_.round(1))


@contextmanager
def _filled(
    passages: list[Passage], questions: list[Question], encoder: Encoder
) -> Iterator[PassageRetriever]:
    """Give a retriever over the questions' articles, each filled up to `_SENTENCES`."""
    asked = sorted({question.article_id for question in questions})
    spare = iter([passage for passage in passages if passage.article_id not in asked])
    filled: list[Passage] = []
    for article_id in asked:
        own = [passage for passage in passages if passage.article_id == article_id]
        fill = islice(spare, max(_SENTENCES - len(own), 0))
        filled += own + [replace(passage, article_id=article_id) for passage in fill]
    with tempfile.TemporaryDirectory() as folder:
        index = open_index("chroma", Path(folder) / "index", encoder)
        retriever = PassageRetriever(filled)
        retriever.use(index)
        retriever.fill()
        yield retriever
        index.close()


def _evidence(
    retriever: PassageRetriever, questions: list[Question]
) -> tuple[list[Evidence], list[Evidence]]:
    """Return what speaks for an answer in each question's own article, and in the next one."""
    articles = sorted({question.article_id for question in questions})
    following = dict(zip(articles, articles[1:] + articles[:1], strict=True))
    own = [retriever.find(q.text, 1, q.article_id).evidence for q in questions]
    other = [retriever.find(q.text, 1, following[q.article_id]).evidence for q in questions]
    return own, other


if __name__ == "__main__":
    fit(Path(sys.argv[1]))
