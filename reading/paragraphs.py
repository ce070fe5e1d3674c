"""Where paragraphs begin and end: at empty lines and at line ends, unless a line was wrapped.

Newspapers put one paragraph on one line; old e-mails and many PDFs break lines at 70 to 80 columns.
Which of the two a text is shows in how its lines begin: a wrapped one goes on in mid-sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from reading.article import Span

_LINE = re.compile(r"[^\r\n]+")
_LINE_END = re.compile(r"\r\n|\r|\n")
_STOPPED = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_LIST_ITEM = re.compile(r"(?:[•▪◦‣●*·-]|[(]?\d{1,2}[.)])\s")
_FIRST_LETTER = re.compile(r"\W{0,3}([^\W\d_])")

# In English prose 3 of 4 wrapped lines begin in lower case; in a text of whole-paragraph lines
# next to none do.
_SHARE_OF_A_WRAPPED_TEXT = 0.3


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without the white space around it."""

    span: Span
    words: str
    indent: int
    follows_empty: bool

    @property
    def begins_low(self) -> bool:
        first = _FIRST_LETTER.match(self.words)
        return first is not None and first[1].islower()

    @property
    def is_item(self) -> bool:
        return _LIST_ITEM.match(self.words) is not None


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of `text` in order, without the white space around them."""
    lines = _lines(text)
    width = _wrapped_at(lines)
    found: list[Span] = []
    for before, line in pairwise([None, *lines]):
        if before is not None and line is not None and _goes_on(before, line, width):
            found[-1] = Span(found[-1].start, line.span.end)
        elif line is not None:
            found.append(line.span)
    return tuple(found)


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    end = 0
    for match in _LINE.finditer(text):
        words = match[0].strip()
        if not words:
            continue
        indent = len(match[0]) - len(match[0].lstrip())
        start = match.start() + indent
        line_ends = len(_LINE_END.findall(text, end, start))
        lines.append(_Line(Span(start, start + len(words)), words, indent, line_ends > 1))
        end = start + len(words)
    return lines


def _wrapped_at(lines: list[_Line]) -> int:
    """Return the column at which the text was wrapped, or 0 where its lines are paragraphs."""
    breaks = [(a, b) for a, b in pairwise(lines) if not b.follows_empty and not b.is_item]
    low = [len(a.words) for a, b in breaks if _broken_in_mid_sentence(a, b)]
    return max(low) if low and len(low) >= _SHARE_OF_A_WRAPPED_TEXT * len(breaks) else 0


def _goes_on(before: _Line, line: _Line, width: int) -> bool:
    if line.follows_empty or line.is_item:
        return False
    if _broken_in_mid_sentence(before, line):
        return True
    first_word = line.words.split(maxsplit=1)[0]
    was_full = len(before.words) + 1 + len(first_word) > width
    return width > 0 and was_full and line.indent <= before.indent


def _broken_in_mid_sentence(before: _Line, line: _Line) -> bool:
    return line.begins_low and not _STOPPED.search(before.words)
