"""A nickname for a seat: two words from our lists, so that nobody has to give a name."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import count
from pathlib import Path

WORDS = Path(__file__).parent / "words"
TRIES = 8  # pairs to try before a number is added; with 4,096 pairs a class rarely needs two


def nicknames(seat: str, folder: Path = WORDS) -> Iterator[str]:
    """Yield nicknames for the seat with this id, always the same ones, without end."""
    qualities, creatures = _words(folder / "qualities.txt"), _words(folder / "creatures.txt")
    for turn in count():
        digest = hashlib.sha256(f"{seat} {turn}".encode()).digest()
        pair = f"{qualities[digest[0] % len(qualities)]} {creatures[digest[1] % len(creatures)]}"
        yield pair if turn < TRIES else f"{pair} {turn}"


def _words(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
