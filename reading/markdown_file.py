"""Markdown becomes a text: its header is fields, and the marks are taken off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reading.page import Page
from reading.unreadable import EmptyText

_HEADER = re.compile(
    r"\s*---[ ]*\n(?P<fields>(?:[A-Za-z][\w -]*:.*\n|[ \t#-].*\n|\n)+)---[ ]*(?:\n|$)"
)
_FIELD = re.compile(r"^(?P<name>[A-Za-z][\w-]*)[ ]*:[ ]*(?P<value>.*?)[ ]*$", re.MULTILINE)
_HEADING = re.compile(r"\s*#[ ]+\S")
_BREAKS = {"softbreak", "hardbreak"}


def is_markdown(text: str) -> bool:
    """Say whether a text opens as Markdown does: with a header of fields, or with a `# ` heading.

    Marks further down are no proof: stars and brackets stand in any text.
    """
    return _HEADER.match(text) is not None or _HEADING.match(text) is not None


def read_markdown(text: str) -> Page:
    """Return the words of a Markdown text, an empty line between two paragraphs.

    Raises:
        EmptyText: if there are no words below the header.
    """
    header = _HEADER.match(text)
    fields = {
        m["name"].lower(): m["value"].strip("\"'")
        for m in _FIELD.finditer(header["fields"] if header else "")
    }
    # In an article an indented line is a paragraph and not code, and a tag is only text.
    parser = MarkdownIt("commonmark").disable(["code", "html_block", "html_inline"])
    story = parser.parse(text[header.end() :] if header else text)
    paragraphs = [words for words in map(_words, story) if words]
    if not paragraphs:
        raise EmptyText
    return Page(
        text="\n\n".join(paragraphs),
        title=fields.get("title", ""),
        outlet=fields.get("outlet", ""),
        byline=fields.get("byline", "") or fields.get("author", ""),
        date=fields.get("date", ""),
        url=fields.get("url", ""),
    )


def _words(token: Token) -> str:
    if token.type == "inline":
        return "".join(_pieces(token.children or [])).strip()
    return token.content.strip() if token.type == "fence" else ""


def _pieces(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in _BREAKS:
            yield "\n"
        elif token.type != "image":
            yield token.content
