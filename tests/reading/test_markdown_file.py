import pytest

from reading.markdown_file import is_markdown, read_markdown
from reading.unreadable import EmptyText

HEADER = """---
title: "Libraries: a vote"
outlet: The Courier
# a remark
tags:
  - one
author: Jane Doe
date: 2026-06-03
---
"""


def test_the_header_becomes_fields():
    page = read_markdown(HEADER + "\nThe council voted.\n\nIt met.\n")
    assert page.text == "The council voted.\n\nIt met."
    assert (page.title, page.outlet) == ("Libraries: a vote", "The Courier")
    assert (page.byline, page.date, page.url) == ("Jane Doe", "2026-06-03", "")


def test_the_marks_go_and_the_words_stay():
    source = (
        "# Council votes\n\nThe **mayor** [said](http://x.org) `so`.\n  \n"
        "![a photo](x.png)\n\n## What next\n\n> “Nobody asked us.”\n\n- one *item*\n- two\n\n"
        "    An indented paragraph <b>stays</b>.\n\n***\n\nTwo\nlines"
    )
    assert read_markdown(source).text.split("\n\n") == [
        "Council votes",
        "The mayor said so.",
        "What next",
        "“Nobody asked us.”",
        "one item",
        "two",
        "An indented paragraph <b>stays</b>.",
        "Two\nlines",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Council votes\n", True),
        ("\n\n# Council votes\n", True),
        (HEADER, True),
        ("Council *votes* on [sic] `it`\n\n# 1 item", False),
        ("#hashtag news", False),
        ("---\nThe council voted.\n---\n", False),
        ("---\ntitle: never closed\n", False),
        ("", False),
        ("---\n" + "a: b\n" * 100_000, False),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_only_a_header_or_a_heading_makes_a_text_markdown(text, expected):
    assert is_markdown(text) is expected


def test_a_header_alone_is_empty():
    with pytest.raises(EmptyText):
        read_markdown(HEADER)
