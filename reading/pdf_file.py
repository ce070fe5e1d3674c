"""A PDF becomes a text: its printed lines are joined to the paragraphs that they were."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence

from pypdf import PdfReader
from pypdf.errors import DependencyError, LimitReachedError

from reading.limits import Limits
from reading.page import Page
from reading.pdf_lines import Line, lines_of, wide_gaps, without_running_lines
from reading.unreadable import (
    EmptyText,
    PicturesOnly,
    Protected,
    TooBig,
    TooLong,
    TooManyPages,
)

_HYPHENS = "-\u00ad\u2010"
_STOPPED = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_FULL_SHARE = 0.85  # of the longest line; type of different widths fills lines unevenly
_LINES_A_GAP = 40  # a text with fewer wide gaps than one in so many lines does not part by gaps


def read_pdf(data: bytes, limits: Limits) -> Page:
    """Return the text of a PDF, an empty line between two paragraphs.

    Raises:
        Protected: if it needs a password.
        TooManyPages: if it has more pages than the limits allow.
        TooLong: if it has more characters than they allow.
        TooBig: if a page unpacks to more than pypdf allows.
        PicturesOnly: if there are pictures on its pages and no words.
        EmptyText: if there is nothing on its pages.
    """
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted:
        _unlock(reader)
    if len(reader.pages) > limits.pages:
        raise TooManyPages
    try:
        lines = without_running_lines(_pages(reader, limits))
    except LimitReachedError as bomb:
        raise TooBig from bomb
    if not lines:
        raise PicturesOnly if any(len(page.images) for page in reader.pages) else EmptyText
    return Page("\n\n".join(_paragraphs(lines)))


def _pages(reader: PdfReader, limits: Limits) -> list[list[Line]]:
    pages: list[list[Line]] = []
    left = limits.characters
    for number, page in enumerate(reader.pages):
        pages.append(lines_of(page, number))
        left -= sum(len(line.words) for line in pages[-1])
        if left < 0:
            raise TooLong
    return pages


def _unlock(reader: PdfReader) -> None:
    """Open a file that only forbids printing or copying: its password is the empty one."""
    try:
        opened = reader.decrypt("")
    except DependencyError as fault:  # AES needs a library that the app does not carry
        raise Protected from fault
    if not opened:
        raise Protected


def _paragraphs(lines: Sequence[Line]) -> Iterable[str]:
    gaps = wide_gaps(lines)
    parts_by_gaps = len(gaps) * _LINES_A_GAP >= len(lines)
    full = _FULL_SHARE * max(len(line.words) for line in lines)
    compounds = {word for line in lines for word in line.words.split() if "-" in word[1:-1]}
    paragraph = lines[0].words
    for i, line in enumerate(lines[1:], start=1):
        before = lines[i - 1]
        ends = bool(_STOPPED.search(before.words)) and not line.words[0].islower()
        same_page = line.page == before.page
        if i in gaps or (ends and not (parts_by_gaps and same_page) and len(before.words) < full):
            yield paragraph
            paragraph = line.words
        else:
            paragraph = _joined(paragraph, line.words, compounds)
    yield paragraph


def _joined(start: str, rest: str, compounds: set[str]) -> str:
    """Return two lines as one, a word that was hyphenated at the line end made whole again."""
    if start[-1] not in _HYPHENS or not rest[0].islower() or not start[-2:-1].isalpha():
        return f"{start} {rest}"
    word = f"{start.rsplit(maxsplit=1)[-1][:-1]}-{rest.split(maxsplit=1)[0]}"
    return start[:-1] + ("-" if word in compounds else "") + rest
