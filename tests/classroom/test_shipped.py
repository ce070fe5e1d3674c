import pytest

from classroom.shipped import UnreadableShipment, shipped
from reading.upload import open_upload

FILE = """---
title: Harbour: the ferry "Ina" is late
outlet: The Quay Post
byline: Ann Ode
date: 2026-05-18
kind: news report
---

The ferry is late. Nobody knows why.

It will be mended.
"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_the_header_says_what_the_article_is(tmp_path, line_end):
    a_file(tmp_path, FILE.replace("\n", line_end))
    (article,) = shipped(tmp_path)
    assert article.title == 'Harbour: the ferry "Ina" is late'
    assert (article.outlet, article.byline) == ("The Quay Post", "Ann Ode")
    assert article.date == "2026-05-18"
    assert article.text == "The ferry is late. Nobody knows why.\n\nIt will be mended."
    assert len(article.sentences) == 3


def test_it_is_the_article_that_an_upload_of_the_file_gives(tmp_path):
    a_file(tmp_path, FILE)
    assert shipped(tmp_path) == (open_upload("a.md", FILE.encode()),)


def test_articles_come_by_file_name(tmp_path):
    a_file(tmp_path, FILE.replace("ferry", "zebra"), "b.md")
    a_file(tmp_path, FILE, "a.md")
    assert ["zebra" in article.text for article in shipped(tmp_path)] == [False, True]


def test_a_missing_folder_is_told(tmp_path):
    with pytest.raises(UnreadableShipment, match="no file in 'corpus/articles'"):
        shipped(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        *("", "No header at all.", "---\ntitle: No text\n---\n"),
        *("---\noutlet: No title\n---\nText.", "---\ntitle:\n---\nText."),
    ],
)
def test_a_damaged_file_is_told_by_name(tmp_path, text):
    a_file(tmp_path, text)
    with pytest.raises(UnreadableShipment, match=r"'a\.md' has no text, or no title"):
        shipped(tmp_path)


def a_file(folder, text, name="a.md"):
    (folder / "articles").mkdir(exist_ok=True)
    (folder / "articles" / name).write_bytes(text.encode())
