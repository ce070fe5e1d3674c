"""What a learner's message does: asks who, asks whether it is true, answers, asks for help."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tutor.dialogue import Act
from tutor.lexicon import entries, pattern

# Acts that are a whole short message ("hint", "idk", "hi"): looked for only in messages this short.
_SHORT = 6
_WHOLE = {
    "hint": Act.HINT,
    "tell": Act.TELL,
    "idk": Act.IDK,
    "next": Act.TASK,
    "greet": Act.GREETING,
    "thanks": Act.THANKS,
    "noise": Act.NOISE,
}
# Acts that any message may hold, the more telling first: "who says it is true?" asks who.
_WITHIN = {
    "who": Act.WHO,
    "evidence": Act.EVIDENCE,
    "true": Act.TRUE,
    "bias": Act.BIAS,
    "summary": Act.SUMMARY,
}
# "S4", "s 4", "sentence 4", "sentence no. 4": how the page and the tutor call a sentence.
_NUMBER = re.compile(r"(?<!\w)(?:s|sentence(?:\s+no\.?)?)\s?(\d{1,4})(?!\w)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def words_of(message: str) -> list[str]:
    """Return the lower-case words of a message, apostrophes straightened."""
    return [word.lower().replace("’", "'") for word in _WORD.findall(message)]


def sentences_named(message: str, count: int) -> tuple[int, ...]:
    """Return the indices of the sentences that a message calls by number, of `count` in all."""
    named = (int(number) - 1 for number in _NUMBER.findall(message))
    return tuple(dict.fromkeys(n for n in named if 0 <= n < count))


def recognise(message: str, *, choices: Mapping[str, Act], has_open_item: bool) -> Act:
    """Return what the message does. `choices` are the buttons' texts and what they stand for.

    An open item is a sentence that the tutor has just asked about: plain words answer it.
    """
    if message.strip() in choices:
        return choices[message.strip()]
    words = words_of(message)
    if not words:
        return Act.NOISE
    first = next((word for word in words if word not in entries("openers")), words[0])
    asks = message.rstrip().endswith("?") or first in entries("question_words")
    if len(words) <= _SHORT and (act := _whole(message, len(words))) is not None:
        return act
    for name, act in _WITHIN.items():
        if (asks or not has_open_item) and pattern(name).search(message):
            return act
    if asks:
        return Act.QUESTION
    return Act.ANSWER if has_open_item else Act.OPINION


def _whole(message: str, length: int) -> Act | None:
    """Return the act whose phrase makes up most of a short message; "idk" may also open it."""
    for name, act in _WHOLE.items():
        found = pattern(name).search(message)
        opens = act is Act.IDK and found is not None and found.start() == 0
        if found and (opens or len(words_of(found.group())) * 2 >= length):
            return act
    return None
