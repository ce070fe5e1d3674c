"""Word lists as data: one entry a line, and how to find the entries in a text."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path


class Lexicon:
    """The lists of one folder, each a `.txt` file, read when they are first asked for.

    Lines that begin with `#` are remarks; the first of them says where the list comes from.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.entries = cache(self._entries)
        self.pattern = cache(self._pattern)

    def _entries(self, name: str) -> frozenset[str]:
        lines = (self._folder / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        return frozenset(line.strip() for line in lines if line.strip() and line[0] != "#")

    def _pattern(self, name: str) -> re.Pattern[str]:
        """Return a pattern that finds whole entries, the longest first, in any case.

        A single capital ("I") is found only as such. Apostrophes match straight and curly.
        """
        longest_first = sorted(self.entries(name), key=lambda entry: (-len(entry), entry))
        return re.compile(
            rf"(?<!\w)(?:{'|'.join(map(_loosely, longest_first))})(?!\w)", re.IGNORECASE
        )


def _loosely(entry: str) -> str:
    if entry == "I":
        return "(?-i:I)"
    return re.escape(entry).replace("’", "'").replace("'", "['’]").replace(r"\ ", r"\s+")
