"""Files to save, offered in a popover; they are made when somebody looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ui.catalogue import words
from ui.takeaway.bundle import Takeaway


def offer(
    make: Callable[[], Sequence[Takeaway]], key: str, place: DeltaGenerator | None = None
) -> None:
    """Offer what `make` returns, each under its file's name."""
    popover = (place or st).popover(
        words("takeaway.menu"), type="tertiary", key=f"take-{key}", on_change="rerun"
    )
    if not popover.open:
        return
    for file in make():
        popover.download_button(
            file.name, file.data, file.name, file.mime, key=f"save-{key}-{file.name}",
            on_click="ignore",
        )  # fmt: skip
