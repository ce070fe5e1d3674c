"""What a parser takes out of a file: plain text and what the file says about itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """A text that opens with its headline; fields are empty where the file is silent."""

    text: str
    title: str = ""
    outlet: str = ""
    byline: str = ""
    date: str = ""
    url: str = ""


def with_headline(title: str, paragraphs: Sequence[str]) -> str:
    """Return the paragraphs as a text, an empty line between two, that opens with `title` once."""
    repeated = bool(paragraphs) and paragraphs[0].casefold() == title.casefold()
    return "\n\n".join(paragraphs if repeated or not title else [title, *paragraphs])
