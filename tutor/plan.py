"""What the tutor is about to say: lines by their wordings, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from tutor.dialogue import Act, Move
from tutor.learner.attempt import Attempt
from tutor.state import State

SAID = "tutor/said"  # the wording of words that come whole from an item or a skill
QUOTED = "tutor/quoted"  # likewise, for words of a text that is talked about


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a turn: a wording under `prompts/`, and its variables.

    `apart` sets it off from the lines before by an empty one: something new begins.
    """

    wording: str
    values: Mapping[str, str] = field(default_factory=dict)
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """A turn to be. `choices` are button texts; `act` overrides what was heard.

    `attempts` holds at most one: the answer that this turn has judged.
    """

    move: Move
    lines: tuple[Line, ...]
    state: State
    cites: tuple[int, ...] = ()
    choices: tuple[str, ...] = ()
    attempt: Attempt | None = None
    dispute: bool = False
    act: Act | None = None

    def then(self, other: Plan) -> Plan:
        """Return this plan and then the other: its question, its buttons, where it leads."""
        first, *rest = other.lines
        return replace(
            self,
            lines=(*self.lines, replace(first, apart=True), *rest),
            state=other.state,
            cites=tuple(dict.fromkeys((*self.cites, *other.cites))),
            choices=other.choices,
        )


def line(wording: str, **values: str) -> Line:
    """Return a line with a wording of `prompts/tutor`."""
    return Line(f"tutor/{wording}", values)


def said(words: str) -> Line:
    """Return a line of words that come whole from a file of items or skills."""
    return Line(SAID, {"words": words})
