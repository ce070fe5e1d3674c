"""What the tutor is given with a message, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from analysis.verdict import Analysis
from reading.article import Article
from tutor.dialogue import Turn
from tutor.learner.attempt import Attempt
from tutor.skills import ReadingLevel
from tutor.state import START, State


@dataclass(frozen=True, slots=True)
class HouseRules:
    """What a class has settled. `helpline` is the school's own text for the care cards."""

    level: ReadingLevel = ReadingLevel.PLAIN
    gives_summaries: bool = False
    helpline: str = ""


BY_DEFAULT = HouseRules()


@dataclass(frozen=True, slots=True)
class Occasion:
    """The article, what was said, where the lesson stands, and what the learner has tried so far.

    `attempts` are the learner's, in all lessons, oldest first, since their record was last reset.
    `other` returns another article of the library with its analysis, or None where learners may
    not see it.
    """

    article: Article
    analysis: Analysis
    at: datetime
    history: tuple[Turn, ...] = ()
    state: State = START
    attempts: tuple[Attempt, ...] = ()
    rules: HouseRules = BY_DEFAULT
    other: Callable[[str], tuple[Article, Analysis] | None] = lambda _: None


@dataclass(frozen=True, slots=True)
class Reply:
    """A turn of the tutor, where the lesson stands after it, and what is to be kept of the answer.

    `dispute` says that the learner's evidence spoke against the key: the instructor should look.
    """

    turn: Turn
    state: State
    attempt: Attempt | None = None
    dispute: bool = False
