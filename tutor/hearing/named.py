"""The sentences that a message calls by number: "S4", "s2 and s5", "the first sentence"."""

from __future__ import annotations

import re
from collections.abc import Iterator

# "S4", "s 4", "sentence 4", "sentence no. 4": how the page and the tutor call a sentence. More
# numbers may follow ("sentences 2, 5 and 7").
_NUMBERED = re.compile(
    r"(?<!\w)(?:s|sentences?|sent)(?:\s?(?:no\.?|number|\#))?\s?(\d{1,4})"
    r"((?:\s?(?:,|and|&|\+|or|to|vs\.?|with)\s?s?\d{1,4}(?!\w)){0,8})(?!\w)",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"(?<!\w)(first|second|third|fourth|fifth|last|\d{1,3}(?:st|nd|rd|th)) sentence(?!\w)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+")
_COUNTED = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}


def sentences_named(message: str, count: int) -> tuple[int, ...]:
    """Return the indices of the sentences that a message calls by number, of `count` in all."""
    return tuple(dict.fromkeys(n for n in _numbers(message, count) if 0 <= n < count))


def _numbers(message: str, count: int) -> Iterator[int]:
    for found in _NUMBERED.finditer(message):
        yield from (int(number) - 1 for number in _NUMBER.findall(found.group()))
    for found in _ORDINAL.finditer(message):
        word = found[1].lower()
        number = _NUMBER.match(word)
        if word == "last":
            yield count - 1
        else:
            yield (int(number.group()) if number else _COUNTED[word]) - 1
