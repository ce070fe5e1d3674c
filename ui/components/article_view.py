"""The article on the page: its sentences can be walked through, chosen, pointed at."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from ui import session
from ui.catalogue import all_words
from ui.components.plain import plain
from ui.components.source import source
from ui.view import Data

_WORDS = ("article", "sentence", "chosen", "discussed", "who_says", "close", "to_chat")


def show(
    article: Data,
    *,
    key: str,
    cited: tuple[int, ...] = (),
    on_ask: Callable[[object], None] | None = None,
) -> None:
    """Show the article; a click on "who says this" calls `on_ask` with the sentence's index.

    Without `on_ask` it can only be read. The sentence that the session has in focus is scrolled to
    and marked; the `cited` ones are marked quietly.
    """
    here = session.here()
    data = {
        **article,
        "focus": here.focus if on_ask else None,
        "jump": here.jump,
        "cited": list(cited),
        "asks": on_ask is not None,
        "words": all_words("read", *_WORDS),
    }

    def ask() -> None:
        if on_ask:
            on_ask(session.reported(key, "ask"))

    _component()(key=key, data=plain(data), on_ask_change=ask)


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component(
        "article_view",
        html=source("article_view.html"),
        css=source("article_view.css"),
        js=source("dom.js", "article_view.js"),
    )
