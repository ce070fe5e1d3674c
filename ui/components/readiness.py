"""One quiet line on what is still getting ready, or goes on behind it; it goes away by itself."""

from __future__ import annotations

import streamlit as st

from classroom.readiness import Readiness, State, Step
from ui import resources
from ui.catalogue import words
from ui.components import notice

EVERY = 1.0  # seconds: a start takes five to ten


def show() -> None:
    """Show what is getting ready, if anything is; each step that is done draws the page anew.

    It has a place of its own even when there is nothing to show: if what follows moved up, the
    browser would make it anew, and who is typing would lose the input.
    """
    drawn = resources.classroom().readiness()
    with st.container(key="readiness-place"):
        if getting_ready(drawn) or going_on(drawn):
            st.fragment(_watch, run_every=EVERY)(drawn)
        if not getting_ready(drawn):
            _failures(drawn)


def getting_ready(readiness: Readiness) -> bool:
    """Say whether something is still to come before everything works; what has failed is not."""
    return _next(readiness.steps) is not None


def going_on(readiness: Readiness) -> bool:
    """Say whether something goes on behind what works."""
    return _next(readiness.later) is not None


def _watch(drawn: Readiness) -> None:
    readiness = resources.classroom().readiness()
    if readiness != drawn:
        st.rerun()
    if step := _next(readiness.steps):
        text = f"{words('ready.working', step=step.sentence)} {words('ready.meanwhile')}"
        notice.show(text, tone="quiet", key="readiness")
    elif step := _next(readiness.later):
        notice.show(words("ready.later", step=step.sentence), tone="aside", key="readiness-later")


def _next(steps: tuple[Step, ...]) -> Step | None:
    return next((s for s in steps if s.state in {State.WAITING, State.WORKING}), None)


def _failures(readiness: Readiness) -> None:
    steps = (*readiness.steps, *readiness.later)
    failed = [step.sentence for step in steps if step.state is State.FAILED]
    if failed:
        notice.show(
            words("ready.failed", step=" ".join(failed)), tone="quiet", key="readiness-failed"
        )
