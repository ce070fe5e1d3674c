"""How fast the analysis is, beside its own network and the parser alone on the same sentences."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import torch
from spacy.language import Language

from analysis.analyse import ArticleAnalyser
from analysis.parsed import parse
from analysis.parser import load_parser
from analysis.quotations import quotations
from analysis.relations import relations
from analysis.tagger import packaged
from analysis.tagger.batch import batch
from analysis.tagger.network import Batch, Network
from analysis.tagger.pieces import Known, PieceMaker, quoted_in
from analysis.tagger.tagger import AT_ONCE, Tagger
from analysis.tagger.weights import Weights
from analysis.tagger.windows import windows
from evaluation.bench.start import resident
from evaluation.gold import gold
from reading.article import Article
from reading.read import read
from settings import Settings
from wording import Wording

ROUNDS = 3
LONG = 1000  # sentences
UPLOAD = 60


def hearing(corpus: Path) -> Iterator[tuple[str, float, str]]:
    """Yield name, value and unit, all on one thread."""
    torch.set_num_threads(1)
    articles = [annotated.article for annotated in gold(corpus)]
    parser, wording = load_parser(), Wording(Settings().prompts)
    ArticleAnalyser(lambda: parser, wording).analyse(articles[0])
    before = resident(os.getpid())
    analyser = ArticleAnalyser(lambda: parser, wording, Tagger(Weights()))
    analyser.analyse(articles[0])
    yield (
        "analysis, memory that the network adds",
        resident(os.getpid()) - before,
        "MB (target 150)",
    )
    network = Weights().network()
    batches = [batch_ for article in articles for batch_ in as_read(article, parser)]
    sentences = sum(len(article.sentences) for article in articles)
    words = [[s.span.of(a.text) for s in a.sentences] for a in articles]

    whole = _best(lambda: [analyser.analyse(article) for article in articles])
    alone = _best(lambda: forward(network, batches))
    parsing = _best(lambda: [list(parser.pipe(each)) for each in words])
    yield "analysis, whole", sentences / whole, "sentences/s"
    yield "analysis, network alone", sentences / alone, "sentences/s"
    yield "analysis, parser alone", sentences / parsing, "sentences/s"
    share = 100 * (alone + parsing) / whole
    yield "analysis, whole as a share of network and parser", share, "% (target 80)"
    long = _of_length(articles, LONG)
    yield f"analysis, {LONG} sentences", _best(lambda: analyser.analyse(long), 1), "s"
    short = _of_length(articles, UPLOAD)
    yield f"analysis, {UPLOAD} sentences", _best(lambda: analyser.analyse(short)), "s"
    ten = _best(lambda: [analyser.analyse(short) for _ in range(10)], 1)
    yield f"analysis, ten of {UPLOAD} sentences in a row", ten, "s"


def forward(network: Network, batches: list[Batch]) -> None:
    """Let the network read the batches and forget what it found."""
    with torch.inference_mode():
        for each in batches:
            network(each)


def as_read(article: Article, parser: Language) -> list[Batch]:
    """Return the article as the network reads it."""
    marked = [quotation.span for quotation in quotations(article)]
    known = [
        Known(each, quoted_in(each.sentence.span, marked), relations(each))
        for each in parse(parser, article)
    ]
    maker = PieceMaker(packaged.folder() / "tokenizer.json", Weights().config.values)
    pieces = maker.pieces(known)
    cut = windows([len(p.ids) for p in pieces], [k.parsed.doc.text for k in known])
    rows = sorted(
        (pieces[w.before : w.after] for w in cut), key=lambda row: sum(len(p.ids) for p in row)
    )
    return [batch(rows[begin : begin + AT_ONCE]) for begin in range(0, len(rows), AT_ONCE)]


def _of_length(articles: list[Article], sentences: int) -> Article:
    """Return the shipped articles one after the other, again and again, up to so many sentences."""
    paragraphs: list[str] = []
    count = 0
    while count < sentences:
        for article in articles:
            for paragraph in article.paragraphs:
                count += len(article.sentences_in(paragraph.index))
                paragraphs.append(paragraph.span.of(article.text))
                if count >= sentences:
                    return read("\n\n".join(paragraphs))
    return read("\n\n".join(paragraphs))


def _best(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the seconds of the quickest of some rounds."""
    taken = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return min(taken)
