import pytest

from reading.limits import Limits
from reading.parse import parse
from reading.unreadable import EmptyText, NotText, Protected, TooLong
from tests.reading.documents import HEADLINE, STORY, TEXT, WEB_PAGE, one_line_pdf, word, zipped

LIMITS = Limits()


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-16"),
        TEXT.encode("cp1252"),
        TEXT.replace("\n", "\r\n").encode("utf-8-sig"),
        f"# {TEXT}".encode(),
        WEB_PAGE.encode(),
        b"\n <!-- saved -->\n" + WEB_PAGE.encode("cp1252"),
        word(HEADLINE, *STORY),
    ],
    ids=[
        "UTF-8",
        "UTF-16",
        "Windows",
        "Windows ends",
        "Markdown",
        "HTML",
        "HTML in cp1252",
        "Word",
    ],
)
def test_the_same_article_comes_out_of_every_kind_of_file(data):
    assert parse(data, LIMITS).text == TEXT


def test_a_plain_text_keeps_every_character():
    story = TEXT + "  \n\n\n trailing \n"
    assert parse(story.encode(), LIMITS).text == story


@pytest.mark.parametrize(
    ("data", "failure"),
    [
        (b"MZ\x90\0\3\0\0\0\4\0\0\0\xff\xff\0\0\xb8" * 50, NotText),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), NotText),
        (b"{\\rtf1\\ansi The council voted.}", NotText),
        (b"<?xml version='1.0'?><rss><item>The council voted.</item></rss>", NotText),
        (b"<svg xmlns='http://www.w3.org/2000/svg'></svg>", NotText),
        (zipped({"xl/workbook.xml": b"<x/>"}), NotText),
        (bytes.fromhex("D0CF11E0A1B11AE1") + b"W\0o\0r\0d\0" * 9, NotText),
        (
            bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le"),
            Protected,
        ),
        (" \n\ufeff\u200b\u00a0 ".encode(), EmptyText),
        ("😀 … 12".encode(), EmptyText),
        (b"---\ntitle: A title\n---\n\n", EmptyText),
        (b"<html><body><img src=x></body></html>", EmptyText),
        (b"word " * 40_001, TooLong),
    ],
)
def test_what_is_no_article_is_refused_for_its_own_reason(data, failure):
    with pytest.raises(failure):
        parse(data, LIMITS)


def test_bytes_before_a_pdf_do_not_hide_it():
    assert "council" in parse(b"\n\n" + one_line_pdf(), LIMITS).text
