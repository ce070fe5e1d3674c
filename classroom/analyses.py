"""The analyses that lessons go by: waited for, or only where they are soon there."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress

from analysis.verdict import Analysis
from classroom.library import Library, UnknownArticle
from classroom.publishing import Publishing
from reading.article import Article

_log = logging.getLogger(__name__)


class Analyses:
    """Articles as today's analyser judges them. `can_judge` says whether the parser is there."""

    def __init__(
        self, library: Library, publishing: Publishing, can_judge: Callable[[], bool]
    ) -> None:
        self._library = library
        self._publishing = publishing
        self._can_judge = can_judge

    def of(self, article: Article) -> Analysis:
        """Return the analysis; waits until there is one."""
        return self._publishing.analysis(article)

    def soon(self, article: Article) -> Analysis | None:
        """Return the analysis, made now if the parser is there; None if that would take seconds."""
        if not self._can_judge():
            return self._publishing.stored_analysis(article.id)
        try:
            return self._publishing.analysis(article)
        except Exception:  # noqa: BLE001  the article can be read all the same; the log has the rest
            _log.exception("The article '%s' could not be judged", article.id)
            return None

    def shown(self, article_id: str) -> tuple[Article, Analysis] | None:
        """Return an article that learners may see, with its analysis; None for any other id."""
        with suppress(UnknownArticle):  # it may be deleted meanwhile
            if self._library.shows(article_id):
                article = self._library.article(article_id)
                analysis = self.soon(article)
                return None if analysis is None else (article, analysis)
        return None
