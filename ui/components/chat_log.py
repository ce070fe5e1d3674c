"""The conversation on the page: a log that is read out as it grows, with citations to press."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from ui import session
from ui.catalogue import words
from ui.components.plain import plain
from ui.components.source import source
from ui.view import Data

Report = Callable[[object], None]


@dataclass(frozen=True, slots=True)
class Reactions:
    """What the page does when something in the log is pressed.

    `cite` gets a sentence's index, `choose` the place of a choice, `flag` and `unflag` the number
    of a turn. They come from the browser: check them.
    """

    cite: Report
    choose: Report
    flag: Report
    unflag: Report


def show(
    conversation: Data,
    *,
    key: str,
    pending: str = "",
    reactions: Reactions | None = None,
) -> None:
    """Show the conversation, and `pending` as a message that the tutor has not answered yet.

    Without `reactions` it can only be read.
    """
    data = {
        **conversation,
        "pending": {"speaker": words("chat.learner"), "text": pending} if pending else None,
        "thinking": words("chat.thinking"),
        "waiting": words("chat.waiting"),
        "to_article": words("read.to_article"),
        "reacts": reactions is not None,
    }
    if reactions is None:
        _component()(key=key, data=plain(data))
        return
    _component()(
        key=key,
        data=plain(data),
        on_cite_change=lambda: reactions.cite(session.reported(key, "cite")),
        on_choose_change=lambda: reactions.choose(session.reported(key, "choose")),
        on_flag_change=lambda: reactions.flag(session.reported(key, "flag")),
        on_unflag_change=lambda: reactions.unflag(session.reported(key, "unflag")),
    )


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component(
        "chat_log",
        html=source("chat_log.html"),
        css=source("chat_log.css"),
        js=source("dom.js", "chat_log.js"),
    )
