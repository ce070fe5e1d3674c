"""A printable page of its own: no script, nothing fetched, and all text as text."""

from __future__ import annotations

import re
from functools import cache
from html import escape
from pathlib import Path

from reading.article import Article
from ui.catalogue import words

_HERE = Path(__file__).parent
# What neither XML nor a file in UTF-8 can hold; each becomes one sign, so that nothing shifts.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """Return the text with what no file can hold replaced by a visible sign."""
    return _UNPRINTABLE.sub("\ufffd", text)


def text(foreign: str) -> str:
    """Return a stranger's words as text, marks of direction kept from reaching what is around."""
    return f"<bdi>{escape(printable(foreign))}</bdi>"


def own(name: str, **values: object) -> str:
    """Return words of the catalogue as text; what is filled in may be a stranger's."""
    return text(words(name, **values))


def element(tag: str, content: str, kind: str = "") -> str:
    """Return an element around markup that is safe already."""
    attribute = f' class="{kind}"' if kind else ""
    return f"<{tag}{attribute}>{content}</{tag}>"


def page(title: str, body: str, *styles: str) -> str:
    """Return a whole document; `styles` name style sheets beside this file."""
    sheets = "\n".join(_sheet(name) for name in ("paper", *styles))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(words("takeaway.language"))}">\n<head>\n'
        '<meta charset="utf-8">\n'
        # Even if something slipped through: a browser is told to run and fetch nothing.
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(printable(title))}</title>\n<style>\n{sheets}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def imprint(article: Article) -> str:
    """Return outlet, byline and date on one line, as far as they are known."""
    return " · ".join(part for part in (article.outlet, article.byline, article.date) if part)


@cache
def _sheet(name: str) -> str:
    return (_HERE / f"{name}.css").read_text(encoding="utf-8")
