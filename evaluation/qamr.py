"""QAMR: questions about Wikinews sentences, each answered by one sentence of one article."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from retrieval.passage import Passage


@dataclass(frozen=True, slots=True)
class Question:
    """A question, its article, and the id of the sentence that answers it."""

    text: str
    article_id: str
    passage_id: str

    @property
    def held_out(self) -> bool:
        """Say whether its article lies in the half on which no number was chosen."""
        digest = hashlib.md5(self.article_id.encode(), usedforsecurity=False).hexdigest()
        return int(digest, 16) % 2 == 1


def read(folder: Path) -> tuple[list[Passage], list[Question]]:
    """Return the sentences, each article's in reading order, and the questions."""
    lines = sorted(
        _lines(folder / "passages.jsonl.gz"),
        key=lambda line: (line["article"], line["para"], line["sent"]),
    )
    passages = [
        Passage(line["id"], line["article"], n, text=line["text"], context=line["text"])
        for n, line in enumerate(lines)
    ]
    questions = [
        Question(line["query"], line["article"], line["passage"])
        for line in _lines(folder / "queries_dev.jsonl.gz")
    ]
    return passages, questions


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
