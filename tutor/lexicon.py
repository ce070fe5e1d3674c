"""The word lists of `tutor/lexicons/`: what learners say, and how."""

from pathlib import Path

from lexicon import Lexicon

_LISTS = Lexicon(Path(__file__).parent / "lexicons")
entries = _LISTS.entries
pattern = _LISTS.pattern
