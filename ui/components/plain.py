"""How data goes to a component: as they are."""

from __future__ import annotations

from ui.view import Data


def plain(data: Data) -> list[Data]:
    """Return the data in a list of one, where the script takes them from.

    In a dictionary Streamlit looks for data frames, and loads pandas and pyarrow to know them: at
    the first page 0.3 s and 70 MB for nothing.
    """
    return [data]
