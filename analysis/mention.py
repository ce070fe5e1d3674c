"""One place where an article speaks of somebody or something: by name, description or pronoun."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from analysis.genders import Gender
from analysis.names import Name
from analysis.sorts import Sort
from reading.article import Span


class Form(StrEnum):
    """How the article speaks of it."""

    NAME = "name"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words for somebody, what they say of him, and how much they put him to the fore.

    `tokens` are the offsets by which a source may find it. `names` are several where two people
    share a surname. `nouns` are the common nouns said of it, `qualities` the words around them.
    `owner` is where its possessor stands ("its", "Lowe’s"), and for a pronoun the one that it is
    joined to ("Lowe and her colleagues"). `clause` is the governing verb.
    """

    tokens: frozenset[int]
    span: Span
    sentence: int
    form: Form
    words: str
    sort: Sort | None = None
    many: bool = False
    gender: Gender | None = None
    names: tuple[Name, ...] = ()
    nouns: frozenset[str] = frozenset()
    qualities: frozenset[str] = frozenset()
    definite: bool = False
    owner: int | None = None
    role: str | None = None
    age: str = ""
    weight: float = 0.0
    tells: bool = False
    clause: int = -1

    @property
    def start(self) -> int:
        """Return where it begins in the article."""
        return self.span.start
