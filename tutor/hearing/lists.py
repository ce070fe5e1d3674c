"""The lists of `tutor/hearing/`: what learners say, and how they write it."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from lexicon import Lexicon

FOLDER = Path(__file__).parent
LEXICONS = FOLDER / "lexicons"
entries = Lexicon(LEXICONS).entries


@cache
def pairs(name: str) -> dict[str, str]:
    """Return a list whose lines say "short = written out"; nothing may stand on the right."""
    found = (line.partition("=") for line in entries(name))
    return {short.strip(): long.strip() for short, _, long in found}


@cache
def keyed(name: str) -> dict[str, tuple[str, ...]]:
    """Return the ways to say each key of a TOML file beside this one."""
    read = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    return {key: tuple(ways) for key, ways in read.items()}


def by_file(folder: Path) -> dict[str, tuple[str, ...]]:
    """Return the lines of each list in a folder, by the list's name, without remarks."""
    return {
        path.stem: tuple(
            line.strip()
            for line in path.read_text(encoding="utf-8").splitlines()
            if line.strip() and not line.startswith("#")
        )
        for path in sorted(folder.glob("*.txt"))
    }
