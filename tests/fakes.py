"""Stand-ins for the slow parts, whose answers can be worked out by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import Lock

from analysis.verdict import Analysis, Label, Verdict
from reading.article import Article
from retrieval.passage import Passage
from tutor.dialogue import Move, Role, Turn
from tutor.learner.attempt import Attempt
from tutor.occasion import Occasion, Reply
from tutor.state import State


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
    """Points at the first sentence, whatever is asked, and counts its steps in the state.

    `heard` lists what it was given. It brings `attempt` and `dispute` along with every reply.
    """

    def __init__(self, attempt: Attempt | None = None, *, dispute: bool = False) -> None:
        self.heard: list[tuple[Occasion, str]] = []
        self.attempt = attempt
        self.dispute = dispute

    def welcome(self, occasion: Occasion) -> Reply:
        text = f"Let us read '{occasion.article.title}'."
        return Reply(Turn(Role.TUTOR, text, Move.WELCOME, prompt="w@1"), State(minutes=15))

    def reply(self, occasion: Occasion, message: str) -> Reply:
        self.heard.append((occasion, message))
        turn = Turn(
            Role.TUTOR,
            f"Reply {len(occasion.history) // 2}: look at S1.",
            Move.VOICE,
            act="WHO?",
            cites=(0,),
            choices=("Show me", "I can't tell"),
            prompt="tutor/ask_who@3f2a91c",
        )
        state = replace(occasion.state, step=occasion.state.step + 1)
        return Reply(turn, state, self.attempt, self.dispute)
