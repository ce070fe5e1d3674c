"""How fast articles go in, beside the three models alone on the same sentences."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from analysis.tagger.weights import Weights
from evaluation.bench.hearing import as_read, forward
from evaluation.bench.rig import Rig
from evaluation.gold import gold
from reading.article import Article
from reading.read import read

ROUNDS = 3


def ingest(rig: Rig, corpus: Path) -> Iterator[tuple[str, float, str]]:
    """Yield name, value and unit: sentences a second going in, and by the models alone.

    Each round publishes the shipped articles as new ones (with a sentence before them); the models
    alone take the same sentences, article by article, one after the other.
    """
    texts = [annotated.article.text for annotated in gold(corpus)]
    whole, encoder, parser, tagger, sentences = [], [], [], [], 0
    network = Weights().network()
    for number in range(ROUNDS):
        articles = [read(f"Round {number} of this measurement begins.\n\n{t}") for t in texts]
        sentences = sum(len(article.sentences) for article in articles)
        whole.append(_seconds(lambda: [rig.classroom.publish(a) for a in articles]))  # noqa: B023
        encoder.append(
            _seconds(lambda: [rig.encoder.embed_documents(_words(a)) for a in articles])  # noqa: B023
        )
        parser.append(_seconds(lambda: [list(rig.parser.pipe(_words(a))) for a in articles]))  # noqa: B023
        batches = [batch for article in articles for batch in as_read(article, rig.parser)]
        tagger.append(_seconds(lambda: forward(network, batches)))  # noqa: B023
    bare = min(encoder) + min(parser) + min(tagger)
    yield "ingest, whole", sentences / min(whole), "sentences/s"
    yield "ingest, encoder alone", sentences / min(encoder), "sentences/s"
    yield "ingest, parser alone", sentences / min(parser), "sentences/s"
    yield "ingest, tagger alone", sentences / min(tagger), "sentences/s"
    yield "ingest, the three one after the other", sentences / bare, "sentences/s"
    yield "ingest, whole as a share of the three", 100 * bare / min(whole), "% (target 80)"


def _words(article: Article) -> list[str]:
    return [sentence.span.of(article.text) for sentence in article.sentences]


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
