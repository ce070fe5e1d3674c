"""What the classroom hands out: plain values, made from the rows of the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reading.article import Article
from tutor.dialogue import Turn


class Origin(StrEnum):
    """How an article came here."""

    SHIPPED = "shipped"
    UPLOADED = "uploaded"


class FlagKind(StrEnum):
    """What a learner thinks is wrong with a turn of the tutor.

    A `DISPUTE` the tutor raises itself: the learner's evidence spoke against its key.
    """

    MISTAKEN = "mistaken"
    UNCLEAR = "unclear"
    UPSETTING = "upsetting"
    OTHER = "other"
    DISPUTE = "dispute"


@dataclass(frozen=True, slots=True)
class ArticleCard:
    """An article in a list, without its text."""

    id: str
    title: str
    outlet: str
    byline: str
    date: str
    sentence_count: int
    origin: Origin
    added_at: datetime
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """An article as it would be published. `known` says that its text is already here."""

    article: Article
    warnings: tuple[str, ...]
    known: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A turn with its place in the lesson; number 0 is the tutor's welcome.

    `at` is UTC, to the minute. Once `erased`, a learner's text is empty.
    """

    number: int
    turn: Turn
    at: datetime
    erased: bool = False


@dataclass(frozen=True, slots=True)
class Conversation:
    """A lesson as the instructor sees it in a list. `turn_count` leaves out the welcome."""

    lesson_id: int
    nickname: str
    article_id: str
    article_title: str
    turn_count: int
    last_at: datetime


@dataclass(frozen=True, slots=True)
class Flag:
    """A learner's remark on a turn, for the instructor. `said` is that turn's text.

    `asked` is what the learner had said last before it; empty if they had said nothing yet, or if
    it `is_erased`.
    """

    id: int
    lesson_id: int
    number: int
    kind: FlagKind
    note: str
    said: str
    asked: str
    is_erased: bool
    nickname: str
    article_title: str
    at: datetime
    resolved: bool
