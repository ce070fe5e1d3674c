"""Lines that state nothing: headlines without a verb, bylines, captions, boilerplate (ruling 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.lexicon import entries, pattern
from analysis.parsed import ParsedSentence
from analysis.questions import is_answered, is_question
from reading.article import Block

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.tokens import Doc, Token

_FINITE = {"VBZ", "VBP", "VBD", "MD", "VB"}
GENUINE_QUESTION = "genuine_question"
_OPENERS = {"after", "as", "before", "while", "when"}
_AROUND = " \t\n•*-–—|>"
_WORDS_OF_A_LINE = 30  # a caption or a call to subscribe is short


def states_nothing(
    parsed: ParsedSentence, block: Block, following: ParsedSentence | None
) -> str | None:
    """Return why the sentence is no statement, as the name of its reason; None if it is one.

    `following` is the next sentence, None at the end.
    """
    text = parsed.doc.text.strip(_AROUND)
    if block is Block.BYLINE:
        return block.value
    for name in ("captions", "boilerplate"):
        if _opens_with(name, text):
            return name
    if is_question(text):
        next_line = following.doc.text.strip(_AROUND) if following is not None else ""
        if _opens_with("boilerplate", next_line):
            return "boilerplate"
        return GENUINE_QUESTION if is_answered(parsed, following) else None
    if block is Block.HEADLINE and not _states(parsed.doc):
        return block.value
    return None


def _states(doc: Doc) -> bool:
    """Say whether a headline has a verb, also a short one: "Two arrested over missing bells"."""
    if any(token.tag_ in _FINITE for token in doc):
        return True
    counted = doc[0].like_num or doc[0].lower_ in entries("quantities")
    if counted and any(token.tag_ == "VBN" for token in doc[1:4]):
        return True
    return any(_may_be_a_verb(doc, token) for token in doc)


def _may_be_a_verb(doc: Doc, token: Token) -> bool:
    """Say whether "escapes" after "gas" is the verb of a clause that a small word opens."""
    opened = any(t.lower_ in _OPENERS for t in doc[: token.i])
    return opened and token.tag_ == "NNS" and token.i > 1 and doc[token.i - 1].pos_ == "NOUN"


def _opens_with(name: str, text: str) -> bool:
    found = pattern(name).match(text)
    return found is not None and len(text.split()) <= _WORDS_OF_A_LINE
