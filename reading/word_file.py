"""A Word file (.docx) becomes a text: its paragraphs, as they stand after all tracked changes."""

from __future__ import annotations

import io
import zipfile

import docx
from docx.oxml.ns import qn

from reading.limits import Limits
from reading.page import Page
from reading.unreadable import EmptyText, NotText, Protected, TooBig

_STORY = "word/document.xml"
_ENCRYPTED = 0x1  # the bit of a zip entry's flags

_LINE_BREAK = (qn("w:br"), qn("w:cr"))
_WORDS = (qn("w:t"), qn("w:tab"), qn("w:noBreakHyphen"), *_LINE_BREAK)
# What is in the file but not in the story: removed text, the old place of moved text, text boxes.
_NOT_THE_STORY = (qn("w:del"), qn("w:moveFrom"), qn("w:txbxContent"))


def read_word_file(data: bytes, limits: Limits) -> Page:
    """Return the paragraphs of a Word file, an empty line between two.

    Raises:
        NotText: if it is another kind of zip archive.
        TooBig: if it unpacks to more than the limits allow.
        Protected: if its parts are encrypted.
        EmptyText: if there are no words in it.
    """
    _inspect(data, limits)
    body = docx.Document(io.BytesIO(data)).element.body
    for element in list(body.iter(*_NOT_THE_STORY)):
        element.getparent().remove(element)
    paragraphs = [
        "".join(_words_of(node.tag, node.text) for node in paragraph.iter(*_WORDS)).strip()
        for paragraph in body.iter(qn("w:p"))
    ]
    text = "\n\n".join(words for words in paragraphs if words)
    if not text:
        raise EmptyText
    return Page(text)


def _words_of(tag: str, text: str | None) -> str:
    if tag in _LINE_BREAK:
        return "\n"
    return text or ("-" if tag == qn("w:noBreakHyphen") else " ")


def _inspect(data: bytes, limits: Limits) -> None:
    """Look at what the archive says that it holds, before anything is unpacked.

    An archive that lies gains nothing: zipfile unpacks no more of an entry than it declares.
    """
    entries = zipfile.ZipFile(io.BytesIO(data)).infolist()
    if not any(entry.filename == _STORY for entry in entries):
        raise NotText
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise Protected
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > limits.entries or unpacked > limits.unpacked_megabytes * 1024**2:
        raise TooBig
