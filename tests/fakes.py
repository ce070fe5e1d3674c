"""Stand-ins for the slow parts, whose answers can be worked out by hand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from threading import Lock

from analysis.verdict import Analysis, Label, Verdict
from reading.article import Article
from retrieval.passage import Passage
from tutor.dialogue import Move, Role, Turn


class Clock:
    """A clock that stands still until it is told to move on."""

    def __init__(self) -> None:
        self.now = datetime(2026, 5, 18, 9, 30, 15, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


class FakeAnalyser:
    """Finds every sentence sourced. `judged` lists the ids of the articles it was given."""

    def __init__(self, version: str = "fake 1") -> None:
        self.version = version
        self.by_rules_alone = False
        self.judged: list[str] = []
        self._lock = Lock()

    def analyse(self, article: Article) -> Analysis:
        with self._lock:
            self.judged.append(article.id)
        verdicts = (Verdict(s.index, Label.SOURCED, 1.0, "Fake.") for s in article.sentences)
        return Analysis(article.id, self.version, tuple(verdicts))


class FakeRetriever:
    """Holds passages by id."""

    def __init__(self) -> None:
        self.passages: dict[str, Passage] = {}

    def add(self, passages: Iterable[Passage]) -> None:
        self.passages |= {passage.id: passage for passage in passages}

    def fill(self) -> None:
        """Do nothing: its passages are found as soon as they are added."""

    def forget(self, article_id: str) -> None:
        self.passages = {k: p for k, p in self.passages.items() if p.article_id != article_id}

    @property
    def articles(self) -> set[str]:
        return {passage.article_id for passage in self.passages.values()}


class FakeTutor:
    """Points at the first sentence, whatever is asked. `heard` lists what it was given."""

    def __init__(self) -> None:
        self.heard: list[tuple[tuple[Turn, ...], str]] = []

    def welcome(self, article: Article, analysis: Analysis) -> Turn:
        del analysis
        return Turn(Role.TUTOR, f"Let us read '{article.title}'.", Move.WELCOME, prompt="w@1")

    def reply(
        self, article: Article, analysis: Analysis, history: tuple[Turn, ...], message: str
    ) -> Turn:
        del article, analysis
        self.heard.append((history, message))
        return Turn(
            Role.TUTOR,
            f"Reply {len(history) // 2}: look at S1.",
            Move.ASK_WHO,
            act="WHO?",
            cites=(0,),
            choices=("Show me", "I can't tell"),
            prompt="tutor/ask_who@3f2a91c",
        )
