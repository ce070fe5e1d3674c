"""The ways that a lesson can go, and where on one it stands."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from tutor.state import State
from ui import session
from ui.catalogue import words

MENU = "lesson-menu"
WAYS = ("path_15", "path_45", "path_90", "free")


def offer(send: Callable[[str], None]) -> None:
    """Offer the ways; a press sends its words, as the tutor's own button for it would."""
    menu = st.popover(words("lesson.title"), type="tertiary", key=MENU, on_change="rerun")
    with menu:
        st.text(words("lesson.choose"))
        for way in WAYS:
            st.button(
                words(f"lesson.{way}"),
                key=f"way-{way}",
                width="stretch",
                on_click=_take,
                args=(way, send),
            )


def show_standing(state: State) -> None:
    """Say in a quiet line where the lesson stands; it is not read out, the turns are."""
    with st.container(key="standing"):
        st.text(standing(state))


def standing(state: State) -> str:
    """Return where the lesson stands, in words."""
    if not state.minutes:
        return words("lesson.standing_free")
    return words("lesson.standing", minutes=state.minutes, step=state.step + 1)


def _take(way: str, send: Callable[[str], None]) -> None:
    session.shut(MENU)  # the menu closes: what follows happens in the conversation
    send(words(f"lesson.{way}"))
