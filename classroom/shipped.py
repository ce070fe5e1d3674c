"""The articles that come with the app: Markdown files whose header says where each is from."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from errors import WhoSaysError
from reading.article import Article
from reading.markdown_file import read_markdown
from reading.read import read
from reading.text import clean, decode
from reading.unreadable import UnreadableArticle


class UnreadableShipment(WhoSaysError):
    """Raised if an article that should come with the app is missing or damaged."""


def shipped(corpus: Path) -> tuple[Article, ...]:
    """Return the articles under `corpus/articles`, by file name, as an upload of them would be.

    They are our own, so they are read in this process: 2 ms each instead of 100 and more.

    Raises:
        UnreadableShipment: if there is none, or one is empty or has no title in its header.
    """
    paths = sorted((corpus / "articles").glob("*.md"))
    if not paths:
        raise UnreadableShipment(
            "The articles that come with the app are missing: there is no file in "
            "'corpus/articles'. Put the folder back and start again."
        )
    return tuple(_article(path) for path in paths)


def _article(path: Path) -> Article:
    try:
        page = read_markdown(clean(decode(path.read_bytes())))
        if page.title:
            return read(**asdict(page))
    except UnreadableArticle as error:
        raise _damaged(path) from error
    raise _damaged(path)


def _damaged(path: Path) -> UnreadableShipment:
    return UnreadableShipment(
        f"The shipped article '{path.name}' has no text, or no title in its header. "
        "Put the file back as it was and start again."
    )
