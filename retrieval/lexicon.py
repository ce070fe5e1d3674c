"""The word lists of `retrieval/lexicons/`: how learners ask, and what answers look like."""

from functools import cache
from pathlib import Path

from lexicon import Lexicon

_FOLDER = Path(__file__).parent / "lexicons"
_LISTS = Lexicon(_FOLDER)
entries = _LISTS.entries
pattern = _LISTS.pattern


@cache
def pairs(name: str) -> dict[str, str]:
    """Return the entries of a list whose lines read "this = that"."""
    return dict(line.split(" = ", 1) for line in entries(name))
