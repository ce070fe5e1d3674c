"""Publishing goes on in the background: a click elsewhere or a reload cannot cut it in half."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from threading import Lock, Thread
from typing import Protocol

from errors import WhoSaysError
from reading.article import Article

_log = logging.getLogger(__name__)


class Publisher(Protocol):
    """The part of the classroom that publishes."""

    def publish(self, article: Article, progress: Callable[[str, float], None]) -> Article:
        """Judge, index and keep the article, telling each stage and the share done, 0-1."""


@dataclass(frozen=True, slots=True)
class Job:
    """How far the publishing of one article is; `trouble` says why it failed, if it did."""

    stage: str = ""
    share: float = 0.0
    finished: bool = False
    trouble: str = ""


class PublishingDesk:
    """At most one job an article; whoever looks sees how far it is."""

    def __init__(self) -> None:
        self._jobs: dict[str, Job] = {}
        self._lock = Lock()

    def start(self, publisher: Publisher, article: Article, broken: str) -> None:
        """Publish the article in the background, unless that is going on already.

        `broken` is what the job says if it fails for a reason that is nobody's to mend.
        """
        with self._lock:
            job = self._jobs.get(article.id)
            if job and not job.finished:
                return
            self._jobs[article.id] = Job()
        Thread(target=self._run, args=(publisher, article, broken), daemon=True).start()

    def job(self, article_id: str) -> Job | None:
        """Return the latest job of the article, or None."""
        return self._jobs.get(article_id)

    def forget(self, article_id: str) -> None:
        """Forget a finished job, so that its result is not told twice."""
        with self._lock:
            job = self._jobs.get(article_id)
            if job and job.finished:
                del self._jobs[article_id]

    def _run(self, publisher: Publisher, article: Article, broken: str) -> None:
        trouble = ""
        try:
            publisher.publish(article, lambda stage, share: self._note(article.id, stage, share))
        except WhoSaysError as error:
            trouble = str(error)
        except Exception:  # noqa: BLE001  whoever waits is told in any case; the log has the rest
            _log.exception("Publishing failed")
            trouble = broken
        job = self._jobs[article.id]
        self._jobs[article.id] = replace(job, finished=True, trouble=trouble)

    def _note(self, article_id: str, stage: str, share: float) -> None:
        self._jobs[article_id] = Job(stage, min(max(share, 0.0), 1.0))


@cache
def desk() -> PublishingDesk:
    """Return the one desk of this process."""
    return PublishingDesk()
