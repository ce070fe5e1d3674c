"""Question to passages: by words and meaning together, or by words while meaning is not ready."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from retrieval.answerable import Evidence, answerability
from retrieval.index import PassageIndex
from retrieval.keywords import KeywordIndex
from retrieval.passage import Hit, Passage
from retrieval.plain import plain

_log = logging.getLogger(__name__)

# The cosine's share of the score; the rest is coverage. Recall@1 on QAMR inside the article and
# over all sentences: share 0 .912 .637, 0.1 .918 .645, 0.2 .918 .652, 0.3 .917 .654, 0.4 .915 .651,
# 0.5 .909 .638, 1 .735 .359. Learners use their own words more than QAMR's writers did, hence the
# upper end of the plateau.
_MEANING = 0.3
# Passages that each side puts forward; both sides then judge them all. 20 already lose nothing.
_CANDIDATES = 50
# Characters of a question that are read: as many as a learner can type.
_LONGEST = 2000
# Seconds between two articles: without it the thread that lets the lock go takes it again at once.
_TURN = 0.001


@dataclass(frozen=True, slots=True)
class Found:
    """The best passages, and what speaks for an answer among them."""

    hits: tuple[Hit, ...]
    evidence: Evidence

    @property
    def answerability(self) -> float:
        """Return the probability (0-1) that the article (or the library) answers the question."""
        return answerability(self.evidence)


class PassageRetriever:
    """The passages that matter to a question, in one article or in the whole library.

    Any number of threads may ask while others add and forget. It answers from its first moment:
    by words alone until `use` has given it an index that holds the article's vectors.
    """

    def __init__(self, passages: Iterable[Passage] = ()) -> None:
        self._keywords = KeywordIndex().adding(passages)
        self._index: PassageIndex | None = None
        self._unfilled: tuple[str, ...] = ()  # articles whose vectors are missing
        self._changing = threading.Lock()  # held for moments
        self._indexing = threading.Lock()  # held while passages are embedded

    @property
    def ready(self) -> bool:
        """Say whether passages are found by meaning too, those that have vectors."""
        return self._index is not None

    def use(self, index: PassageIndex) -> None:
        """Find passages by meaning too, from now on; `fill` makes the vectors that are missing."""
        with self._indexing, self._changing:
            self._unfilled = index.hold(self._keywords.passages)
            self._index = index

    def fill(self) -> None:
        """Make the vectors that the index lacks, article by article, some 5 ms a passage.

        Questions are answered meanwhile, by words alone about an article that is not there yet, and
        articles come and go.
        """
        index = self._index
        while index and self._unfilled:
            with self._indexing:
                article_id, *rest = self._unfilled
                index.add(self._keywords.of(article_id))  # none, if it has gone meanwhile
                self._unfilled = tuple(rest)
            time.sleep(_TURN)

    def add(self, passages: Iterable[Passage]) -> None:
        """Add passages, all those of an article together; adding again changes nothing.

        One call with many articles is quicker than many calls (see `KeywordIndex`).
        """
        passages = tuple(passages)
        with self._changing:
            self._keywords = self._keywords.adding(passages)
            index = self._index
        if index:
            with self._indexing:
                index.add(passages)

    def forget(self, article_id: str) -> None:
        """Remove an article's passages; removing what is not there is nothing."""
        with self._changing:
            self._keywords = self._keywords.without(article_id)
            index = self._index
        if index:
            with self._indexing:
                index.forget(article_id)

    def retrieve(self, question: str, k: int = 5, article_id: str | None = None) -> tuple[Hit, ...]:
        """Return the `k` best passages, best first, scored 0-1.

        There are hits even where the article has no answer: `find` also says how likely that is.
        """
        return self.find(question, k, article_id).hits

    def find(self, question: str, k: int = 5, article_id: str | None = None) -> Found:
        """Return the `k` best passages, and how likely it is that they answer the question."""
        question = plain(question[:_LONGEST])
        keywords = self._keywords
        rows, coverage = keywords.rows(article_id), keywords.coverage(question)
        best = rows[np.argsort(-coverage[rows], kind="stable")]
        by_words = [keywords.passages[row].id for row in best[: max(k, _CANDIDATES)]]
        nearness = self._nearness(question, by_words, article_id)
        scores = {
            row: (1 - _MEANING) * coverage[row] + _MEANING * max(nearness.get(id_, 0.0), 0.0)
            for id_ in dict.fromkeys((*by_words, *nearness))
            if (row := keywords.row(id_)) is not None
        }
        top = sorted(scores, key=lambda row: (-scores[row], row))[: max(k, 0)]
        return Found(
            hits=tuple(
                Hit(passage, float(scores[row]), nearness.get(passage.id))
                for row in top
                if (passage := keywords.passages[row])
            ),
            evidence=Evidence(
                coverage=float(coverage[rows].max(initial=0.0)),
                nearness=max(nearness.values(), default=None),
            ),
        )

    def _nearness(
        self, question: str, by_words: list[str], article_id: str | None
    ) -> dict[str, float]:
        """Return the cosine of the nearest passages and of these; none while there is no index."""
        index = self._index
        if index is None or not by_words or not question.strip():
            return {}
        try:
            near = index.search(question, _CANDIDATES, article_id)
            others = set(by_words) - {hit.passage.id for hit in near}
            near += index.search(question, len(others), among=others)
        except Exception:  # noqa: BLE001 - whatever a damaged store throws, the words still answer
            _log.exception("The vector store failed; answering by words alone.")
            return {}
        return {hit.passage.id: hit.score for hit in near}
