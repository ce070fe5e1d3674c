"""The worksheet and its key as Word files, for teachers who change what they hand out."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import docx
from docx.document import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell

from analysis.verdict import Analysis
from reading.article import Article
from ui.catalogue import words
from ui.takeaway.paper import printable
from ui.takeaway.voice import letter
from ui.takeaway.worksheet import LETTERS, Worksheet, worksheet

_WIDTHS = (Mm(11), Mm(98), Mm(41), Mm(30))  # A4 within 15 mm of its edges
_HEADS = ("takeaway.sentence_column", "takeaway.who_column", "takeaway.voice_column")
_BOX = "☐"
_LINE_TO_WRITE_ON = "_" * 84
_EPOCH = datetime(2026, 1, 1, tzinfo=UTC)  # the same article makes the same file


def worksheet_docx(article: Article, analysis: Analysis) -> bytes:
    """Return the worksheet, to be printed and filled in."""
    sheet = worksheet(article, analysis)
    file = _file(sheet, words("takeaway.worksheet"))
    blanks = f"{words('takeaway.your_name')} {'_' * 40}   {words('takeaway.your_date')} {'_' * 18}"
    file.add_paragraph(blanks)
    _head(file, sheet, words("takeaway.instructions"))
    boxes = "  ".join(f"{_BOX} {letter(label)}" for label in LETTERS)
    _table(file, [(row.number, row.text, "", boxes) for row in sheet.rows])
    _tasks(file, [(task.text, _LINE_TO_WRITE_ON) for task in sheet.tasks])
    return _bytes(file)


def key_docx(article: Article, analysis: Analysis) -> bytes:
    """Return the key, for the instructor; what is contested stands there as open."""
    sheet = worksheet(article, analysis)
    file = _file(sheet, words("takeaway.key"))
    file.add_paragraph().add_run(words("takeaway.key")).bold = True
    _head(file, sheet, words("takeaway.key_note"))
    rows = [
        (row.number, row.text, row.who, "\n".join(part for part in (row.voice, row.sure) if part))
        for row in sheet.rows
    ]
    _table(file, rows)
    _tasks(file, [(task.text, task.answer) for task in sheet.tasks])
    return _bytes(file)


def _file(sheet: Worksheet, kind: str) -> Document:
    file = docx.Document()
    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(15)
    style = file.styles["Normal"]
    style.font.size = Pt(10)
    style.paragraph_format.space_after = Pt(3)
    file.core_properties.title = printable(f"{kind}: {sheet.title}")
    file.core_properties.author = words("site.name")
    file.core_properties.created = file.core_properties.modified = _EPOCH
    return file


def _head(file: Document, sheet: Worksheet, instructions: str) -> None:
    title = file.add_paragraph().add_run(printable(sheet.title))
    title.bold, title.font.size = True, Pt(14)
    for line in (sheet.imprint, sheet.extent, instructions):
        if line:
            file.add_paragraph(printable(line))


def _table(file: Document, rows: list[tuple[str, str, str, str]]) -> None:
    if not rows:
        return
    table = file.add_table(rows=0, cols=len(_WIDTHS))
    table.style = "Table Grid"
    table.autofit = False
    heads = ("", *(words(name) for name in _HEADS))
    _row(table, heads)
    _repeat_as_heading(table)
    for row in rows:
        _row(table, row)


def _row(table: Table, texts: tuple[str, ...]) -> None:
    row = table.add_row()  # type: ignore[no-untyped-call]
    row.height, row.height_rule = Mm(9), WD_ROW_HEIGHT_RULE.AT_LEAST
    for cell, text, width in zip(row.cells, texts, _WIDTHS, strict=True):
        _fill(cell, text)
        cell.width = width


def _fill(cell: _Cell, text: str) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.add_run(printable(text))


def _repeat_as_heading(table: Table) -> None:
    """Mark the first row as the table's heading, for screen readers too; docx lacks a call."""
    properties = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001
    heading = OxmlElement("w:tblHeader")
    heading.set(qn("w:val"), "true")
    properties.append(heading)


def _tasks(file: Document, tasks: list[tuple[str, str]]) -> None:
    file.add_paragraph().add_run(words("takeaway.tasks")).bold = True
    for place, (task, below) in enumerate(tasks, start=1):
        file.add_paragraph(printable(f"{place}. {task}"))
        file.add_paragraph(printable(below))


def _bytes(file: Document) -> bytes:
    into = io.BytesIO()
    file.save(into)
    return into.getvalue()
