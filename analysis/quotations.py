"""Stretches in quotation marks, with the newspaper's multi-paragraph habit.

A quotation that runs over paragraphs opens each of them and closes only the last. A mark that is
never closed ends with its paragraph. An odd mark never loses more than its paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reading.article import Article, Span

# The opening marks, each with the marks that may close it. A single mark opens only before a word.
_CLOSERS = {"“": '”"', '"': '"”', "‘": "’'", "'": "'’", "«": "»", "„": "“”"}
_SINGLE = "‘'"
_OPENS_AFTER = re.compile(r"[\s(\[{–—:,-]")
SPEECH_WORDS = 4  # fewer words in marks are a name, a title or a scare quote more often than speech
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_TITLE = 0.6  # from this share of capitals on, the words are a title
_STOPS_INSIDE = ",.?!…"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks; `span` excludes the marks. `continues` the one before it."""

    span: Span
    paragraph: int
    continues: bool = False


def quotations(article: Article) -> tuple[Quotation, ...]:
    """Return all quotations of the article in order."""
    found: list[Quotation] = []
    left_open = False
    for paragraph in article.paragraphs:
        spans, still_open, opens_with_mark = _in_paragraph(article.text, paragraph.span)
        for number, span in enumerate(spans):
            continues = left_open and opens_with_mark and number == 0
            found.append(Quotation(span, paragraph.index, continues))
        left_open = still_open
    return tuple(found)


def is_speech(words: str) -> bool:
    """Say whether quoted words are likely speech, and not a title, a name or a scare quote."""
    names = _WORD.findall(words)
    if len(names) < SPEECH_WORDS:
        return bool(names) and words.rstrip()[-1:] in _STOPS_INSIDE
    capitals = sum(name[0].isupper() for name in names[1:])
    return bool(capitals < len(names[1:]) * _TITLE)


def _in_paragraph(text: str, paragraph: Span) -> tuple[list[Span], bool, bool]:
    """Return the quoted spans, whether the last stays open, and whether it opens with a mark."""
    spans: list[Span] = []
    place = paragraph.start
    opens_with_mark = text[paragraph.start] in _CLOSERS
    only_apostrophes = False  # no single mark closes from here on: keeps the search linear
    while place < paragraph.end:
        single = text[place] in _SINGLE
        if (single and only_apostrophes) or not _opens(text, place, paragraph):
            place += 1
            continue
        end = _closing(text, place, paragraph)
        if end is None and single:
            only_apostrophes = True
            continue
        stop = paragraph.end if end is None else end
        if place + 1 < stop:
            spans.append(Span(place + 1, stop))
        if end is None:
            return spans, True, opens_with_mark
        place = end + 1
    return spans, False, opens_with_mark


def _opens(text: str, place: int, paragraph: Span) -> bool:
    if text[place] not in _CLOSERS or place + 1 >= paragraph.end or text[place + 1].isspace():
        return False
    if text[place] in "“«„":
        return True
    before = text[place - 1] if place > paragraph.start else " "
    if not _OPENS_AFTER.match(before):
        return False
    return text[place] not in _SINGLE or text[place + 1].isalpha()


def _closing(text: str, opening: int, paragraph: Span) -> int | None:
    closers = _CLOSERS[text[opening]]
    for place in range(opening + 1, paragraph.end):
        if text[place] not in closers:
            continue
        after = text[place + 1] if place + 1 < paragraph.end else " "
        if text[opening] in _SINGLE:
            # "the boys' coats": a single mark after an s is a plural more often than a close
            ends_word = text[place - 1].isalnum() and after.isspace()
            if after.isalnum() or (ends_word and text[place - 1] == "s" and "'" in closers):
                continue
        elif text[place] == '"' and _OPENS_AFTER.match(text[place - 1]) and after.isalnum():
            continue
        return place
    return None
