import pytest

from reading.unreadable import EmptyText
from reading.web_page import read_web_page
from tests.reading.documents import HEADLINE, TEXT, WEB_PAGE


def test_only_the_story_is_left_and_the_fields_are_filled():
    page = read_web_page(WEB_PAGE)
    assert page.text == TEXT
    assert (page.title, page.outlet, page.byline) == (HEADLINE, "Brackwater Courier", "Jane Doe")
    assert (page.date, page.url) == ("2026-06-03", "https://example.org/libraries")


def test_a_headline_that_the_story_lacks_is_put_above_it():
    page = read_web_page(WEB_PAGE.replace(f"<h1>{HEADLINE}</h1>", ""))
    assert page.text == TEXT


@pytest.mark.parametrize("tag", ["p", "div", "h1", "body", "article"])
def test_a_fragment_of_one_line_is_read(tag):
    assert read_web_page(f"<{tag}>The mayor left.</{tag}>").text == "The mayor left."


@pytest.mark.parametrize(
    "html", ["<html></html>", "<html><body><img src='x'></body></html>", "<p>"]
)
def test_a_page_without_words_is_empty(html):
    with pytest.raises(EmptyText):
        read_web_page(html)


def test_a_short_report_keeps_its_paragraphs():
    page = read_web_page(
        "<html><head><title>New bridge opens</title></head><body><nav>Home News</nav><article>"
        "<h1>New bridge opens</h1><p>The bridge opened on Monday, officials said.</p>"
        "<p>It cost 40 million pounds and took nine years to build.</p></article></body></html>"
    )
    assert page.text.split("\n\n") == [
        "New bridge opens",
        "The bridge opened on Monday, officials said.",
        "It cost 40 million pounds and took nine years to build.",
    ]
