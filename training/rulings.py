"""Our own rulings as examples: rows of `tests/analysis/tables`, of which every second one teaches.

The outside sets mean by "attributed" and "commentary" something near to what the rulings of
docs/decisions/0003 mean, and not the same. The rows that teach are chosen by a hash of their words,
so that the others can show whether what was learnt holds, and how sure a verdict may be.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from pathlib import Path

from analysis.verdict import Label
from reading.article import Article
from reading.read import read_presplit
from settings import HOME

TABLES = HOME / "tests" / "analysis" / "tables"


def taught(folder: Path = TABLES) -> Iterator[tuple[Article, int, Label]]:
    """Yield of the rows that teach: article, index of the sentence asked about, its label."""
    for article, asked, label in _rows(folder, teaching=True):
        if label is not None:
            yield article, asked, label


def held_back(folder: Path = TABLES) -> Iterator[tuple[Article, int, Label | None]]:
    """Yield the same of the rows that teach nothing; None: the sentence is no statement."""
    return _rows(folder, teaching=False)


def teaches(pieces: list[str]) -> bool:
    """Say whether a row teaches; if not, it only judges."""
    return zlib.crc32(" ".join(pieces).encode()) % 2 == 0


def _rows(folder: Path, *, teaching: bool) -> Iterator[tuple[Article, int, Label | None]]:
    """Yield the rows with one right label; those that leave it open neither teach nor judge."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            pieces = [row["text"]] if isinstance(row["text"], str) else row["text"]
            if isinstance(row["label"], list) or teaches(pieces) is not teaching:
                continue
            numbered = [
                (words, pieces[:place].count("")) for place, words in enumerate(pieces) if words
            ]
            asked = row.get("target", len(numbered) - 1)
            yield read_presplit(numbered), asked, Label(row["label"]) if row["label"] else None
