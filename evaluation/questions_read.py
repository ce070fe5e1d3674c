"""The written questions and pairs of `evaluation/questions/`, and the articles they are about."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from classroom.shipped import shipped
from reading.article import Article

FOLDER = Path(__file__).parent / "questions"
SETS = {"tuning": "tuning", "held out": "held_out"}


@dataclass(frozen=True, slots=True)
class Question:
    """A learner's question: `kind` is answered, near or off (the article's topic).

    `sentences` are those that answer it, each alone; none where the article does not.
    """

    article: str
    question: str
    kind: str
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence of one article and one of another, and whether they make the same claim."""

    half: str
    article: str
    sentence: int
    other: str
    other_sentence: int
    same_claim: bool


def questions(name: str) -> list[Question]:
    """Return the questions of one of the `SETS`."""
    lines = _lines(FOLDER / f"{SETS[name]}.jsonl")
    return [Question(**line | {"sentences": tuple(line["sentences"])}) for line in lines]


def pairs(half: str) -> list[Pair]:
    """Return the pairs of one of the `SETS`."""
    found = (Pair(**line) for line in _lines(FOLDER / "elsewhere.jsonl"))
    return [pair for pair in found if pair.half == half]


def articles(name: str, corpus: Path) -> dict[str, Article]:
    """Return the library of a set by slug: what ships, and for the held-out one what does not."""
    folders = [corpus] if name == "tuning" else [corpus, FOLDER]
    return {
        path.stem: article
        for folder in folders
        for path, article in zip(
            sorted((folder / "articles").glob("*.md")), shipped(folder), strict=True
        )
    }


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    return map(json.loads, path.read_text(encoding="utf-8").splitlines())
