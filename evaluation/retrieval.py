"""How well are the sentences found that answer a question? On QAMR, through the product's classes.

A question counts as answered if its own sentence comes first (recall@1) or among the first five
(recall@5); MRR is the mean of 1/rank over the first ten. The numbers in `retrieval/` were chosen on
one half of QAMR's articles; these are of the other half.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from evaluation.answerability import rates
from evaluation.qamr import Question, read
from retrieval.encoder import packaged_encoder
from retrieval.index import PassageIndex
from retrieval.keywords import KeywordIndex
from retrieval.passage import Hit, Passage
from retrieval.repair import open_index
from retrieval.retriever import PassageRetriever

_FIRST = 10  # ranks that are looked at
_FUSED = 50  # ranks of each side that rank fusion sees
_RRF = 60  # the usual constant of reciprocal rank fusion

_MEASURES: dict[str, Callable[[int | None], float]] = {
    "recall@1": lambda rank: float(rank == 1),
    "recall@5": lambda rank: float(rank in range(1, 6)),
    "MRR": lambda rank: 1 / rank if rank else 0.0,
}

Search = Callable[[str, str | None], Sequence[Hit]]


def evaluate(
    data: Path, *, every: int = 4, all_articles: bool = False
) -> Iterator[tuple[str, float]]:
    """Yield name and value (0-1) of each score, asking every fourth held-out question.

    Takes about four minutes on one core; every question of all articles takes about twenty.
    `data` is the folder that holds `qamr/`; where it is missing there is nothing to yield.
    """
    if not (data / "qamr").is_dir():
        return
    passages, questions = read(data / "qamr")
    asked = [q for q in questions if q.held_out or all_articles][::every]
    encoder = packaged_encoder()
    with tempfile.TemporaryDirectory() as folder:
        index = open_index("chroma", Path(folder) / "index", encoder)
        yield from _recall(passages, asked, index)
        index.close()
    for name, value in rates(passages, asked, encoder):
        yield f"answerability, {name}", value


def _recall(
    passages: list[Passage], asked: list[Question], index: PassageIndex
) -> Iterator[tuple[str, float]]:
    retriever = PassageRetriever(passages)
    retriever.use(index)
    retriever.fill()
    for side, search in _sides(KeywordIndex().adding(passages), index, retriever).items():
        for scope in ("article", "library"):
            ranks = [
                _rank(q, search(q.text, q.article_id if scope == "article" else None))
                for q in asked
            ]
            for measure, points in _MEASURES.items():
                mean = sum(map(points, ranks)) / len(ranks)
                yield f"retrieval in the {scope}, {side}, {measure}", mean


def _rank(question: Question, hits: Sequence[Hit]) -> int | None:
    found = [hit.passage.id for hit in hits[:_FIRST]]
    return found.index(question.passage_id) + 1 if question.passage_id in found else None


def _sides(
    keywords: KeywordIndex, index: PassageIndex, retriever: PassageRetriever
) -> dict[str, Search]:
    """Return the two sides alone, the usual fusion of their ranks, and what the product does."""

    def by_words(question: str, article_id: str | None) -> list[Hit]:
        return keywords.search(question, _FUSED, article_id)

    def by_meaning(question: str, article_id: str | None) -> list[Hit]:
        return index.search(question, _FUSED, article_id)

    def by_rank(question: str, article_id: str | None) -> list[Hit]:
        points: dict[Passage, float] = defaultdict(float)
        for side in (by_words, by_meaning):
            for rank, hit in enumerate(side(question, article_id), start=1):
                points[hit.passage] += 1 / (_RRF + rank)
        return [Hit(p, points[p]) for p in sorted(points, key=points.__getitem__, reverse=True)]

    def ours(question: str, article_id: str | None) -> tuple[Hit, ...]:
        return retriever.retrieve(question, _FIRST, article_id)

    return {"words": by_words, "meaning": by_meaning, "equal ranks": by_rank, "ours": ours}


def main() -> None:
    """Print the scores of the data folder named on the command line."""
    parser = argparse.ArgumentParser(description="Score how well answering sentences are found.")
    parser.add_argument("data", type=Path, help="the folder that holds qamr/")
    parser.add_argument("--every", type=int, default=4, help="ask every n-th question")
    parser.add_argument("--all", action="store_true", help="ask about the tuning half too")
    given = parser.parse_args()
    for name, value in evaluate(given.data, every=given.every, all_articles=given.all):
        print(f"{value:.3f}  {name}")


if __name__ == "__main__":
    main()
