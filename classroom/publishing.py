"""Articles come and go: previewed, published, withdrawn, deleted."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from threading import Lock

from analysis.verdict import Analysis
from classroom.library import Library, UnknownArticle
from classroom.parts import Parts
from classroom.record import Origin, Preview
from classroom.shipped import shipped
from reading.article import Article, Block
from retrieval.passage import passages_of

Progress = Callable[[str, float], None]

FEW_SENTENCES = 5  # a news brief has more
# Seconds between two articles: without it the thread that lets the lock go takes it again at once,
# and whoever has just opened an article waits for all the others.
_TURN = 0.001


def unwatched(stage: str, share: float) -> None:
    """Take note of no progress."""
    del stage, share


class Publishing:
    """Keeps the library, the analyses and the retriever telling the same story.

    The database is the truth. Publishing fills the retriever first, so that a failure on the way
    leaves no article behind; what it may leave in the index, the next start clears away. Indexing
    goes on beside the judging: with two idle processor cores an article is in a fifth sooner.
    """

    def __init__(self, library: Library, parts: Parts, clock: Callable[[], datetime]) -> None:
        self._library = library
        self._parts = parts
        self._clock = clock
        self._publishing = Lock()
        self._judging = Lock()  # thirty learners who wait for one analysis need it made once

    def preview(self, article: Article) -> Preview:
        """Return the article as it would be published; nothing is kept."""
        return Preview(article, warnings_about(article), known=self._library.has(article.id))

    def publish(self, article: Article, progress: Progress = unwatched) -> Article:
        """Judge, index and keep the article, or bring it back if its text is already here.

        `progress` is told what is being done and the share done, 0-1.

        Raises:
            WhoSaysError: if a stage fails; nothing of the article is kept then.
        """
        with self._publishing:
            if self._library.has(article.id):
                self.restore(article.id)
                return self._library.article(article.id)
            self._publish_new(article, progress)
        progress("Published", 1.0)
        return article

    def _publish_new(self, article: Article, progress: Progress) -> None:
        progress("Judging the sentences", 0.1)
        try:
            with ThreadPoolExecutor(1, "index") as beside:
                indexed = beside.submit(self._parts.retriever.add, passages_of(article))
                with self._judging:
                    analysis = self._parts.analyser.analyse(article)
                progress("Indexing the passages", 0.6)
            indexed.result()
            progress("Saving", 0.9)
            self._library.keep(article, analysis, Origin.UPLOADED, self._clock())
        except BaseException:  # a page that is left in mid-air raises one too
            self._parts.retriever.forget(article.id)
            raise

    def withdraw(self, article_id: str) -> None:
        """Hide the article from learners; `restore` undoes it."""
        self._library.withdraw(article_id, self._clock())
        self._parts.retriever.forget(article_id)

    def restore(self, article_id: str) -> None:
        """Show the article to learners again."""
        self._library.restore(article_id)
        self._parts.retriever.add(passages_of(self._library.article(article_id)))

    def delete(self, article_id: str) -> None:
        """Delete the article and all that was made of it or said about it, for good."""
        self._library.delete(article_id)
        self._parts.retriever.forget(article_id)

    def analysis(self, article: Article) -> Analysis:
        """Return the analysis by today's analyser, made and stored if there is none yet."""
        found = self.stored_analysis(article.id)
        if found is not None:
            return found
        with self._judging:
            found = self.stored_analysis(article.id)
            if found is None:
                found = self._parts.analyser.analyse(article)
                self._library.keep_analysis(found, self._clock())
            return found

    def stored_analysis(self, article_id: str) -> Analysis | None:
        """Return the analysis by today's analyser if there is one, at once."""
        return self._library.analysis(article_id, self._parts.analyser.version)

    def lay_out(self, corpus: Path) -> None:
        """Keep the articles that come with the app, and make all that learners may see findable."""
        articles = shipped(corpus)
        for article in articles:
            self._library.ship(article, self._clock())
        self._library.retire_shipped({article.id for article in articles}, self._clock())
        shown = [card.id for card in self._library.cards() if not card.withdrawn]
        self._parts.retriever.add(
            [p for article_id in shown for p in passages_of(self._library.article(article_id))]
        )

    def judge_all(self) -> None:
        """Make every analysis that is missing or was made by another analyser."""
        for card in self._library.cards():
            with suppress(UnknownArticle):  # it was deleted meanwhile
                self.analysis(self._library.article(card.id))
            time.sleep(_TURN)


def warnings_about(article: Article) -> tuple[str, ...]:
    """Return what an instructor should look at before publishing, a sentence each."""
    body = {p.index for p in article.paragraphs if p.block is Block.BODY}
    count = sum(sentence.paragraph in body for sentence in article.sentences)
    missing = [n for n in ("title", "outlet", "byline", "date") if not getattr(article, n)]
    few = f"The story has only {count} sentences. Is this the whole article?"
    unknown = f"We found no {' and no '.join(missing)}. Learners will ask where the text is from."
    return ((few,) if count < FEW_SENTENCES else ()) + ((unknown,) if missing else ())
