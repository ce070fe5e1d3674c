"""What a class does with the app, from the first look to the instructor's, in a real browser."""

import re

import pytest

from ui.catalogue import words
from ui.headers import CONTENT_SECURITY_POLICY

pytestmark = [pytest.mark.browser, pytest.mark.models]

STORY = """Night ferry to stay in dock until June

By Ann Ode

18 May 2026

The night ferry to Sandholm will stay in dock until June, the harbour master said on Monday. \
Two of its four engines failed last week.

"We have waited for years for a ship that can cross in winter," said Ines Cole, who sells coffee \
on the quay. She said the evening trade had halved.

According to a report by the port authority, the last full inspection took place in 2019. \
Nobody who has watched this port at work will be surprised.
"""
QUESTION = "Who said that the ferry will stay in dock?"


def test_reading_asking_checking_uploading_and_looking_back(visit):
    visitor = visit()
    page = visitor.page
    answer = page.goto(visitor.url)
    assert answer.headers["content-security-policy"] == CONTENT_SECURITY_POLICY
    page.locator("article h1").wait_for()
    page.get_by_role("log").get_by_text(f"{words('chat.tutor')}:").wait_for()

    ask(page, "What is it about?")
    follow_a_citation(page)

    before = turns(page)
    page.reload()
    page.locator("article h1").wait_for()
    page.locator(".turn").nth(len(before) - 1).wait_for()
    assert turns(page) == before

    upload(page)
    page.get_by_role("link", name=words("upload.read_it")).click()
    page.get_by_role("heading", name="Night ferry to stay in dock").wait_for()
    ask(page, QUESTION)
    assert "dock" in turns(page)[-1]
    follow_a_citation(page)

    page.get_by_role("link", name=words("site.instructor")).click()
    page.get_by_role("tab", name=words("instructor.conversations")).click()
    page.get_by_role("combobox", name=words("instructor.conversation")).click()
    page.get_by_role("option", name=re.compile("Night ferry to stay in dock")).click()
    page.get_by_role("log").get_by_text(QUESTION).wait_for()

    assert visitor.complaints == []
    assert visitor.strangers == []


def turns(page):
    return page.locator(".turn .said").all_inner_texts()


def ask(page, question):
    """Type the question and wait until the tutor has answered and the input is free again."""
    page.locator(".turn").first.wait_for()
    count = len(turns(page))
    page.get_by_placeholder(words("read.ask")).fill(question)
    page.keyboard.press("Enter")
    page.locator(".turn").nth(count + 1).wait_for()
    assert turns(page)[count] == question


def follow_a_citation(page):
    """Press the last citation; its sentence has to be marked and to stand in view."""
    citation = page.locator(".turn .cite").last
    number = int(citation.inner_text().removeprefix("S"))
    citation.click()
    marked = page.locator(".sentence.focus")
    marked.wait_for()
    assert int(marked.get_attribute("data-index")) == number - 1
    page.wait_for_function(
        """([frame, node]) => {
            const [outer, inner] = [frame, node].map((e) => e.getBoundingClientRect());
            return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1
                && inner.top >= 0 && inner.bottom <= innerHeight;
        }""",
        arg=[page.locator(".sheet").element_handle(), marked.element_handle()],
    )


def upload(page):
    page.get_by_role("link", name=words("site.upload")).click()
    file = {"name": "ferry.txt", "mimeType": "text/plain", "buffer": STORY.encode()}
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("heading", name="Night ferry to stay in dock").wait_for()
    page.get_by_role("button", name=words("upload.publish"), exact=True).click()
    page.get_by_text(words("upload.published")).wait_for()
