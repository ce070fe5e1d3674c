"""One utterance of the conversation, and its pedagogic kind."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """Who speaks."""

    LEARNER = "learner"
    TUTOR = "tutor"


class Act(StrEnum):
    """What a learner's message does."""

    # Answers to the open item.
    LABEL = "ANS-L"
    CHOICE = "ANS-C"  # an option, its letter, yes or no
    SPAN = "ANS-S"  # words of the text, or a name
    EXPLAIN = "ANS-E"
    PARTIAL = "PART"
    GUESS = "GUESS"
    CANNOT_TELL = "ANS-?"  # "can't tell from the text": always a legal answer
    # Asking for help, and finding one's way.
    IDK = "IDK"
    HINT = "HINT"
    TELL = "TELL"
    TASK = "TASK?"  # what am I to do?
    NAVIGATE = "NAV"  # next, skip, back, a path, a skill
    DEFINE = "DEF"
    EXAMPLE = "EX?"
    REPEAT = "REPEAT"
    CHECK = "CHECK"  # how am I doing?
    # Asking about the article.
    WHO = "WHO?"
    EVIDENCE = "EVID?"
    TRUE = "TRUE?"
    BIAS = "BIAS?"
    QUESTION = "ASK?"  # any other question about what the article says
    OUT = "OUT"  # a question that the article does not answer
    ELSEWHERE = "ELSE?"  # who else says so?
    SUMMARY = "SUM"
    PASTE = "PASTE"
    LIST = "LIST"
    COUNT = "COUNT"
    COMPARE = "CMP"
    # Talking back.
    DISAGREE = "DIS"
    CHALLENGE = "CHAL"
    OPINION = "OPIN"
    POLITICS = "POL"
    GREETING = "GREET"
    THANKS = "THX"
    FRUSTRATED = "FRUS"
    BORED = "BORED"
    OFF_TOPIC = "OFF"
    JOKE = "JOKE"
    SWEAR = "SWEAR"
    ABUSE = "ABUSE"
    # What needs care.
    SELF_HARM = "SAFE-S"
    HURT_BY_OTHERS = "SAFE-O"
    THREAT = "SAFE-T"
    PERSONAL_DATA = "PII"
    DISTRESS = "DIST"
    # Trying the tool.
    JAILBREAK = "JAIL"
    LEAK = "LEAK"
    META = "META"
    LANGUAGE = "LANG"  # written in, or asking for, another language
    TROUBLE = "TECH"
    NOISE = "NOISE"
    SEVERAL = "MULTI"


class Move(StrEnum):
    """What the tutor's turn does for the learner."""

    WELCOME = "welcome"
    LOCATE = "locate"
    VOICE = "voice"
    SETTLE = "settle"
    CONTRAST = "contrast"
    HOW_KNOWN = "how known"
    COUNTER = "counter"
    REFLECT = "reflect"
    ASK = "ask"  # the next item
    WORKED_EXAMPLE = "worked example"
    PUMP = "pump"
    HINT = "hint"
    PROMPT = "prompt"
    SMALLER = "smaller"
    EXPLAIN = "explain"
    CONFIRM = "confirm"
    CONTRADICT = "contradict"  # a misconception is answered
    CONCEDE = "concede"
    DISCUSS = "discuss"  # contested: nobody is wrong here
    SHOW = "show"  # sentences that answer a question
    DECLINE = "decline"
    DEFINE = "define"
    EXAMPLE = "example"
    PROGRESS = "progress"
    LOOK_AT_VOICES = "look at voices"
    SUMMARISE = "summarise"
    CLARIFY = "clarify"
    REDIRECT = "redirect"
    CARE = "care"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Turn:
    """One utterance. `cites` are sentence indices (from 0; the text shows "S" and index + 1).

    `act` is the code of the dialogue act that the tutor heard in the learner's message; `prompt`
    says what wordings made the turn, like `tutor/found@3f2a91c tutor/said@347cbab`. `choices` are
    its buttons.
    """

    role: Role
    text: str
    move: Move | None = None
    act: str = ""
    cites: tuple[int, ...] = ()
    choices: tuple[str, ...] = ()
    prompt: str = ""
