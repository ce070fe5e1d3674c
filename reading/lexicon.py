"""The word lists of `reading/lexicons/`: one entry a line, each file says what it is for."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "lexicons"


@cache
def entries(name: str) -> frozenset[str]:
    """Return the entries of the list `name`, as they are written; `#` begins a remark line."""
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))
