"""What an instructor settles for the class about the tutor."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from classroom.roster import LONGEST_HELPLINE
from errors import WhoSaysError
from tutor.skills import ReadingLevel
from ui import resources
from ui.catalogue import words
from ui.components import notice


def draw() -> None:
    """Draw the form; what it says holds from the tutor's next reply on."""
    settings = resources.classroom().settings()
    levels = list(ReadingLevel)
    with st.form("house-rules", border=False):
        level = st.selectbox(
            words("rules.level"),
            levels,
            index=levels.index(settings.level),
            format_func=lambda one: words(f"rules.{one.value}"),
        )
        summaries = st.toggle(words("rules.summaries"), value=settings.gives_summaries)
        _aside("summaries_why")
        helpline = st.text_area(
            words("rules.helpline"),
            value=settings.helpline,
            max_chars=LONGEST_HELPLINE,
            placeholder=words("rules.helpline_example"),
        )
        _aside("helpline_why")
        pressed = st.form_submit_button(words("rules.save"))
    if pressed:
        try:
            resources.classroom().change_settings(
                replace(settings, level=level, gives_summaries=summaries, helpline=helpline)
            )
        except WhoSaysError as error:
            notice.show(str(error), tone="trouble", key="rules-trouble")
        else:
            notice.show(words("rules.saved"), tone="quiet", key="rules-saved")


def _aside(name: str) -> None:
    with st.container(key=f"aside-{name}"):
        st.text(words(f"rules.{name}"))
