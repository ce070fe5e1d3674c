"""The lines of a PDF page: their words, and the geometry that tells paragraphs from lines."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from pypdf import PageObject

_LIGATURES = re.compile("[\ufb00-\ufb06]")

# What a page carries beside the story stands in its first or last lines, in the order of the file.
_EDGE = 2
_DIGITS = re.compile(r"\d+")
_PRINTED_BY_A_BROWSER = re.compile(r"(?:https?|file)://\S+(?:\s+\d+/\d+)?|\d+/\d+/\d+, \d+:\d\d.*")
_PAGE_NUMBER = re.compile(r"(?:page\s)?\W*\d{1,3}\W*(?:(?:of\s|/\s?)\d{1,3})?\W*", re.IGNORECASE)

# A gap that is so much wider than the usual one parts paragraphs. Browsers and word processors make
# it 1.5 to 2 times as wide; within a paragraph, the gaps differ by less than a tenth.
_WIDER = 1.25


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line, with its height on the page and the size of its type, both in points."""

    words: str
    page: int
    height: float
    size: float


def lines_of(page: PageObject, number: int) -> list[Line]:
    """Return the lines of a page that have words, in the order of the file."""
    lines: list[Line] = []
    words, height, size = "", 0.0, 1.0

    def visit(fragment: str, outer: Sequence[float], inner: Sequence[float], *font: object) -> None:
        nonlocal words, height, size
        for piece in fragment.splitlines(keepends=True):
            if piece.strip() and not words.strip():
                height = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
                size = abs(float(str(font[-1])) * outer[3] * inner[3]) or 1.0
            words += piece
            if piece.endswith("\n"):
                finish()

    def finish() -> None:
        nonlocal words
        if words.strip():
            plain = _LIGATURES.sub(lambda m: unicodedata.normalize("NFKC", m[0]), words)
            lines.append(Line(" ".join(plain.split()), number, height, size))
        words = ""

    page.extract_text(visitor_text=visit)
    finish()
    return lines


def without_running_lines(pages: Sequence[Sequence[Line]]) -> list[Line]:
    """Return the lines of all pages without page numbers, running heads and printed addresses."""
    edges = [
        {_DIGITS.sub("#", line.words) for line in [*page[:_EDGE], *page[-_EDGE:]]} for page in pages
    ]
    seen = Counter(words for edge in edges for words in edge)
    return [
        line
        for page in pages
        for i, line in enumerate(page)
        if _EDGE <= i < len(page) - _EDGE
        or not (
            _PAGE_NUMBER.fullmatch(line.words)
            or _PRINTED_BY_A_BROWSER.fullmatch(line.words)
            or seen[_DIGITS.sub("#", line.words)] >= max(2, len(pages) / 2)
        )
    ]


def wide_gaps(lines: Sequence[Line]) -> set[int]:
    """Return the indices of the lines that stand wider below the line before than is usual."""
    gaps = {
        i: abs(line.height - before.height) / line.size
        for i, (before, line) in enumerate(pairwise(lines), start=1)
        if line.page == before.page and line.height != before.height
    }
    usual = median(gaps.values()) if gaps else 0.0
    return {i for i, gap in gaps.items() if gap > _WIDER * usual}
