"""What a part of a message answers to the open item: a label, an option, yes, words of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analysis.verdict import Label
from tutor.dialogue import Act
from tutor.hearing import books
from tutor.hearing.clauses import Clause
from tutor.hearing.phrasebook import Match
from tutor.hearing.spelling import slips
from tutor.hearing.words import plain, telling
from tutor.items.item import Item, Task

# "b", "B)", "option b", "its b because": a letter that stands for an option.
_LETTER = re.compile(
    r"\W*(?:(?:option|answer:?|letter|number|its|it's|i think|i guess|maybe|probably|is it)\s)?"
    r"(?:option\s)?\(?([a-d1-4])(?:[).:!?,;]|\s*$"
    r"|\s+(?:because|bc|cuz|cus|cos|since|i think|maybe))",
    re.IGNORECASE,
)
_ORDINALS = ("first", "1st"), ("second", "2nd"), ("third", "3rd"), ("fourth", "4th")
_LAST = ("last", "bottom")
_PLACES = frozenset({*_LAST, *(way for ways in _ORDINALS for way in ways)})
_PARTLY = frozenset({"both", "half", "bit", "kind", "mix", "mixed", "mixture", "partly", "part"})
# The share of an option's telling words that a message must hold to choose it.
_CHOSEN = 0.5
# Letters from which on one slip is forgiven in a name ("oficer", "Lindquist").
_FORGIVEN_FROM = 5


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer found. `rest` are the telling words beside it: a reason, or something else."""

    labels: tuple[Label, ...] = ()
    option: int | None = None
    yes: bool | None = None
    is_partly: bool = False
    is_either: bool = False
    rest: tuple[str, ...] = ()

    @property
    def is_there(self) -> bool:
        """Say whether anything was found."""
        return bool(self.labels) or self.option is not None or self.yes is not None


def answer(part: Clause, item: Item | None) -> Answer:
    """Return the answer that the words hold, read for the item's task."""
    named = _labels(part)
    partly, either = (any(m.what == way for m in _said(part)) for way in ("partly", "either"))
    option = _option(part, item) if item is not None and item.options else None
    yes = _yes(part) if item is None or item.task is Task.YES_NO else None
    taken = {word for match in named for word in part.core[match.start : match.end]}
    if option is not None and item is not None:
        taken |= {*plain(item.options[option]), "option", "letter", *_PLACES}
        taken |= set("abcd")
    taken |= _PARTLY | _words_of_guess(part)
    rest = tuple(word for word in telling(list(part.core)) if word not in taken)
    labels = tuple(dict.fromkeys(m.what for m in named if m.what is not None))
    return Answer(labels, option, yes, partly, either and len(labels) > 1, rest)


def points_at(part: Clause, text: str) -> bool:
    """Say whether the words are words of the text, but for little ones; slips are forgiven."""
    mine, theirs = telling(list(part.core)), plain(text)
    if not mine:
        return bool(part.core) and _in_a_row(part.core, theirs)
    known = [word for word in mine if _among(word, theirs)]
    return len(known) * 2 > len(mine)


def shares(words: Iterable[str], text_words: frozenset[str]) -> bool:
    """Say whether a telling word stands in the text, too."""
    return any(word in text_words for word in telling(list(words)))


def _words_of_guess(part: Clause) -> set[str]:
    found = books.listed("guessing").find(list(part.core))
    return {word for match in found for word in part.core[match.start : match.end]}


def _labels(part: Clause) -> list[Match[Label | None]]:
    """Return the labels named, the longer name where two overlap ("not sourced")."""
    found = books.labels().find(["^", *part.core, "$"])
    shifted = [
        Match(m.what, max(m.start - 1, 0), min(m.end - 1, len(part.core)), m.end - m.start)
        for m in found
    ]
    kept: list[Match[Label | None]] = []
    for match in sorted(shifted, key=lambda m: (-m.weight, m.start)):
        if all(match.end <= other.start or other.end <= match.start for other in kept):
            kept.append(match)
    return sorted(kept, key=lambda m: m.start)


def _said(part: Clause) -> list[Match[str]]:
    return books.replies().find(["^", *part.core, "$"])


def _yes(part: Clause) -> bool | None:
    said = [m for m in _said(part) if m.what in {"yes", "no"}]
    if not said:
        words = [word for word in part.words if word in {"yes", "no"}]
        return words[-1] == "yes" if words else None
    return max(said, key=lambda m: (m.weight, -m.start)).what == "yes"


def _option(part: Clause, item: Item) -> int | None:
    letter = _LETTER.match(part.text)
    if letter is not None:
        place = "abcd1234".index(letter[1].lower()) % 4
        return place if place < len(item.options) else None
    place_named = _ordinal(part, len(item.options))
    if place_named is not None:
        return place_named
    return _worded(part.core, item.options)


def _ordinal(part: Clause, count: int) -> int | None:
    words = [w for w in part.core if w in {"one", "option", "answer", "choice"} or w not in _SMALL]
    names = [word for word in words if word not in {"one", "option", "answer", "choice"}]
    if len(names) != 1:
        return None
    if names[0] in _LAST:
        return count - 1
    return next((n for n, ways in enumerate(_ORDINALS[:count]) if names[0] in ways), None)


_SMALL = frozenset(
    {"the", "it", "is", "i", "think", "guess", "maybe", "say", "would", "of", "them"}
)


def _worded(words: Sequence[str], options: Sequence[str]) -> int | None:
    """Return the option whose telling words the message holds most of, if it is one."""
    wanted = [telling(plain(option)) or plain(option) for option in options]
    shared = (
        {w for w in wanted[0] if all(w in other for other in wanted)} if len(wanted) > 1 else set()
    )
    scores = []
    for ways in wanted:
        own = [word for word in ways if word not in shared] or ways
        scores.append(sum(_among(word, words) for word in own) / len(own))
    best = max(scores)
    return scores.index(best) if best >= _CHOSEN and scores.count(best) == 1 else None


def _among(word: str, words: Sequence[str]) -> bool:
    if word in words:
        return True
    if len(word) < _FORGIVEN_FROM:
        return False
    near = (w for w in words if abs(len(w) - len(word)) <= 1 and w[:1] == word[:1])
    return any(slips(word, other) <= 1 for other in near)


def _in_a_row(words: Sequence[str], text: Sequence[str]) -> bool:
    length = len(words)
    return any(tuple(text[n : n + length]) == tuple(words) for n in range(len(text) - length + 1))


_MAYBES = {("is", "it"), ("is", "this"), ("is", "that"), ("could", "it"), ("would", "it")}


def kind(part: Clause, found: Answer, *, reasoned: bool, guessed: bool) -> Act:
    """Return what sort of answer it is; `found.is_there` must hold."""
    if found.is_either:
        return Act.GUESS
    if len(found.labels) > 1 or (found.labels and found.is_partly):
        return Act.PARTIAL
    if reasoned and (found.rest or "because" in part.core[:-1]):
        return Act.EXPLAIN
    if guessed or part.is_marked or part.core[:2] in _MAYBES:
        return Act.GUESS
    return Act.LABEL if found.labels else Act.CHOICE
