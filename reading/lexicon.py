"""The word lists of `reading/lexicons/`."""

from pathlib import Path

from lexicon import Lexicon

entries = Lexicon(Path(__file__).parent / "lexicons").entries
