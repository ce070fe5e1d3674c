"""Scores may rise, never fall unnoticed: the pinned floors, and the corpus they were made on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from errors import WhoSaysError

FILE = Path(__file__).parent / "floors.json"
# Scores are pinned this much below what was seen: another processor rounds vectors differently.
SLACK = 0.005


class BelowTheFloor(WhoSaysError):
    """Raised if floors would be lowered without saying so."""


@dataclass(frozen=True, slots=True)
class Floors:
    """The lowest values that scores may have, 0-1, and a digest of the corpus they belong to."""

    corpus: str
    scores: Mapping[str, float]

    def broken_by(self, scores: Mapping[str, float]) -> tuple[str, ...]:
        """Return the names of scores below their floor; one that was not measured breaks none."""
        return tuple(n for n, floor in self.scores.items() if scores.get(n, floor) < floor)


def load(path: Path = FILE) -> Floors:
    """Return the pinned floors."""
    stored = json.loads(path.read_text(encoding="utf-8"))
    return Floors(stored["corpus"], stored["scores"])


def pin(
    scores: Mapping[str, float], corpus: str, *, allow_regression: bool, path: Path = FILE
) -> None:
    """Pin today's scores; those not measured keep their floor.

    Raises:
        BelowTheFloor: if one would be lowered and `allow_regression` does not say so.
    """
    before = load(path).scores if path.exists() else {}
    raised = {name: round(score - SLACK, 3) for name, score in scores.items()}
    lowered = [name for name, floor in raised.items() if floor < before.get(name, 0) - SLACK]
    if lowered and not allow_regression:
        raise BelowTheFloor(
            f"These floors would fall: {', '.join(lowered)}. Say --allow-regression if that is"
            " meant, and write a line in CHANGELOG.md."
        )
    stored = {"corpus": corpus, "scores": dict(sorted({**before, **raised}.items()))}
    path.write_text(json.dumps(stored, indent=2) + "\n", encoding="utf-8")


def digest(folder: Path) -> str:
    """Return a short hash of all annotated articles: floors belong to one corpus."""
    summed = hashlib.sha256()
    for path in sorted([*folder.glob("articles/*.md"), *folder.glob("gold/*.jsonl")]):
        summed.update(path.name.encode() + path.read_bytes())
    return summed.hexdigest()[:12]
