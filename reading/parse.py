"""A file's bytes become a page. What the file is, its content decides; its name is not asked."""

from __future__ import annotations

import re
from dataclasses import replace

from reading.limits import Limits
from reading.page import Page
from reading.text import clean, decode
from reading.unreadable import EmptyText, NotText, Protected, TooLong

_PDF = b"%PDF-"
_PDF_STARTS_WITHIN = 1024  # bytes; the standard allows other bytes before
_ZIP = b"PK\x03\x04"
_OLD_OFFICE = bytes.fromhex("D0CF11E0A1B11AE1")  # Word 97, and the safe around a locked .docx
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_RICH_TEXT = b"{\\rtf"
_XML = re.compile(r"\s*<(?:[!?]|[a-z])", re.IGNORECASE)
_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|article|main|section|div|h1|p)\b", re.IGNORECASE
)
_HTML_SHOWS_WITHIN = 4096  # characters
_LETTER = re.compile(r"[^\W\d_]")


def parse(data: bytes, limits: Limits) -> Page:
    """Return the cleaned text of a file, and what the file says about itself.

    Raises:
        UnreadableArticle: if there is no article in it; each reason is a subclass.
    """
    page = _page(data, limits)
    page = replace(page, text=clean(page.text), title=clean(page.title).strip())
    if not _LETTER.search(page.text):
        raise EmptyText
    if len(page.text) > limits.characters:
        raise TooLong
    return page


# Each parser is imported where it is needed: trafilatura alone takes 0.2 s.
def _page(data: bytes, limits: Limits) -> Page:
    if _PDF in data[:_PDF_STARTS_WITHIN]:
        from reading.pdf_file import read_pdf  # noqa: PLC0415

        return read_pdf(data, limits)
    if data.startswith(_ZIP):
        from reading.word_file import read_word_file  # noqa: PLC0415

        return read_word_file(data, limits)
    if data.startswith(_OLD_OFFICE):
        raise Protected if _LOCKED in data else NotText
    if data.startswith(_RICH_TEXT):
        raise NotText
    return _page_of_text(clean(decode(data)))


def _page_of_text(text: str) -> Page:
    if _XML.match(text):
        if not _HTML.search(text[:_HTML_SHOWS_WITHIN]):
            raise NotText
        from reading.web_page import read_web_page  # noqa: PLC0415

        return read_web_page(text)
    from reading.markdown_file import is_markdown, read_markdown  # noqa: PLC0415

    return read_markdown(text) if is_markdown(text) else Page(text)
