"""Help with the open question, always in sight: a hint, or to be told."""

from __future__ import annotations

from collections.abc import Collection

from tutor.state import State
from ui.catalogue import words

RUNGS = ("hint", "show")


def helps(state: State, offered: Collection[str]) -> tuple[str, ...]:
    """Return the buttons that help with the open item and are not among the answers' already.

    A press sends their words, as the tutor's own buttons for it would.
    """
    texts = (words(f"lesson.{rung}") for rung in RUNGS)
    return tuple(text for text in texts if state.item is not None and text not in offered)
