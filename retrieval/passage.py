"""The unit that is retrieved: one sentence, read together with its neighbours."""

from __future__ import annotations

from dataclasses import dataclass

from reading.article import Article


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of an article. `context` is the text it is embedded with, itself included."""

    id: str
    article_id: str
    sentence: int
    text: str
    context: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A retrieved passage and its nearness to the question; higher is nearer, always."""

    passage: Passage
    score: float
