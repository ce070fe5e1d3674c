"""Does this stop end its sentence? Rules of newspaper punctuation; their words are `lexicons/`."""

from __future__ import annotations

import re

from reading.lexicon import entries

# A stop, more stops (an ellipsis may be spaced), closing marks and footnote numbers behind it.
STOP = re.compile(
    r"""[.!?…‽]
        (?: [.!?…‽"'”’»)\]}] | \[\d{1,3}\] | [ \u00a0](?=\.(?![\w.])) )*
        (?: [ ](?:"|”|'')(?=\s|$) )?""",
    re.VERBOSE,
)
_AHEAD = re.compile(
    r"(?P<gap>\s*)(?P<marks>\W{0,20})(?P<word>(?:[A-Z]\.){2,5}|[^\W_]\w*(?:['’]\w+)?)"
)
_WORD_BEFORE = re.compile(r"[\w&'’.-]*[.!]$")
_LETTER_BY_LETTER = re.compile(r"(?:[^\W\d_]\.&?)+")  # J. / U.S. / a.k.a.
# "1." / "(b)" / "Q." / "...": no sentence yet
_ONLY_A_MARKER = re.compile(r"\W*+(?:\d{1,3}|[^\W\d_]|[ivx]{2,5})?\W*+")
_NAME_THEN_WORD = re.compile(r"(?:[A-Z][\w.'’-]{0,30}\s+){1,5}(?P<word>[a-z]+)\b")
_LOWERCASE_NAME = re.compile(r"[a-z]{1,2}[A-Z]|(?:al|el)-[A-Z]|(?:de|bin|ibn|van|von)\s[A-Z]")
_OPENING_QUOTE = re.compile(r"[\"“'‘«]|''")
_PAUSES = frozenset({"...", ". . .", "…"})
_PAUSE_MARKS = frozenset(",;:")
_BULLETS = frozenset("•▪◦‣●")
_DASHES = frozenset("-–—―")
_WEB_ADDRESS = re.compile(r"www\.|[/@]")
_REACH = 40  # characters looked at before a stop: longer than any abbreviation


def ends_sentence(text: str, stop: re.Match[str], start: int, end: int) -> bool:
    """Say whether the sentence that began at `start` ends behind `stop`.

    Args:
        text: the whole article.
        stop: a match of `STOP` in it.
        start: where the sentence begins that is being read.
        end: where its paragraph ends.
    """
    ahead = _AHEAD.match(text, stop.end(), end)
    if (
        ahead is None
        or ahead["marks"][:1] in _PAUSE_MARKS
        or _ONLY_A_MARKER.fullmatch(text, start, stop.end())
    ):
        return False
    if not ahead["gap"] and not _space_was_forgotten(text, stop, ahead):
        return False
    if ahead["word"][0].islower() and not _LOWERCASE_NAME.match(text, ahead.start("word"), end):
        return ahead["marks"][:1] in _BULLETS
    if _closes_quote(stop) and _goes_on_after_quote(text, stop, ahead):
        return False
    if stop[0] in _PAUSES and text[stop.start() - 1].isspace():  # "they spoke ... Then he left"
        return ahead["word"][:2] not in {"I", "I'", "I’"} and _opens_sentence(ahead)
    return not _belongs_to_next_word(text, stop, ahead)


def _space_was_forgotten(text: str, stop: re.Match[str], ahead: re.Match[str]) -> bool:
    """Say whether a sentence begins right behind the stop: "ended.The", but not "U.S", "3.5"."""
    before, word = text[max(0, stop.start() - _REACH) : stop.start()].split(), ahead["word"]
    after = text[ahead.end() : ahead.end() + 2]
    looks_like_a_word = word[1:].islower() or (word in {"I", "A"} and after[:1].isspace())
    if not word[0].isupper() or not looks_like_a_word or word in {"Com", "Net", "Org"}:
        return False
    if not before or _WEB_ADDRESS.search(before[-1]) or re.match(r"\.[a-z]", after):
        return False
    return len(stop[0]) > 1 or before[-1][-1].islower() or before[-1][-4:].isdigit()


def _closes_quote(stop: re.Match[str]) -> bool:
    return any(mark in stop[0] for mark in "\"”’'»")


def _goes_on_after_quote(text: str, stop: re.Match[str], ahead: re.Match[str]) -> bool:
    """Say whether it is told behind a quotation who spoke: '"Why?" Smith asked.', '" - Smith'."""
    if ahead["marks"][:1] in _DASHES:
        return True
    if stop[0][0] not in "?!…" or ahead["marks"] or _opens_sentence(ahead):
        return False
    named = _NAME_THEN_WORD.match(text, ahead.start("word"))
    return named is not None and named["word"] in entries("speech_verbs")


def _belongs_to_next_word(text: str, stop: re.Match[str], ahead: re.Match[str]) -> bool:
    """Say whether the stop only marks an abbreviation that the next word goes on from."""
    if stop[0][0] not in ".!" or any(mark in stop[0][1:] for mark in ".!?"):
        return False
    first = stop.start()
    before = _WORD_BEFORE.search(text, max(0, first - _REACH), first + 1)
    return before is not None and _is_open(re.split(r"-|^['’.]", before[0])[-1], ahead)


def _is_open(word: str, ahead: re.Match[str]) -> bool:
    """Say whether `word`, an abbreviation or not, still waits for the word ahead."""
    follower = ahead["word"].replace("’", "'")
    if word in entries("abbreviations_never_last"):
        return True
    if word in entries("abbreviations_before_numbers") and follower[0].isdigit():
        return True
    if word in entries("times"):
        return follower in entries("after_times")
    letters = _LETTER_BY_LETTER.fullmatch(word)
    if not letters and word not in entries("abbreviations_perhaps_last"):
        return False
    if ahead["marks"][:1] in _DASHES:  # "NEWPORT NEWS, Va. - In a ..."
        return True
    quote_opens = _OPENING_QUOTE.search(ahead["marks"]) is not None
    is_initial = letters is not None and word.count(".") == 1
    return not _opens_sentence(ahead) and (is_initial or not quote_opens)


def _opens_sentence(ahead: re.Match[str]) -> bool:
    return ahead["word"].replace("’", "'") in entries("sentence_openers")
