"""The scripts and styles of the components stand beside them, in their own languages."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent


def source(*names: str) -> str:
    """Return the text of the files with these names, one after the other."""
    return "\n".join((HERE / name).read_text(encoding="utf-8") for name in names)
