"""Is a learner's question answered by the right sentence, or said to be out of the article's reach?

On questions that were written for it (`evaluation/questions/`). The ranking was fitted on the
tuning ones; the held-out ones are about other articles, three of which do not ship.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import mean

from analysis.verdict import Analysis
from classroom.parts import Analyser
from evaluation.questions_read import SETS, Pair, Question, articles, pairs, questions
from reading.article import Article
from retrieval.encoder import packaged_encoder
from retrieval.passage import Hit, passages_of
from retrieval.repair import open_index
from retrieval.retriever import Found, PassageRetriever
from tutor.elsewhere import elsewhere
from tutor.finding import HITS, Answer, answer

Find = Callable[[str, int, str | None], Found]


def evaluate(analyser: Analyser, corpus: Path) -> Iterator[tuple[str, float]]:
    """Yield name and value of each figure, for the tuning and for the held-out questions."""
    for name in SETS:
        library = articles(name, corpus)
        find = finder(library)
        asked = questions(name)
        judged = {slug: analyser.analyse(library[slug]) for slug in {q.article for q in asked}}
        given = [(q, answered(q, library[q.article], judged[q.article], find)) for q in asked]
        yield from _figures(given, f"questions, {name}")
        yield from _elsewhere(pairs(name), library, find, f"elsewhere, {name}")


def finder(library: dict[str, Article]) -> Find:
    """Return the product's search over these articles, by words and by meaning."""
    retriever = PassageRetriever([p for article in library.values() for p in passages_of(article)])
    retriever.use(open_index("memory", Path(), packaged_encoder()))
    retriever.fill()
    return retriever.find


def answered(question: Question, article: Article, analysis: Analysis, find: Find) -> Answer:
    """Return what the product would answer."""
    found = find(question.question, HITS, article.id)
    return answer(question.question, article, analysis, found)


def _figures(given: list[tuple[Question, Answer]], name: str) -> Iterator[tuple[str, float]]:
    kinds = {
        kind: [(q, a) for q, a in given if q.kind == kind] for kind in ("answered", "near", "off")
    }
    right = [set(q.sentences) for q, _ in kinds["answered"]]
    answers = [a for _, a in kinds["answered"]]
    both = list(zip(right, answers, strict=True))
    yield f"{name}: right sentence cited", mean(bool(r & set(a.cited)) for r, a in both)
    yield f"{name}: right sentence quoted", mean(bool(r & set(a.sentences)) for r, a in both)
    yield f"{name}: not wrongly called unanswered", mean(a.said for a in answers)
    yield f"{name}: not called doubtful where answered", mean(a.said and a.sure for a in answers)
    for kind in ("near", "off"):
        silent = mean(not a.said for _, a in kinds[kind])
        yield f"{name}: called unanswered, {kind} the topic", silent
        heard = mean(not (a.said and a.sure) for _, a in kinds[kind])
        yield f"{name}: called unanswered or doubtful, {kind} the topic", heard
    yield f"{name}: sentences cited, in fives", mean(len(a.cited) for a in answers) / 5


def _elsewhere(
    judged: list[Pair], library: dict[str, Article], find: Find, name: str
) -> Iterator[tuple[str, float]]:
    given = [(p, elsewhere(library[p.article], p.sentence, find)) for p in judged]
    same = [_holds(hits, p, library) for p, hits in given if p.same_claim]
    other = [not _holds(hits, p, library) for p, hits in given if not p.same_claim]
    nothing = [not hits for p, hits in given if not p.same_claim]
    yield f"{name}: same claim found", mean(same)
    yield f"{name}: another claim left out", mean(other)
    yield f"{name}: nothing given where nobody else says so", mean(nothing)


def _holds(hits: tuple[Hit, ...], pair: Pair, library: dict[str, Article]) -> bool:
    wanted = (library[pair.other].id, pair.other_sentence)
    return wanted in {(hit.passage.article_id, hit.passage.sentence) for hit in hits}
