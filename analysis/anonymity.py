"""Who asked not to be named, and why, where the article says so.

Papers promise to state the reason ("because she feared for her job"): a reader can weigh it, so it
is kept beside the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.lexicon import entries, pattern
from analysis.parsed import ParsedSentence

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.tokens import Span as TokenSpan
    from spacy.tokens import Token

_REASON = re.compile(
    r"^(?:[^;.–—,]{0,40}?\b|, ?)((?:because|since|as|for fear|out of fear|fearing|citing|for legal"
    r"|owing to|due to|lest|(?:in order )?to (?:discuss|speak|talk|describe|protect|avoid|be|share)"
    r"|so (?:that|as))\b[^,;.:–—”\"]*)"
)
_BEFORE = re.compile(
    r"\b((?:citing|fearing|out of fear of|for fear of) [^,;.:–—”\"]*), [^,.]*$", re.IGNORECASE
)
_NOT_ALLOWED = re.compile(r"(?:was|were|is|are)? ?not authori[sz]ed to [^,;.:–—”\"]*")
_SUBJECTS = {"nsubj", "nsubjpass"}
_RELATIVE = {"who", "whose", "that", "which"}
_STEPS = 8  # clauses between the words and their subject


@dataclass(frozen=True, slots=True)
class Withheld:
    """The offset of the word that stands for whoever is not named, and the stated reason."""

    subject: int
    reason: str | None


def withheld(parsed: ParsedSentence) -> Iterator[Withheld]:
    """Yield each hint of a sentence that somebody's name is kept back."""
    text = parsed.doc.text
    for match in pattern("anonymity").finditer(text):
        words = parsed.doc.char_span(match.start(), match.end(), alignment_mode="expand")
        if words is None:
            continue
        subject = _subject(words.root)
        if subject is not None:
            offset = parsed.sentence.span.start + subject.idx
            yield Withheld(offset, _reason(text[: _end(words)], match))


def _end(words: TokenSpan) -> int:
    """Return where the clause ends at the latest: before the verb that does the telling."""
    for token in words.doc[words.end :]:
        if token.tag_ in {"VBD", "VBZ"} and token.lemma_.lower() in entries("reporting_verbs"):
            subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
            if subject is None or subject.i < words.start:
                return int(token.idx)
    return len(words.doc.text)


def _reason(text: str, match: re.Match[str]) -> str | None:
    """Return the reason as the article words it."""
    not_allowed = _NOT_ALLOWED.search(text, max(0, match.start() - len("were ")))
    stated = _REASON.match(text[match.end() :])
    if stated is not None:
        return stated[1].strip()
    before = _BEFORE.search(text[: match.start()])
    if before is not None:
        return before[1].strip()
    return not_allowed[0].strip() if not_allowed else None


def _subject(token: Token) -> Token | None:
    """Return the noun that the words are said of, up through participles and relative clauses."""
    for _ in range(_STEPS):
        own = next((c for c in token.children if c.dep_ in _SUBJECTS), None)
        if own is not None and own.lower_ not in _RELATIVE:
            return own
        if token.dep_ in {"relcl", "acl"} or (own is not None and token.head.pos_ == "NOUN"):
            return token.head
        if token.head is token:
            return None
        token = token.head
        if token.pos_ in {"NOUN", "PROPN"} and token.dep_ in _SUBJECTS:
            return token
    return None
