"""What a text itself shows of its voices, by words alone: evidence a learner may hold up to us.

The engine parses and weighs; its key may still be wrong. Here only plain signs count, so that a
learner who points at one can be believed and one who names just any word cannot.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from analysis.lexicon import entries as analysis_entries
from analysis.lexicon import pattern
from tutor.judging.words import entries, stem_of, words_of

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[“”\",:;]")
_MARKS = {"“", "”", '"'}
_STOPS = {",", ":", ";", *_MARKS}
_WIDEST = 7  # words of a source beside its cue: "the head of the county flood office"
NEGATED_WITHIN = 3  # words before a cue: "has not yet said", "declined to say"
_PRONOUNS = {"he", "she", "they", "we", "i"}
_FORMS_OF_BE = {"is", "are", "was", "were", "be", "been", "being"}
# These tell in nearly every sentence; the others (call, show, charge) only with a sign beside them.
_TELLS = {"say", "tell", "believe", "think", "claim", "insist", "argu", "alleg", "maintain"}


@dataclass(frozen=True, slots=True)
class HandOver:
    """Words that hand over, and the words right beside them that could be who says it."""

    cue: tuple[str, ...]
    beside: frozenset[str]


@lru_cache(maxsize=512)
def hand_overs(text: str) -> tuple[HandOver, ...]:
    """Return the hand-overs that hold: not negated, not passive without an agent, not vague."""
    tokens = _TOKEN.findall(text)
    words = [_plain(token) for token in tokens]
    found = [*_phrases(words), *_verbs(tokens, words)]
    vague = {word for match in pattern("no_agent").finditer(text) for word in words_of(match[0])}
    return tuple(one for one in found if not vague.intersection(one.cue))


@lru_cache(maxsize=512)
def judging_words(text: str) -> frozenset[str]:
    """Return the words by which the writer judges; what stands in quotation marks is not theirs."""
    own = re.sub(r"“[^”]*”|\"[^\"]*\"", " ", text)
    strong = [
        m[0] for name in ("judging_words", "loaded_words") for m in pattern(name).finditer(own)
    ]
    phrases = [m[0] for name in ("stance", "motives") for m in pattern(name).finditer(own)]
    mild = [m[1] for m in _mildly().finditer(own)]
    return frozenset(word for found in (*strong, *phrases, *mild) for word in words_of(found))


@lru_cache(maxsize=512)
def negated_cues(text: str) -> frozenset[str]:
    """Return the telling verbs that are negated: nobody says anything by them."""
    words = [_plain(token) for token in _TOKEN.findall(text)]
    return frozenset(
        word
        for n, word in enumerate(words)
        if stem_of(word) in _reporting()
        and entries("negations").intersection(words[max(0, n - NEGATED_WITHIN) : n])
    )


def has_open_marks(text: str) -> bool:
    """Say whether somebody’s words stand in quotation marks here."""
    return bool(re.search('[“"]', text))


def _phrases(words: list[str]) -> list[HandOver]:
    found = []
    for phrase in analysis_entries("cue_phrases"):
        cue = words_of(phrase)
        for n in range(len(words) - len(cue)):
            after = n + len(cue)
            if tuple(words[n:after]) == cue and words[after] not in analysis_entries("not_sources"):
                found.append(HandOver(cue, frozenset(_run(words[after:]))))
    return found


def _verbs(tokens: list[str], words: list[str]) -> list[HandOver]:
    found = []
    for n, word in enumerate(words):
        if stem_of(word) in _reporting() and _tells(tokens, words, n):
            beside = set(_source_beside(words, n))
            if beside & _PRONOUNS or beside - entries("little_words"):
                found.append(
                    HandOver((word,), frozenset(beside - (entries("little_words") - _PRONOUNS)))
                )
    return found


def _source_beside(words: list[str], n: int) -> list[str]:
    """Return the words that say who tells: after ", said", after "was told by", else before."""
    after = words[n + 1 :]
    if words[n - 1] in _FORMS_OF_BE or (words[n - 1] in _STOPS and after[:1] != ["that"]):
        return _run(after)
    return _run(_without_aside(words[:n], after[:1])[::-1])


def _tells(tokens: list[str], words: list[str], n: int) -> bool:
    before = words[max(0, n - NEGATED_WITHIN) : n]
    if entries("negations").intersection(before) or n == 0:
        return False
    if before[-1] in _FORMS_OF_BE | {"to", "the", "a", "an", "of"} and words[n + 1 : n + 2] != [
        "by"
    ]:
        return False
    following = tokens[n + 1] if n + 1 < len(tokens) else ""
    if following == "that" or following in {":", *_MARKS}:
        return True
    inverted = before[-1] in {",", *_MARKS} or "," in words[max(0, n - _WIDEST) : n]
    if stem_of(words[n]) in _TELLS:
        return following != "" or inverted
    after = tokens[n + 2] if n + 2 < len(tokens) else ""
    when = following == "on" and after[:1].isupper()  # "the auditor noted on Friday"
    named = following == "" or following[0].isupper() or following in {"the", "a"}
    return inverted and (named or when)


def _without_aside(before: list[str], after: list[str]) -> list[str]:
    """Return what precedes a verb without an aside: "the report" of "the report, in May, says"."""
    if before[-1:] != [","] or after != ["that"] or "," not in before[:-1]:
        return before
    return before[: len(before) - 2 - before[-2::-1].index(",")]


def _run(words: list[str]) -> list[str]:
    """Return the words up to the next mark, as many as a source may have."""
    stop = next((n for n, word in enumerate(words) if word in _STOPS), len(words))
    return words[: min(stop, _WIDEST)]


def _plain(token: str) -> str:
    return token if token in _STOPS else words_of(token)[0]


@lru_cache(maxsize=1)
def _reporting() -> frozenset[str]:
    lemmas = analysis_entries("reporting_verbs") | analysis_entries("thought_verbs")
    return frozenset(stem_of(lemma) for lemma in lemmas)


@lru_cache(maxsize=1)
def _mildly() -> re.Pattern[str]:
    """Return a pattern of mild words that are said of something: "was terrible", "too easy"."""
    words = "|".join(sorted(analysis_entries("mild_words"), key=len, reverse=True))
    said_of = r"is|are|was|were|be|been|looks?|seems?|so|too|very|deeply|such an?|remains?"
    return re.compile(
        rf"(?<!\w)(?:{said_of})\s+(?:a\s+|an\s+|the\s+)?({words})(?!\w)", re.IGNORECASE
    )
