"""Help with the open question, always in sight: a hint, or to be told."""

from __future__ import annotations

from collections.abc import Callable, Collection

import streamlit as st

from tutor.state import State
from ui.catalogue import words

RUNGS = ("hint", "show")


def offer(state: State, offered: Collection[str], send: Callable[[str], None]) -> None:
    """Offer what helps with the open item, unless it is among the answers' buttons already.

    A press sends its words, as the tutor's own button for it would.
    """
    texts = [words(f"lesson.{rung}") for rung in RUNGS]
    wanted = [text for text in texts if text not in offered]
    if state.item is None or not wanted:
        return
    with st.container(horizontal=True, key="ladder"):
        for text in wanted:
            st.button(text, key=f"help-{text}", type="tertiary", on_click=send, args=(text,))
