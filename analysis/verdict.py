"""A judgement of each sentence that can show its reasons."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from analysis.attribution import Attribution
from reading.article import Span


class Label(StrEnum):
    """Whose voice a sentence is in, and whether it could be settled."""

    SOURCED = "sourced"
    UNSOURCED = "unsourced"
    COMMENTARY = "commentary"


class Tag(StrEnum):
    """A remark beside the label (the rulings in docs/decisions/0003 say when)."""

    OPINION_INSIDE = "opinion inside"
    COMMON_KNOWLEDGE = "common knowledge"
    REPORTER_SAW_IT = "reporter saw it"
    NEEDS_A_SOURCE = "needs a source"
    NO_AGENT = "no agent"
    FORECAST = "forecast"
    CONTINUED = "continued"
    MOTIVE = "motive"
    REPORTED_THOUGHT = "reported thought"
    NOT_A_STATEMENT = "not a statement"
    CONTESTED = "contested"
    RHETORICAL_QUESTION = "rhetorical question"
    HEDGE = "hedge"
    BOOSTER = "booster"
    LOADED_WORD = "loaded word"


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that counted towards a verdict, and the rule that noticed them."""

    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Scores:
    """How strongly each side was heard, each 0-1; not yet probabilities."""

    attributed: float
    commentary: float
    loaded: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judgement of one sentence; `label` is None where it states nothing (a byline).

    `confidence` is 0-1. `reason` is one line for the learner.
    """

    sentence: int
    label: Label | None
    confidence: float
    reason: str
    tags: tuple[Tag, ...] = ()
    marks: tuple[Mark, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    scores: Scores = Scores(0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Analysis:
    """One verdict a sentence, in order, and the version of the analyser that gave them."""

    article_id: str
    analyser: str
    verdicts: tuple[Verdict, ...]
