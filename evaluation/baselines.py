"""What ours is compared with, on the same sentences in the same run.

TF-IDF with logistic regression, trained on the training part; and `direct_quotations` of textacy,
which follows Krestel et al. (2008) and knows no indirect speech.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from analysis.parser import load_parser
from analysis.verdict import Label
from evaluation.outside import Row, articles, rows
from evaluation.scores import Counts, macro_f1
from reading.article import Span

Line = tuple[str, float]
_HALF = 0.5


def bag_of_words(data: Path, name: str, answer: Callable[[Row], str | None]) -> list[Row]:
    """Return the rows of a set's dev part, each with what TF-IDF and regression say as "given".

    A row to which `answer` gives None is left out.
    """
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415  only here
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415
    from sklearn.pipeline import make_pipeline  # noqa: PLC0415

    train, dev = (
        [row for row in rows(data / name / f"{part}.jsonl.gz") if answer(row) is not None]
        for part in ("train", "dev")
    )
    words = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)
    model = make_pipeline(words, LogisticRegression(C=10, max_iter=1000, class_weight="balanced"))
    model.fit([row["text"] for row in train], [answer(row) for row in train])
    given = model.predict([row["text"] for row in dev])
    return [{**row, "given": str(label)} for row, label in zip(dev, given, strict=True)]


def polnear_baselines(data: Path) -> Iterator[Line]:
    """Yield what TF-IDF and textacy reach on PolNeAR dev."""
    found = Counts()
    for row in bag_of_words(data, "polnear", lambda row: str(_is_sourced(row))):
        found += _one(heard=row["given"] == "True", expected=_is_sourced(row))
    yield "PolNeAR dev: sentence attributed, F1, TF-IDF", found.f1
    yield "PolNeAR dev: sentence attributed, F1, textacy direct quotations", _textacy(data).f1


def news_discourse_baselines(data: Path) -> Iterator[Line]:
    """Yield what TF-IDF reaches on NewsDiscourse dev."""
    answered = bag_of_words(data, "newsdiscourse", lambda row: row["three_way"])
    pairs = [(row["three_way"].lower(), row["given"].lower()) for row in answered]
    yield "NewsDiscourse dev: three-way macro-F1, TF-IDF", macro_f1(pairs, list(Label))


def checkthat_baselines(data: Path) -> Iterator[Line]:
    """Yield what TF-IDF reaches on CheckThat dev."""
    answered = bag_of_words(data, "checkthat_subjectivity", lambda row: row["label"])
    pairs = [(row["label"], row["given"]) for row in answered]
    yield "CheckThat dev: macro-F1, TF-IDF", macro_f1(pairs, ["SUBJ", "OBJ"])


def _textacy(data: Path) -> Counts:
    """Count the sentences that overlap a quotation which textacy finds; it refuses odd marks."""
    from textacy.extract.triples import direct_quotations  # noqa: PLC0415  only here

    parser, found = load_parser(), Counts()
    for article, entries in articles(data / "polnear" / "dev.jsonl.gz"):
        doc = parser(article.text)
        try:
            contents = [_span(quotation.content) for quotation in direct_quotations(doc)]
        except ValueError:
            contents = []
        for sentence, row in zip(article.sentences, entries, strict=True):
            heard = any(sentence.span.overlaps(content) for content in contents)
            found += _one(heard=heard, expected=_is_sourced(row))
    return found


def _span(content: object) -> Span:
    return Span(content.start_char, content.end_char)  # type: ignore[attr-defined]


def _is_sourced(row: Row) -> bool:
    return bool(row["attributed"] and row["covered"] >= _HALF)


def _one(*, heard: bool, expected: bool) -> Counts:
    return Counts(int(heard and expected), int(heard and not expected), int(expected and not heard))
