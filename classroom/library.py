"""The articles and what was made of them, as rows."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, Insert, delete, exists, func, insert, or_, select, update

from analysis.verdict import Analysis
from classroom.database import Database
from classroom.record import ArticleCard, Origin
from classroom.rows import AnyRow, article_columns, article_of, verdicts_as_json, verdicts_of
from classroom.schema import analyses, articles, attempts, lessons, unwanted
from errors import WhoSaysError
from reading.article import Article

LONGEST_SHOWN = 40  # characters of a strange id that an error repeats


class UnknownArticle(WhoSaysError):
    """Raised if no such article is here (any more)."""

    def __init__(self, article_id: str) -> None:
        super().__init__(
            f"There is no article {article_id[:LONGEST_SHOWN]!a} here; it may have been removed. "
            "Please choose one from the list."
        )


class Library:
    """Articles by id; the id is a hash of the text, so adding a text twice is adding it once."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def cards(self) -> tuple[ArticleCard, ...]:
        """Return all articles, withdrawn ones too, newest first and then by title."""
        a = articles.c
        sentence_count = func.json_array_length(a.sentences).label("sentence_count")
        query = select(
            *(a.id, a.title, a.outlet, a.byline, a.date, a.origin, a.added_at, a.withdrawn_at),
            sentence_count,
        ).order_by(a.added_at.desc(), a.title, a.id)
        with self._database.reading() as connection:
            return tuple(_card(row) for row in connection.execute(query))

    def article(self, article_id: str) -> Article:
        """Return the article.

        Raises:
            UnknownArticle: if it is not here.
        """
        with self._database.reading() as connection:
            row = connection.execute(select(articles).where(articles.c.id == article_id)).first()
        if row is None:
            raise UnknownArticle(article_id)
        return article_of(row)

    def has(self, article_id: str) -> bool:
        """Say whether the article is here, withdrawn or not."""
        with self._database.reading() as connection:
            return _is_here(connection, article_id)

    def shows(self, article_id: str) -> bool:
        """Say whether learners may see the article."""
        shown = exists().where(articles.c.id == article_id, articles.c.withdrawn_at.is_(None))
        with self._database.reading() as connection:
            return bool(connection.scalar(select(shown)))

    def keep(self, article: Article, analysis: Analysis, origin: Origin, at: datetime) -> None:
        """Store an article with its analysis, both or neither; one that is here already stays."""
        with self._database.writing() as connection:
            connection.execute(delete(unwanted).where(unwanted.c.article_id == article.id))
            if not _is_here(connection, article.id):
                connection.execute(_new(article, origin, at))
            _put(connection, analysis, at)

    def ship(self, article: Article, at: datetime) -> None:
        """Store an article that comes with the app, unless it is here or was deleted before."""
        with self._database.writing() as connection:
            refused = select(exists().where(unwanted.c.article_id == article.id))
            if not connection.scalar(refused) and not _is_here(connection, article.id):
                connection.execute(_new(article, Origin.SHIPPED, at))

    def retire_shipped(self, current: set[str], at: datetime) -> tuple[str, ...]:
        """Take away the shipped articles that no longer ship; return the ids of those taken away.

        One that a learner has a lesson on, or has tried something of, is withdrawn, not deleted.
        """
        stale = articles.c.id.not_in(current) & (articles.c.origin == Origin.SHIPPED)
        used = or_(
            exists().where(lessons.c.article_id == articles.c.id),
            exists().where(attempts.c.article_id == articles.c.id),
            exists().where(attempts.c.about == articles.c.id),
        )
        shown = articles.c.withdrawn_at.is_(None)
        with self._database.writing() as connection:
            ids = tuple(connection.scalars(select(articles.c.id).where(stale)))
            connection.execute(delete(articles).where(stale & ~used))
            connection.execute(update(articles).where(stale & shown).values(withdrawn_at=at))
        return ids

    def withdraw(self, article_id: str, at: datetime) -> None:
        """Hide the article from learners.

        Raises:
            UnknownArticle: if it is not here.
        """
        self._mark(article_id, at)

    def restore(self, article_id: str) -> None:
        """Show the article to learners again.

        Raises:
            UnknownArticle: if it is not here.
        """
        self._mark(article_id, None)

    def _mark(self, article_id: str, withdrawn_at: datetime | None) -> None:
        change = update(articles).where(articles.c.id == article_id)
        with self._database.writing() as connection:
            if connection.execute(change.values(withdrawn_at=withdrawn_at)).rowcount == 0:
                raise UnknownArticle(article_id)

    def delete(self, article_id: str) -> None:
        """Delete the article with its analysis, the lessons on it and all attempts, for good.

        Raises:
            UnknownArticle: if it is not here.
        """
        with self._database.deleting() as connection:
            if not _is_here(connection, article_id):
                raise UnknownArticle(article_id)
            shipped = select(articles.c.id).where(
                articles.c.id == article_id, articles.c.origin == Origin.SHIPPED
            )
            connection.execute(insert(unwanted).from_select(["article_id"], shipped))
            connection.execute(delete(articles).where(articles.c.id == article_id))

    def analysis(self, article_id: str, analyser: str) -> Analysis | None:
        """Return the stored analysis, or None if there is none that this analyser made."""
        query = select(analyses.c.verdicts).where(
            analyses.c.article_id == article_id, analyses.c.analyser == analyser
        )
        with self._database.reading() as connection:
            stored = connection.scalar(query)
        verdicts = None if stored is None else verdicts_of(stored)
        return None if verdicts is None else Analysis(article_id, analyser, verdicts)

    def keep_analysis(self, analysis: Analysis, at: datetime) -> None:
        """Store an analysis in place of the older one of its article, if that is still here."""
        with self._database.writing() as connection:
            if _is_here(connection, analysis.article_id):
                _put(connection, analysis, at)


def _card(row: AnyRow) -> ArticleCard:
    return ArticleCard(
        id=row.id,
        title=row.title,
        outlet=row.outlet,
        byline=row.byline,
        date=row.date,
        sentence_count=row.sentence_count,
        origin=Origin(row.origin),
        added_at=row.added_at,
        withdrawn=row.withdrawn_at is not None,
    )


def _is_here(connection: Connection, article_id: str) -> bool:
    return bool(connection.scalar(select(exists().where(articles.c.id == article_id))))


def _new(article: Article, origin: Origin, at: datetime) -> Insert:
    return insert(articles).values(**article_columns(article), origin=origin, added_at=at)


def _put(connection: Connection, analysis: Analysis, at: datetime) -> None:
    connection.execute(delete(analyses).where(analyses.c.article_id == analysis.article_id))
    connection.execute(
        insert(analyses).values(
            article_id=analysis.article_id,
            analyser=analysis.analyser,
            made_at=at,
            verdicts=verdicts_as_json(analysis.verdicts),
        )
    )
