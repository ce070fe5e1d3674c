"""Who is here and what lies open: the only module that touches Streamlit's session state.

Everything worth keeping is in the classroom; a reload that empties this loses nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import streamlit as st

from classroom.seat import new_token, seat_id
from ui.seats import COOKIE, learner_of

KEY = "who_says"


@dataclass(frozen=True, slots=True)
class Unsent:
    """A message on its way, or one that did not arrive and why.

    `after` is the number of the turn that it follows, so that no message is asked twice when a page
    is drawn anew while the tutor thinks.
    """

    article_id: str
    text: str
    after: int = -1
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Here:
    """What this tab has open, as ids and numbers.

    `guest` is a seat for this tab alone, used where the browser keeps no cookies. `jump` counts the
    times a sentence was asked for, so that asking for the same one twice scrolls twice.
    """

    guest: str
    article_id: str | None = None
    focus: int | None = None
    jump: int = 0
    unsent: Unsent | None = None


def here() -> Here:
    """Return what this tab has open."""
    if KEY not in st.session_state:
        st.session_state[KEY] = Here(guest=seat_id(new_token()))
    found: Here = st.session_state[KEY]
    return found


def token() -> str | None:
    """Return the secret that the browser showed when it opened the page, if it did."""
    return st.context.cookies.get(COOKIE)


def learner_id() -> str:
    """Return the seat of this browser, or of this tab where the browser keeps no cookies."""
    return learner_of(token()) or here().guest


def keeps_cookies() -> bool:
    """Say whether the browser showed the seat that it was given."""
    return learner_of(token()) is not None


def open_article(article_id: str) -> None:
    """Lay this article open, and nothing of another."""
    if here().article_id != article_id:
        _change(replace(here(), article_id=article_id, focus=None))


def focus_on(sentence: int) -> None:
    """Show this sentence of the open article."""
    _change(replace(here(), focus=sentence, jump=here().jump + 1))


def keep_unsent(message: Unsent | None) -> None:
    """Keep a message until the tutor has it; None says that nothing is on its way any more."""
    _change(replace(here(), unsent=message))


def forget_conversation() -> None:
    """Forget what was unsent or shown of a conversation that starts over."""
    _change(replace(here(), unsent=None, focus=None))


def put(key: str, value: str | None) -> None:
    """Set the input with this key to the value, before it is drawn."""
    st.session_state[key] = value


def shut(key: str) -> None:
    """Close the popover with this key, before it is drawn."""
    st.session_state[key] = False


def value_of(key: str) -> object:
    """Return the value of the input with this key, or None if it was not drawn."""
    return st.session_state.get(key)


def reported(key: str, event: str) -> object:
    """Return what the component with this key has just reported of this event, or None."""
    state = st.session_state.get(key)
    return state.get(event) if isinstance(state, Mapping) else None


def _change(now: Here) -> None:
    st.session_state[KEY] = now
