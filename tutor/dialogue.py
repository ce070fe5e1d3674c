"""One utterance of the conversation, and its pedagogic kind."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """Who speaks."""

    LEARNER = "learner"
    TUTOR = "tutor"


class Move(StrEnum):
    """What the tutor's turn does for the learner (M1-M12 of Paul's question families come later)."""

    WELCOME = "welcome"
    ASK_WHO = "ask who"
    ASK_HOW_KNOWN = "ask how known"
    SETTLE = "settle"
    POINT = "point"
    LOOK_AT_VOICES = "look at voices"
    DECLINE = "decline"
    CLARIFY = "clarify"


@dataclass(frozen=True, slots=True)
class Turn:
    """One utterance. `cites` are sentence indices (from 0; the text shows "S" and index + 1).

    `act` is the dialogue act that the tutor heard in the learner's message; `prompt` says what
    wording made the turn, like `ask_who@3f2a91c`. `choices` are the buttons offered below it.
    """

    role: Role
    text: str
    move: Move | None = None
    act: str = ""
    cites: tuple[int, ...] = ()
    choices: tuple[str, ...] = ()
    prompt: str = ""
