"""Files to save, offered in a popover; they are made when somebody looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from streamlit.delta_generator import DeltaGenerator

from ui.catalogue import words
from ui.takeaway.bundle import Takeaway


def buttons(files: Sequence[Takeaway], key: str, place: DeltaGenerator) -> None:
    """Draw a button for each file."""
    for file in files:
        place.download_button(
            file.name, file.data, file.name, file.mime, key=f"save-{key}-{file.name}",
            on_click="ignore",
        )  # fmt: skip


def offer(make: Callable[[], Sequence[Takeaway]], key: str, place: DeltaGenerator) -> None:
    """Offer what `make` returns, each under its file's name."""
    popover = place.popover(
        words("takeaway.menu"), type="tertiary", key=f"take-{key}", on_change="rerun"
    )
    if popover.open:
        buttons(make(), key, popover)
