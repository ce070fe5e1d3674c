"""A web page becomes a text: trafilatura finds the story between menus, banners and scripts."""

from __future__ import annotations

from trafilatura import bare_extraction, html2txt
from trafilatura.settings import use_config

from reading.page import Page, with_headline
from reading.unreadable import EmptyText

# Characters below which trafilatura falls back to a text without paragraphs; its 250 are more than
# a short report has.
_SHORTEST = "60"


def read_web_page(html: str) -> Page:
    """Return the story of a web page and what its metadata say.

    Raises:
        EmptyText: if the page has no words.
    """
    if "<html" not in html.lower():  # trafilatura takes no fragments
        html = f"<html><body>{html}</body></html>"
    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", _SHORTEST)
    found = bare_extraction(
        html, with_metadata=True, include_comments=False, include_tables=False, config=config
    )
    assert not isinstance(found, dict)  # what it returned in older versions
    story = (found and found.text) or html2txt(html)
    lines = [line.strip() for line in story.splitlines() if line.strip()]
    if not lines:
        raise EmptyText
    if found is None:  # too short for trafilatura, which then tells no metadata either
        return Page("\n\n".join(lines))
    title = " ".join((found.title or "").split())
    return Page(
        text=with_headline(title, lines),
        title=title,
        outlet=found.sitename or "",
        byline=found.author or "",
        date=found.date or "",
        url=found.url or "",
    )
