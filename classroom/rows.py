"""Articles, verdicts and states as JSON for a row, and back again."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeAlias

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Row

from analysis.verdict import Verdict
from reading.article import Article, Paragraph, Sentence
from tutor.state import State

AnyRow: TypeAlias = Row[*tuple[Any, ...]]


def article_columns(article: Article) -> dict[str, object]:
    """Return the article as the values of a row of `articles`."""
    return {
        "id": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "byline": article.byline,
        "date": article.date,
        "url": article.url,
        "text": article.text,
        "paragraphs": _paragraphs().dump_python(article.paragraphs, mode="json"),
        "sentences": _sentences().dump_python(article.sentences, mode="json"),
    }


def article_of(row: AnyRow) -> Article:
    """Return the article that a row of `articles` holds."""
    return Article(
        id=row.id,
        title=row.title,
        text=row.text,
        paragraphs=_paragraphs().validate_python(row.paragraphs),
        sentences=_sentences().validate_python(row.sentences),
        outlet=row.outlet,
        byline=row.byline,
        date=row.date,
        url=row.url,
    )


def verdicts_as_json(verdicts: tuple[Verdict, ...]) -> object:
    """Return the verdicts as lists and dictionaries of plain values."""
    return _verdicts().dump_python(verdicts, mode="json")


def verdicts_of(stored: object) -> tuple[Verdict, ...] | None:
    """Return the stored verdicts, or None if they have a shape that is no longer ours."""
    try:
        return _verdicts().validate_python(stored)
    except ValidationError:
        return None


def state_as_json(state: State) -> object:
    """Return the state as lists and dictionaries of plain values."""
    return _states().dump_python(state, mode="json")


def state_of(stored: object) -> State:
    """Return the stored state, or a fresh one if there is none or its shape is no longer ours."""
    try:
        return _states().validate_python(stored)
    except ValidationError:
        return State()


@cache
def _paragraphs() -> TypeAdapter[tuple[Paragraph, ...]]:
    return TypeAdapter(tuple[Paragraph, ...])


@cache
def _sentences() -> TypeAdapter[tuple[Sentence, ...]]:
    return TypeAdapter(tuple[Sentence, ...])


@cache
def _verdicts() -> TypeAdapter[tuple[Verdict, ...]]:
    return TypeAdapter(tuple[Verdict, ...])


@cache
def _states() -> TypeAdapter[State]:
    return TypeAdapter(State)
