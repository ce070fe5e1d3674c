"""A learner’s answer beside the item that it answers: what each judge of a task is given."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from tutor.dialogue import Act
from tutor.hearing.heard import Heard
from tutor.items.item import Item
from tutor.judging.shown import NEGATED_WITHIN
from tutor.judging.words import entries, meant, telling, words_of
from tutor.state import OpenItem

_SAYS = {"say", "says", "said"}
_EDGES = " \"“”‘’',.;:!?()"


@dataclass(frozen=True)
class Answer:
    """A message, what was heard in it, the item on the table and what was said of it before."""

    item: Item
    heard: Heard
    message: str
    before: OpenItem

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The message’s words, as they are compared."""
        return words_of(self.message)

    @cached_property
    def text_words(self) -> tuple[str, ...]:
        """The words of the item’s text."""
        return words_of(self.item.text)

    @property
    def cannot_tell(self) -> bool:
        """Whether the learner says that the text does not tell."""
        return Act.CANNOT_TELL in (self.heard.act, *self.heard.also)

    def pointed_among(self, wanted: frozenset[str]) -> tuple[str, ...]:
        """Return those wanted words that the message points at, in its order, each once."""
        found = (meant(word, wanted, self.text_words) for word in self._pointing)
        return tuple(dict.fromkeys(word for word in found if word))

    def denied_among(self, wanted: frozenset[str]) -> tuple[str, ...]:
        """Return those wanted words that the message points at and calls negated."""
        denied = (
            word
            for n, word in enumerate(self.words)
            if entries("negations").intersection(self.words[max(0, n - NEGATED_WITHIN) : n])
        )
        found = (meant(word, wanted, self.text_words) for word in denied)
        return tuple(dict.fromkeys(word for word in found if word))

    def as_in_text(self, words: Collection[str]) -> tuple[str, ...]:
        """Return the words as the item’s text writes them, neighbours together."""
        found: list[str] = []
        run: list[str] = []
        for token in self.item.text.split():
            is_pointed = bool(set(words) & set(words_of(token)))
            run = [*run, token] if is_pointed else _closed(run, found)
        _closed(run, found)
        return tuple(dict.fromkeys(found))

    @cached_property
    def proof(self) -> frozenset[str]:
        """The telling words of the item’s proof."""
        return frozenset(word for words in self.item.proof for word in telling(words_of(words)))

    @cached_property
    def _pointing(self) -> tuple[str, ...]:
        """The words without labels, and without the "says" of "it says"."""
        before = ("", *self.words)
        return tuple(
            word
            for previous, word in zip(before, self.words, strict=False)
            if (word not in entries("label_words") or word in self.text_words)
            and not (word in _SAYS and previous in entries("says_after"))
        )


def _closed(run: list[str], found: list[str]) -> list[str]:
    """Put a run of neighbours among what was found; the next run begins empty."""
    if run:
        found.append(" ".join(run).strip(_EDGES))
    return []
