"""Our own rulings as examples: rows of `tests/analysis/tables`, of which every second one teaches.

The outside sets mean by "attributed" and "commentary" something near to what the rulings of
docs/decisions/0003 mean, and not the same. The rows that teach are chosen by a hash of their words,
so that the others can show whether what was learnt holds.
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
    """Yield an article, the index of the sentence that is asked about, and its label."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            pieces = [row["text"]] if isinstance(row["text"], str) else row["text"]
            if not isinstance(row["label"], str) or not teaches(pieces):
                continue
            numbered = [
                (words, pieces[:place].count("")) for place, words in enumerate(pieces) if words
            ]
            asked = row.get("target", len(numbered) - 1)
            yield read_presplit(numbered), asked, Label(row["label"])


def teaches(pieces: list[str]) -> bool:
    """Say whether a row teaches; if not, it only judges."""
    return zlib.crc32(" ".join(pieces).encode()) % 2 == 0
