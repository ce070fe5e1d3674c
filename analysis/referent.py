"""Somebody or something that an article speaks of, gathered from its mentions as they come."""

from __future__ import annotations

from dataclasses import dataclass, field

from analysis.genders import Gender
from analysis.mention import Form, Mention
from analysis.names import Name
from analysis.sorts import Sort

_FADING = 0.5  # a mention counts half as much with each sentence (Lappin and Leass, 1994)
REACH = 8  # sentences: by then a mention has faded to less than a hundredth


@dataclass(slots=True)
class Referent:
    """Grows while the article is read: its mentions so far, and all that they say of it.

    `qualities` are the words that the article has said of it besides its `nouns`.
    """

    name: Name | None
    sort: Sort
    mentions: list[Mention] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    qualities: set[str] = field(default_factory=set)
    gender: Gender | None = None
    many: bool = False
    owner: Referent | None = None
    role: str | None = None
    age: str = ""
    has_told: bool = False
    is_withheld: bool = False
    anonymity: str | None = None

    def add(self, mention: Mention) -> None:
        """Take in one more mention and what it says."""
        self.mentions.append(mention)
        self.nouns |= mention.nouns
        self.qualities |= mention.qualities
        if mention.form is Form.NAME:
            self.qualities |= {word.lower() for word in mention.words.split()}
        if self.gender is None and not (mention.form is Form.PRONOUN and self.hint):
            self.gender = mention.gender
        self.many = self.many or (mention.many and mention.form is not Form.PRONOUN)
        self.has_told = self.has_told or mention.tells
        self.role = self.role or mention.role
        self.age = self.age or mention.age

    @property
    def words(self) -> str:
        """Return its full name, else the words that brought it in."""
        return self.name.full if self.name else self.mentions[0].words

    @property
    def hint(self) -> Gender | None:
        """Return the gender that the given name suggests."""
        return self.name.hint if self.name else None

    @property
    def name_words(self) -> frozenset[str]:
        """Return the words of its name, small."""
        return frozenset(self.name.full.lower().split()) if self.name else frozenset()

    def salience(self, sentence: int) -> float:
        """Return how far it is to the fore for a reader who has come to this sentence."""
        strongest: dict[int, float] = {}
        for mention in reversed(self.mentions):
            if mention.sentence < sentence - REACH:
                break
            strongest[mention.sentence] = max(strongest.get(mention.sentence, 0.0), mention.weight)
        return sum(w * _FADING ** (sentence - place) for place, w in strongest.items())

    def borne_out_by(self, nouns: frozenset[str]) -> Mention:
        """Return the latest mention that uses one of these nouns, else the latest but pronouns."""
        told = [m for m in self.mentions if m.form is not Form.PRONOUN] or self.mentions
        return next((m for m in reversed(told) if m.nouns & nouns), told[-1])
