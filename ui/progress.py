"""What a learner has shown so far, skill by skill, with the evidence; and how to begin it anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from errors import WhoSaysError
from tutor.learner.mastery import Mastery
from ui import resources, session, takeaway_menu
from ui.catalogue import words
from ui.components import notice
from ui.takeaway.bundle import Takeaway

PROGRESS = "progress"


def offer(files: Callable[[], Sequence[Takeaway]]) -> None:
    """Offer a look at the learner's progress, and files of it; made when somebody looks."""
    popover = st.popover(words("progress.title"), type="tertiary", key=PROGRESS, on_change="rerun")
    if popover.open:
        with popover:
            _draw()
            st.text(words("takeaway.menu"))
            takeaway_menu.buttons(files(), "own", st.container(key="own-files"))


def _draw() -> None:
    found = resources.classroom().mastery(session.learner_id())
    tried = [mastery for mastery in found if mastery.tried]
    if not tried:
        st.text(words("progress.empty"))
        return
    for mastery in tried:
        with st.container(key=f"skill-{mastery.skill.value}", gap=None):
            st.text(_step(mastery))
            st.text(evidence(mastery))
    with st.container(key="legend"):
        st.text(words("progress.legend"))
    with st.container(key="begin-anew"):
        _reset()


def _step(mastery: Mastery) -> str:
    name = resources.classroom().name_of(mastery.skill)
    step = words(f"progress.{mastery.step.name.lower()}")
    return words("progress.step", skill=name, step=step)


def evidence(mastery: Mastery) -> str:
    """Return what the step rests on, in counts."""
    tried, right, alone = mastery.tried, mastery.right, mastery.alone
    if not right:
        return words("progress.none_right", tried=tried)
    if not alone:
        return words("progress.right_with_help", tried=tried, right=right)
    if not mastery.explained:
        return words("progress.right_alone", tried=tried, right=right, alone=alone)
    explained = mastery.explained
    return words(
        "progress.right_explained", tried=tried, right=right, alone=alone, explained=explained
    )


def _reset() -> None:
    """Offer to begin anew; two steps, because nothing brings the old count back."""
    st.text(words("progress.reset_warning"))
    sure = st.checkbox(words("progress.reset_sure"), key="reset-sure")
    if st.button(words("progress.reset"), key="reset", disabled=not sure):
        try:
            resources.classroom().forget_record(session.learner_id())
        except WhoSaysError as error:
            notice.show(str(error), tone="trouble", key="reset-trouble")
        else:
            st.rerun()
