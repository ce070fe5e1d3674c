"""Questions for effect, and questions that really ask (ruling 7 in docs/decisions/0003).

A writer who wants an answer gives it at once: the next sentence has the number, the date or the
voice that was asked for. A question that stands alone, or is followed by another, makes a point.
"""

from __future__ import annotations

import re

from analysis.parsed import ParsedSentence

_ASKS = re.compile(
    r"(?:how|what (?:is|are|was|were|does|do|did|happens)|where|when|which|who|why)\b",
    re.IGNORECASE,
)
_SHORT = 14  # words; a longer question argues on its way
_ENTITIES = {"CARDINAL", "DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "PERSON", "ORG", "GPE"}
_PRESSES = {"must", "should", "more", "ever", "even", "somebody", "anybody"}
_SAME = 4  # letters that two words share at their beginning to be about the same


def is_question(text: str) -> bool:
    """Say whether the sentence ends in a question mark."""
    return text.rstrip(" \"”’')").endswith("?")


def is_answered(question: ParsedSentence, following: ParsedSentence | None) -> bool:
    """Say whether the next sentence gives what the question asks for."""
    text = question.doc.text
    if following is None or _ASKS.match(text) is None or len(text.split()) > _SHORT:
        return False
    if is_question(following.doc.text) or any(t.lower_ in _PRESSES for t in question.doc):
        return False
    answers = any(entity.label_ in _ENTITIES for entity in following.doc.ents)
    return answers or bool(_about(question) & _about(following))


def _about(parsed: ParsedSentence) -> set[str]:
    return {
        token.lemma_.lower()[:_SAME]
        for token in parsed.doc
        if token.pos_ in {"NOUN", "PROPN", "VERB"} and not token.is_stop
    }
