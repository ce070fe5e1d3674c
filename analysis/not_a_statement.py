"""Lines that state nothing: headlines without a verb, bylines, captions, boilerplate (ruling 7)."""

from __future__ import annotations

from analysis.lexicon import pattern
from analysis.parsed import ParsedSentence
from analysis.questions import is_answered, is_question
from reading.article import Block

_FINITE = {"VBZ", "VBP", "VBD", "MD", "VB"}
GENUINE_QUESTION = "genuine_question"
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
    if block is Block.HEADLINE and not any(token.tag_ in _FINITE for token in parsed.doc):
        return block.value
    return None


def _opens_with(name: str, text: str) -> bool:
    found = pattern(name).match(text)
    return found is not None and len(text.split()) <= _WORDS_OF_A_LINE
