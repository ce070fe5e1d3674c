"""One utterance of the conversation, and its pedagogic kind."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """Who speaks."""

    LEARNER = "learner"
    TUTOR = "tutor"


class Act(StrEnum):
    """What a learner's message does: the dialogue acts that the tutor tells apart so far."""

    WHO = "WHO?"
    EVIDENCE = "EVID?"
    TRUE = "TRUE?"
    BIAS = "BIAS?"
    QUESTION = "ASK?"  # any other question about what the article says
    OPINION = "OPIN"  # words of the learner's own that neither ask nor answer
    OUT = "OUT"  # a question that the article does not answer
    SUMMARY = "SUM"
    ANSWER = "ANS-S"
    HINT = "HINT"
    TELL = "TELL"
    IDK = "IDK"
    TASK = "TASK?"
    GREETING = "GREET"
    THANKS = "THX"
    NOISE = "NOISE"


class Move(StrEnum):
    """What the tutor's turn does for the learner."""

    WELCOME = "welcome"
    ASK_WHO = "ask who"
    ASK_HOW_KNOWN = "ask how known"
    SETTLE = "settle"
    LOOK_AT_VOICES = "look at voices"
    SUMMARISE = "summarise"
    DECLINE = "decline"
    CONFIRM = "confirm"
    LOCATE = "locate"
    HINT = "hint"
    SMALLER = "smaller"
    EXPLAIN = "explain"
    NEXT = "next"
    THANK = "thank"
    CLARIFY = "clarify"


@dataclass(frozen=True, slots=True)
class Turn:
    """One utterance. `cites` are sentence indices (from 0; the text shows "S" and index + 1).

    `act` is the code of the dialogue act that the tutor heard in the learner's message; `prompt`
    says what wording made the turn, like `tutor/ask_who@3f2a91c`. `choices` are its buttons.
    """

    role: Role
    text: str
    move: Move | None = None
    act: str = ""
    cites: tuple[int, ...] = ()
    choices: tuple[str, ...] = ()
    prompt: str = ""
