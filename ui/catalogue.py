"""Every word of the interface stands in `ui/words/`; this is how the pages ask for it."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from wording import Prompt, UnknownPrompt

ENGLISH = Path(__file__).parent / "words" / "en.toml"


def words(name: str, **values: object) -> str:
    """Return the words of that name, like `read.choose`, with their variables filled in.

    Raises:
        UnknownPrompt: if the catalogue has no such words.
        MissingVariable: if a variable has no value.
    """
    entries = catalogue()
    if name not in entries:
        raise UnknownPrompt(name, sorted(entries))
    return entries[name].fill(**{key: str(value) for key, value in values.items()})


def all_words(section: str, *names: str) -> dict[str, str]:
    """Return the unfilled words of a section by their short names, as components take them."""
    entries = catalogue()
    return {name: entries[f"{section}.{name}"].text for name in names}


@cache
def catalogue() -> dict[str, Prompt]:
    """Return all entries of the catalogue by name; read from disk once."""
    sections = tomllib.loads(ENGLISH.read_text(encoding="utf-8"))
    return {
        f"{section}.{name}": Prompt(f"{section}.{name}", text)
        for section, entries in sections.items()
        for name, text in entries.items()
    }
