"""Outside data sets, read from a folder that is not part of the project (`DATA=DIR`)."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from reading.article import Article
from reading.read import read_presplit

Row = dict[str, Any]


def rows(path: Path) -> Iterator[Row]:
    """Yield the values of a gzipped JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def articles(path: Path) -> Iterator[tuple[Article, list[Row]]]:
    """Yield each document with its rows, one a sentence, in order."""
    for _, group in groupby(rows(path), key=lambda row: row["doc"]):
        entries = list(group)
        pairs = [(row["text"], row.get("para", n)) for n, row in enumerate(entries)]
        yield read_presplit(pairs), entries
