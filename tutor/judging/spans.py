"""Did the learner find the words? Tolerant of spelling and of what surrounds them, not of two."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from analysis.lexicon import entries as analysis_entries
from tutor.judging.answer import Answer
from tutor.judging.judgement import Grade, Judgement, Rubric
from tutor.judging.words import entries, meant, same, telling, words_of

# A key of so many telling words is a stretch of text, whose ends matter; a shorter one is a name.
_STRETCH = 4
# How much of a key an answer must hold: "Belkis Wille" is found by half of it, "Wille".
_ENOUGH_OF_A_NAME, _ENOUGH_OF_A_STRETCH, _SOME = 0.5, 0.7, 0.3
# Words of the text beside the key: from four on, and this share of them, it is the whole sentence.
_LONG, _WHOLE = 4, 0.6
_MOST_BESIDE_A_STRETCH = 1
# "Mavis Thorn, 78, who was knocked down" has three parts; who lists everybody has more.
_MOST_LISTED = 3
_PARTED = re.compile(r"[,;/\n]|\bor\b|\band\b", re.IGNORECASE)
_NAME = re.compile(r"(?<![.!?“\"]\s)(?<!^)(?<![“\"])\b[A-Z][\w’'-]+")


@dataclass(frozen=True, slots=True)
class _Fit:
    """How an answer lies over one way to say the key; shares are 0-1."""

    held: float
    named: bool
    head: bool
    beside: int
    share_beside: float
    stretch: bool


def judge_span(answer: Answer) -> Judgement:
    """Judge words that should be one of the key’s, literally or as it is also called."""
    given = tuple(word for word in _affirmed(answer.words) if word not in entries("span_fillers"))
    ways = (*answer.item.right, *answer.item.also)
    fits = [_fit(answer, given, way) for way in ways if _denies_alike(answer, way)]
    pointed = answer.as_in_text(answer.pointed_among(frozenset(_words_in(answer.item.right))))
    if any(_is_found(fit) for fit in fits):
        if _another_candidate(answer, given) or _lists(answer.message):
            return Judgement(Grade.PART, Rubric.GETTING_THERE, gives_reason=True, pointed=pointed)
        return Judgement(Grade.RIGHT, Rubric.SOLID, gives_reason=True, pointed=pointed)
    if any(_is_near(fit) for fit in fits):
        return Judgement(Grade.PART, Rubric.GETTING_THERE, gives_reason=True, pointed=pointed)
    if answer.cannot_tell and not answer.item.right:  # nobody is named: that is the answer
        return Judgement(Grade.RIGHT, Rubric.GETTING_THERE, gives_reason=True)
    if answer.cannot_tell or answer.item.contested:
        return Judgement(Grade.DISCUSS, Rubric.NOT_YET, gives_reason=bool(pointed))
    return Judgement(
        Grade.WRONG, Rubric.NOT_YET, gives_reason=bool(answer.pointed_among(answer.proof))
    )


def _denies_alike(answer: Answer, way: str) -> bool:
    """Say whether a way that denies ("it isn't said") meets an answer that denies, too."""
    denials = entries("negations")
    return denials.isdisjoint(words_of(way)) or not denials.isdisjoint(answer.words)


def _is_found(fit: _Fit) -> bool:
    if fit.stretch:
        return fit.held >= _ENOUGH_OF_A_STRETCH and fit.beside <= _MOST_BESIDE_A_STRETCH
    # "The agency" for "the county's river agency"; a word that is nowhere holds nothing of it.
    alone = fit.held > 0 and fit.head and fit.beside == 0
    enough = fit.named or alone or (fit.held >= _ENOUGH_OF_A_NAME and fit.head)
    return enough and not (fit.beside >= _LONG and fit.share_beside >= _WHOLE)


def _is_near(fit: _Fit) -> bool:
    return fit.named or fit.held >= (_SOME if fit.stretch else _ENOUGH_OF_A_NAME)


def _fit(answer: Answer, given: tuple[str, ...], way: str) -> _Fit:
    key = telling(words_of(way))
    if set(key) <= entries("little_words"):
        key = tuple(word for word in key if word not in {"the", "a", "an"}) or key
    held = {meant(word, key, answer.text_words) for word in given} - {""}
    named = bool(held & _telling_names(way)) or _initials(way) in given
    rest = set(telling(answer.text_words)) - set(key)
    beside = {word for word in telling(given) if any(same(word, other) for other in rest)} - held
    return _Fit(
        held=len(held) / len(key) if key else 0.0,
        named=named,
        head=_head(way) in held | {""},
        beside=len(beside),
        share_beside=len(beside) / len(rest) if rest else 0.0,
        stretch=len(key) >= _STRETCH and not named,
    )


def _head(way: str) -> str:
    """Return the noun that a phrase is about ("surveyor", "head" of an office), or ""."""
    words = words_of(way)
    if words[:1] not in {("the",), ("a",), ("an",)}:
        return ""
    tail = next(
        (n for n, word in enumerate(words) if word in entries("after_the_head")), len(words)
    )
    return words[tail - 1]


def _telling_names(way: str) -> set[str]:
    """Return the capitalised words that pick somebody out: a surname, a body’s name."""
    names = [words_of(word)[0] for word in re.findall(r"\b[A-Z][\w’'-]+", way)]
    return set(names) - entries("little_words") - _common()


def _common() -> frozenset[str]:
    """Return words that many a name holds and that alone name nobody: "office", "council"."""
    return analysis_entries("organisation_nouns") | analysis_entries("titles")


def _initials(way: str) -> str:
    """Return how a name of several words is shortened: "hrw"."""
    capitals = "".join(word[0] for word in re.findall(r"\b[A-Z]\w*", way)).lower()
    return capitals if len(capitals) > 1 else "-"


def _affirmed(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words without what is denied: "not the mayor, the chief" names the chief."""
    kept: list[str] = []
    skip = 0
    for n, word in enumerate(words):
        if word in {"not", "isnt", "wasnt"} and n + 1 < len(words):
            skip = 1 + (words[n + 1] in {"the", "a", "an", "by"})
        elif skip:
            skip -= 1
        else:
            kept.append(word)
    return tuple(kept)


def _words_in(ways: Iterable[str]) -> set[str]:
    return {word for way in ways for word in telling(words_of(way))}


def _another_candidate(answer: Answer, given: tuple[str, ...]) -> bool:
    """Say whether somebody else of the text is named, too: "Brandt or the mayor"."""
    if not {"or", "and", "both"}.intersection(answer.words):
        return False
    people = {words_of(name)[0] for name in _NAME.findall(answer.item.text)}
    people |= {word for word in answer.text_words if word in _roles()}
    others = people - _words_in((*answer.item.right, *answer.item.also))
    return any(meant(word, others, answer.text_words) for word in given)


def _lists(message: str) -> bool:
    """Say whether the message runs through candidates: the right one among many is no answer."""
    return sum(bool(part.strip()) for part in _PARTED.split(message)) > _MOST_LISTED


def _roles() -> frozenset[str]:
    names = ("person_nouns", "organisation_nouns", "document_nouns", "media_nouns")
    return frozenset().union(*(analysis_entries(name) for name in names))
