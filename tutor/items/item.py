"""One question put to a learner, with its key: shipped, or built from the open article."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from analysis.verdict import Label
from tutor.skills import Skill


class Task(StrEnum):
    """How an item is answered; each is traced with parameters of its own."""

    LABEL = "label"  # sourced, unsourced or commentary
    YES_NO = "yes-no"
    CHOICE = "choice"  # one of two to four options
    SPAN = "span"  # words of the text
    EXPLAIN = "explain"  # in the learner's words, by expectations


@dataclass(frozen=True, slots=True)
class Expectation:
    """Something that a full answer says. Any phrase of `says` in an answer covers it.

    `ask` is the question that leads to it while it is missing.
    """

    name: str
    says: tuple[str, ...]
    ask: str


@dataclass(frozen=True, slots=True)
class Item:
    """A question about `text`, which is quoted literally, with its key.

    `right` holds what is right: a label's value, "yes" or "no", options, or literal words of
    `text`; `also` other ways to say it (aliases, roles). `proof` are words of `text` that a reason
    may point at. `because` is the explanation's particular half. `pump`, `hint`
    and `prompt` stand instead of the skill's. `wrong` names the misconception
    that choosing an option shows. `sentence` is the index in the open article, or None where the
    text is invented; `beside` the one that it is compared with. `label` balances what is drawn.
    A `contested` item is never marked wrong.
    """

    key: str
    skill: Skill
    task: Task
    text: str
    question: str
    right: tuple[str, ...]
    because: str
    also: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    proof: tuple[str, ...] = ()
    label: Label | None = None
    expectations: tuple[Expectation, ...] = ()
    misconceptions: tuple[str, ...] = ()
    wrong: tuple[tuple[str, str], ...] = ()
    pump: str = ""
    hint: str = ""
    prompt: str = ""
    twin: str = ""
    sentence: int | None = None
    beside: int | None = None
    contested: bool = False
