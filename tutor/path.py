"""The way through a lesson of 15, 45 or 90 minutes: its steps, and what each of them is for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from tutor.skills import NEEDS, Skill
from wording import Fresh, toml

LENGTHS = (15, 45, 90)  # minutes
# How many skills a path is about; each gets at least two of its items.
_SKILLS = {15: 1, 45: 3, 90: 5}


class Phase(StrEnum):
    """What a step of a lesson is for."""

    HOOK = "hook"
    EXAMPLE = "example"
    TRY = "try"
    TALK = "talk"
    STRETCH = "stretch"
    EXIT = "exit"  # without any help
    LOOK_UP = "lookup"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its name for learners, and how many items belong to it."""

    phase: Phase
    name: str
    items: int


class Paths:
    """The steps of each path, from `prompts/paths.toml`."""

    def __init__(self, prompts: Path) -> None:
        self._held = Fresh(prompts / "paths.toml", _read)

    def steps(self, minutes: int) -> tuple[Step, ...]:
        """Return the steps of the path of so many minutes; none if there is no such path."""
        return self._held.get().get(minutes, ())


def focus(minutes: int, solid: set[Skill]) -> tuple[Skill, ...]:
    """Return the skills that a path is about: the first that are not solid and can be begun."""
    wanted = _SKILLS[minutes]
    ready = [s for s in Skill if s not in solid and s is not Skill.TRACE]
    chosen: list[Skill] = []
    for skill in ready:
        if len(chosen) < wanted and all(need in {*solid, *chosen} for need in NEEDS[skill]):
            chosen.append(skill)
    return tuple(chosen) or (Skill.WEIGH, Skill.NUMBERS)[:wanted]


def beyond(skills: tuple[Skill, ...]) -> tuple[Skill, ...]:
    """Return the skills that build on these: where a lesson stretches to."""
    after = [s for s, needs in NEEDS.items() if set(needs) & set(skills) and s not in skills]
    return tuple(after) or skills


def _read(path: Path) -> dict[int, tuple[Step, ...]]:
    raw = toml(path)
    names: dict[str, str] = raw["names"]
    return {minutes: tuple(_step(each, names) for each in raw[str(minutes)]) for minutes in LENGTHS}


def _step(raw: dict[str, Any], names: dict[str, str]) -> Step:
    phase = Phase(raw["step"])
    return Step(phase, names[phase], raw.get("items", 0))
