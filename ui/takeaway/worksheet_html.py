"""The worksheet and its key as printable pages; the key is a page of its own, for the teacher."""

from __future__ import annotations

from analysis.verdict import Analysis
from reading.article import Article
from ui.catalogue import words
from ui.takeaway.paper import element, own, page, text
from ui.takeaway.voice import letter
from ui.takeaway.worksheet import LETTERS, Row, Worksheet, worksheet

_BOX = '<span class="box" aria-hidden="true"></span>'
_COLUMNS = ("takeaway.sentence_column", "takeaway.who_column", "takeaway.voice_column")


def worksheet_html(article: Article, analysis: Analysis) -> str:
    """Return the worksheet, to be printed and filled in."""
    sheet = worksheet(article, analysis)
    blanks = "".join(
        element("span", f"{own(name)}<i></i>")
        for name in ("takeaway.your_name", "takeaway.your_date")
    )
    body = [
        element("p", blanks, "blanks"),
        *_head(sheet, own("takeaway.worksheet")),
        element("p", own("takeaway.instructions"), "instructions"),
        _table([_empty(row) for row in sheet.rows]),
        _tasks([element("span", text(task.text)) + "<i></i>" for task in sheet.tasks]),
    ]
    return page(f"{words('takeaway.worksheet')}: {sheet.title}", "\n".join(body), "worksheet")


def key_html(article: Article, analysis: Analysis) -> str:
    """Return the key, for the instructor; what is contested stands there as open."""
    sheet = worksheet(article, analysis)
    body = [
        *_head(sheet, own("takeaway.key")),
        element("p", own("takeaway.key_note"), "instructions"),
        _table([_filled(row) for row in sheet.rows]),
        _tasks(
            [
                element("span", text(task.text)) + element("p", text(task.answer), "answer")
                for task in sheet.tasks
            ]
        ),
    ]
    return page(f"{words('takeaway.key')}: {sheet.title}", "\n".join(body), "worksheet")


def _head(sheet: Worksheet, kind: str) -> list[str]:
    return [
        element("p", kind, "kind"),
        element("h1", text(sheet.title)),
        element("p", text(sheet.imprint), "imprint") if sheet.imprint else "",
        element("p", text(sheet.extent), "extent"),
    ]


def _table(rows: list[str]) -> str:
    heads = "".join(f'<th scope="col">{own(name)}</th>' for name in _COLUMNS)
    head = element("thead", f"<tr><td></td>{heads}</tr>")
    return element("table", head + element("tbody", "\n".join(rows))) if rows else ""


def _empty(row: Row) -> str:
    boxes = "".join(element("span", _BOX + text(letter(label)), "choice") for label in LETTERS)
    return _cells(row, "", boxes)


def _filled(row: Row) -> str:
    sure = element("small", text(row.sure)) if row.sure else ""
    return _cells(row, text(row.who), element("strong", text(row.voice)) + sure)


def _cells(row: Row, who: str, voice: str) -> str:
    return element(
        "tr",
        f'<th scope="row">{text(row.number)}</th>{element("td", text(row.text), "sentence")}'
        f"{element('td', who, 'who')}{element('td', voice, 'voice')}",
    )


def _tasks(items: list[str]) -> str:
    listed = "\n".join(element("li", item) for item in items)
    return element("section", element("h2", own("takeaway.tasks")) + element("ol", listed), "tasks")
