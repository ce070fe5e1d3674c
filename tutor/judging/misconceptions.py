"""Hear a misconception in what a learner writes."""

from __future__ import annotations

from tutor.items.item import Item
from tutor.judging.likeness import Likeness


class Misconceptions:
    """The misconceptions m01 to m35, by their words and by likeness to phrasings."""

    def __init__(self, likeness: Likeness) -> None:
        self._likeness = likeness

    def in_message(self, message: str, item: Item | None) -> str:
        """Return the code of the one that the message shows, or ""."""
        return ""
