"""All that a decision of the tutor may look at, in one value: every decision is a pure function."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from analysis.verdict import Analysis
from reading.article import Article
from retrieval.retriever import Found
from tutor.definitions import Definitions
from tutor.dialogue import Move, Role, Turn
from tutor.hearing.heard import Heard
from tutor.items.bank import Bank, SkillWords
from tutor.items.built import ArticleItems
from tutor.items.item import Item
from tutor.judging.judge import Judge
from tutor.learner.mastery import Mastery, mastery
from tutor.occasion import HouseRules, Occasion
from tutor.path import Paths, Phase, Step
from tutor.skills import Skill
from tutor.state import State
from wording import Wording


class Finder(Protocol):
    """What the tutor needs of retrieval."""

    def find(self, question: str, k: int, article_id: str | None) -> Found:
        """Return the k nearest passages, and how likely it is that they answer the question."""


@dataclass(frozen=True)
class Tools:
    """What the tutor works with: its words, its questions, and who finds and judges."""

    wording: Wording
    bank: Bank
    built: ArticleItems
    paths: Paths
    definitions: Definitions
    judge: Judge
    finder: Finder

    def item(self, key: str, occasion: Occasion) -> Item | None:
        """Return the item with this key, shipped or built from the open article."""
        shipped = self.bank.item(key)
        return shipped or self.built.item(key, occasion.article, occasion.analysis)


@dataclass(frozen=True)
class Situation:
    """A message as it was heard, the occasion, and the tools to answer with."""

    occasion: Occasion
    tools: Tools
    message: str
    heard: Heard

    @property
    def article(self) -> Article:
        """Return the open article."""
        return self.occasion.article

    @property
    def analysis(self) -> Analysis:
        """Return what was judged of it."""
        return self.occasion.analysis

    @property
    def state(self) -> State:
        """Return where the lesson stands."""
        return self.occasion.state

    @property
    def rules(self) -> HouseRules:
        """Return what the class has settled."""
        return self.occasion.rules

    @cached_property
    def item(self) -> Item | None:
        """Return the item on the table, or None."""
        return open_item(self.tools, self.occasion)

    @cached_property
    def mastery(self) -> dict[Skill, Mastery]:
        """Return what the learner's attempts add up to."""
        return mastery(self.occasion.attempts)

    @property
    def step(self) -> Step | None:
        """Return the step of the path that the lesson is at, or None off the path."""
        steps = self.tools.paths.steps(self.state.minutes)
        return steps[self.state.step] if self.state.step < len(steps) else None

    @property
    def alone(self) -> bool:
        """Say whether the open item is to be answered without help."""
        on_exit = self.step is not None and self.step.phase is Phase.EXIT
        return on_exit and self.state.item is not None and self.state.paused is None

    def words(self, skill: Skill) -> SkillWords:
        """Return the skill's words at the reading level of the class."""
        return self.tools.bank.words(skill, self.rules.level)


def open_item(tools: Tools, occasion: Occasion) -> Item | None:
    """Return the item that lies on the table, or None; an edited bank may have lost it."""
    held = occasion.state.item
    return tools.item(held.key, occasion) if held else None


def last_move(history: tuple[Turn, ...]) -> Move | None:
    """Return the move of the tutor's latest turn: what the learner may be answering."""
    return next((turn.move for turn in reversed(history) if turn.role is Role.TUTOR), None)
