"""The ways that a lesson can go, and where on one it stands."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from tutor.path import Step
from tutor.state import State
from ui import resources, session
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
        st.text(standing(state, resources.classroom().steps(state.minutes)))


def standing(state: State, steps: tuple[Step, ...]) -> str:
    """Return where the lesson stands on the path of these steps, in words."""
    if not steps:
        return words("lesson.standing_free")
    if state.step >= len(steps):
        return words("lesson.standing_done", minutes=state.minutes)
    return words(
        "lesson.standing",
        minutes=state.minutes,
        step=state.step + 1,
        count=len(steps),
        phase=steps[state.step].name,
    )


def _take(way: str, send: Callable[[str], None]) -> None:
    session.shut(MENU)  # the menu closes: what follows happens in the conversation
    send(words(f"lesson.{way}"))
