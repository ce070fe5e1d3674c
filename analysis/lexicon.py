"""The word lists of `analysis/lexicons/`."""

from pathlib import Path

from lexicon import Lexicon

_LISTS = Lexicon(Path(__file__).parent / "lexicons")
entries = _LISTS.entries
pattern = _LISTS.pattern
