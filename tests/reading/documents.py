"""Small files of each kind, made in the test: whole ones, odd ones and hostile ones."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable

import docx
from pypdf import PdfReader, PdfWriter

HEADLINE = "Council votes to close three libraries"
STORY = (
    "The council voted on Tuesday to close three libraries in Brackwater. That saves two million.",
    "“Nobody asked us,” said Ann Lee, who lives in Quay Street. The mayor did not reply.",
)
TEXT = "\n\n".join((HEADLINE, *STORY))


def pdf(*pages: bytes, filters: bytes = b"", fonts: bytes = b"") -> bytes:
    """Return a PDF of these content streams, a page each, set in Helvetica."""
    helvetica = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    kids = b" ".join(b"%d 0 R" % (3 + 2 * i) for i in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
    ]
    for i, stream in enumerate(pages):
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] "
            b"/Resources << /Font << /F1 %s %s >> >> /Contents %d 0 R >>"
            % (helvetica, fonts, 4 + 2 * i),
            b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(stream), filters, stream),
        ]
    return _numbered(objects)


def _numbered(objects: list[bytes]) -> bytes:
    data, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return (
        data
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
        + b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
        + b"startxref\n%d\n%%%%EOF" % len(data)
    )


def printed(lines: Iterable[tuple[str, int, int]]) -> bytes:
    """Return the content stream of lines, each with its height on the page and size of type."""
    return b"\n".join(
        b"BT /F1 %d Tf 72 %d Td (%s) Tj ET"
        % (size, height, words.replace("(", r"\(").replace(")", r"\)").encode("cp1252"))
        for words, height, size in lines
    )


def one_line_pdf() -> bytes:
    """Return a PDF that says one sentence."""
    return pdf(printed([("The council voted to close it, and it was not asked.", 700, 12)]))


def locked_pdf(password: str) -> bytes:
    """Return a PDF that opens with this password only; without any if it is empty."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(one_line_pdf())))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def scanned_pdf() -> bytes:
    """Return a PDF with a picture on its page and no text."""
    pixels = b"BI /W 2 /H 2 /BPC 8 /CS /G ID \x00\xff\xff\x00 EI"
    return pdf(b"q 600 0 0 700 0 0 cm " + pixels + b" Q")


def long_pdf_stream(megabytes: int) -> bytes:
    """Return a small PDF whose one page unpacks to so many megabytes of white space."""
    stream = b" " * (megabytes * 1024**2) + printed([("hello", 700, 12)])
    return pdf(zlib.compress(stream), filters=b"/Filter /FlateDecode")


def busy_pdf(times: int) -> bytes:
    """Return a small PDF that shows a letter so many times: each costs time and memory."""
    return pdf(
        zlib.compress(b"BT /F1 9 Tf " + b"(a) Tj " * times + b"ET"), filters=b"/Filter /FlateDecode"
    )


def word(*paragraphs: str) -> bytes:
    """Return a Word file of these paragraphs, the first of them in the style for titles."""
    document = docx.Document()
    for i, paragraph in enumerate(paragraphs):
        document.add_paragraph(paragraph, style="Title" if i == 0 else None)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_story(data: bytes, xml: bytes) -> bytes:
    """Return the Word file with this XML as its whole body."""
    parts = unzipped(data)
    before, body, rest = parts["word/document.xml"].partition(b"<w:body>")
    _, end, after = rest.partition(b"</w:body>")
    return zipped(parts | {"word/document.xml": before + body + xml + end + after})


def zipped(parts: dict[str, bytes]) -> bytes:
    """Return a zip archive of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """Return the parts of a zip archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


WEB_PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Council votes to close three libraries | Brackwater Courier</title>
<meta property="og:title" content="Council votes to close three libraries">
<meta property="og:site_name" content="Brackwater Courier">
<meta name="author" content="Jane Doe">
<meta property="article:published_time" content="2026-06-03T10:00:00Z">
<link rel="canonical" href="https://example.org/libraries">
<script>var tracked = "secret script words";</script><style>p {color: red}</style></head><body>
<div id="cookie-banner"><p>We use cookies to improve your visit. Accept all of them?</p></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Council votes to close three libraries</h1>
<p>The council voted on Tuesday to close three libraries in Brackwater. That saves two million.</p>
<p>“Nobody asked us,” said <b>Ann&nbsp;Lee</b>, who <a href="/q">lives</a> in Quay Street.
The mayor did not reply.</p><script>alert("in the story")</script></article>
<footer><p>Copyright Brackwater Courier. Terms and conditions apply to this site.</p></footer>
</body></html>"""
