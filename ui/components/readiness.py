"""One quiet line on what is still getting ready; it goes away by itself."""

from __future__ import annotations

import streamlit as st

from classroom.readiness import Readiness, State
from ui import resources
from ui.catalogue import words
from ui.components import notice

EVERY = 1.0  # seconds: a start takes about twelve


def show() -> None:
    """Show what is getting ready, if anything is; each step that is done draws the page anew."""
    drawn = resources.classroom().readiness()
    if getting_ready(drawn):
        st.fragment(_watch, run_every=EVERY)(drawn)
    else:
        _failures(drawn)


def getting_ready(readiness: Readiness) -> bool:
    """Say whether something is still to come; what has failed is not."""
    return any(step.state in {State.WAITING, State.WORKING} for step in readiness.steps)


def _watch(drawn: Readiness) -> None:
    readiness = resources.classroom().readiness()
    if readiness != drawn:
        st.rerun()
    step = next(s for s in readiness.steps if s.state in {State.WAITING, State.WORKING})
    text = f"{words('ready.working', step=step.sentence)} {words('ready.meanwhile')}"
    notice.show(text, tone="quiet", key="readiness")


def _failures(readiness: Readiness) -> None:
    failed = [step.sentence for step in readiness.steps if step.state is State.FAILED]
    if failed:
        notice.show(
            words("ready.failed", step=" ".join(failed)), tone="quiet", key="readiness-failed"
        )
