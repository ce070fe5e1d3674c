"""A sentence to the person at the screen, as plain text, and read out when it appears."""

from __future__ import annotations

from functools import cache
from typing import Literal

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from ui.components.plain import plain
from ui.components.source import source

Tone = Literal["quiet", "aside", "trouble"]


def show(text: str, *, tone: Tone, key: str) -> None:
    """Show the text; `trouble` has a heavier edge and is read out at once, an `aside` is a line."""
    _component()(key=key, data=plain({"text": text, "tone": tone}))


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component(
        "notice", html="<p></p>", css=source("notice.css"), js=source("notice.js")
    )
