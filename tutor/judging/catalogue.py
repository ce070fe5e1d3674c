"""The misconceptions m01 to m35 as `misconceptions.toml` has them, made ready to be found."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tutor.judging.phrases import Phrases

_FILE = Path(__file__).parent / "misconceptions.toml"


@dataclass(frozen=True, slots=True)
class Misconception:
    """One entry of misconceptions.toml."""

    code: str
    skill: str
    says: tuple[str, ...]
    unlike: tuple[str, ...]
    unless: str | None


@cache
def all_misconceptions() -> dict[str, Misconception]:
    """Return the misconceptions by code."""
    return {
        raw["code"]: Misconception(
            raw["code"], raw["skill"], tuple(raw["says"]), tuple(raw["unlike"]), raw.get("unless")
        )
        for raw in _read()["misconception"]
    }


@cache
def ways(which: str) -> tuple[str, ...]:
    """Return all `says`, or all `unlike`, in the order of the file."""
    return tuple(way for one in all_misconceptions().values() for way in getattr(one, which))


@cache
def phrases() -> Phrases:
    """Return the halves of all steps, each found as its code and its half."""
    lists = _read()["words"]
    ways = []
    for raw in _read()["misconception"]:
        for half in ("if", "then", "alone", "never"):
            for phrase in raw.get(half, ()):
                spelled = lists[phrase[1:]] if phrase.startswith("@") else (phrase,)
                ways += [((raw["code"], half), way) for way in spelled]
    return Phrases(ways)


@cache
def _read() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
