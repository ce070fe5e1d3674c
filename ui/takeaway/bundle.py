"""Files to take away: their bytes, their kind, and a name that every file system accepts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.verdict import Analysis
from classroom.record import Entry
from reading.article import Article
from tutor.learner.mastery import Mastery
from tutor.skills import Skill
from ui.takeaway.annotated import annotated_html
from ui.takeaway.annotations import annotations_json
from ui.takeaway.transcript import transcript_html, transcript_text
from ui.takeaway.worksheet_docx import key_docx, worksheet_docx
from ui.takeaway.worksheet_html import key_html, worksheet_html

HTML = "text/html"
PLAIN = "text/plain"
JSON_LD = "application/ld+json"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_LONGEST = 60  # letters of a title in a file's name


@dataclass(frozen=True, slots=True)
class Takeaway:
    """A file that somebody can save."""

    name: str
    mime: str
    data: bytes


def annotated(article: Article, analysis: Analysis) -> tuple[Takeaway, ...]:
    """Return the annotated article to print, and for other programs."""
    title = article.title
    page = annotated_html(article, analysis).encode()
    values = annotations_json(article, analysis).encode()
    return (
        Takeaway(file_name(title, "annotated.html"), HTML, page),
        Takeaway(file_name(title, "annotations.jsonld"), JSON_LD, values),
    )


def worksheets(article: Article, analysis: Analysis) -> tuple[Takeaway, ...]:
    """Return the worksheet, as a page and as a Word file; there is nothing of the key in it."""
    title = article.title
    page = worksheet_html(article, analysis).encode()
    return (
        Takeaway(file_name(title, "worksheet.html"), HTML, page),
        Takeaway(file_name(title, "worksheet.docx"), DOCX, worksheet_docx(article, analysis)),
    )


def keys(article: Article, analysis: Analysis) -> tuple[Takeaway, ...]:
    """Return the key to the worksheet, for the instructor alone."""
    title = article.title
    page = key_html(article, analysis).encode()
    return (
        Takeaway(file_name(title, "key.html"), HTML, page),
        Takeaway(file_name(title, "key.docx"), DOCX, key_docx(article, analysis)),
    )


def transcripts(
    title: str, entries: Sequence[Entry], masteries: Sequence[Mastery], names: dict[Skill, str]
) -> tuple[Takeaway, ...]:
    """Return a learner's own conversation and progress, as a page and as plain text."""
    page = transcript_html(title, entries, masteries, names).encode()
    plain = transcript_text(title, entries, masteries, names).encode()
    return (
        Takeaway(file_name(title, "conversation.html"), HTML, page),
        Takeaway(file_name(title, "conversation.txt"), PLAIN, plain),
    )


def file_name(title: str, ending: str) -> str:
    """Return a name of small letters, digits and hyphens, made from a title."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST].strip("-")
    return f"{stem or 'article'}-{ending}"
