"""What was heard in a learner's message, and what lay open when it was said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.verdict import Label
from reading.article import Article
from tutor.dialogue import Act, Move
from tutor.items.item import Item
from tutor.skills import Skill


@dataclass(frozen=True, slots=True)
class Listening:
    """What lies open before the learner: the same words mean different things beside it.

    `buttons` are the texts of the buttons in sight and the acts that they stand for; `item` is the
    question on the table; `asked` the move of the tutor's latest turn.
    """

    article: Article
    buttons: Mapping[str, Act]
    item: Item | None = None
    asked: Move | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """One message understood. `act` is its main act, `also` what else it does (for SEVERAL).

    `label`, `option` (an index) and `yes` are answers found in it, each None if there is none.
    `sentences` are those that it calls by number or repeats; `term` the word to be defined, as a
    key of the definitions; `minutes` and `skill` what it asks to do next. `guessing` says that the
    learner marks it as a guess. `confidence` is 0-1; below a threshold the tutor asks.
    """

    act: Act
    also: tuple[Act, ...] = ()
    label: Label | None = None
    option: int | None = None
    yes: bool | None = None
    sentences: tuple[int, ...] = ()
    term: str = ""
    minutes: int = 0
    skill: Skill | None = None
    guessing: bool = False
    confidence: float = 1.0
