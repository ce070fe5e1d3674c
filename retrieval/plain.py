"""A question in plain words: learners' shortcuts spelt out, and the words that tell what is asked.

Answers are looked for by these words. Little words ("is", "the", who "say" it) tell nothing; vague
ones ("first", "happen", "wrong") are seldom repeated by the sentence that answers.
"""

from __future__ import annotations

import re

from retrieval.lexicon import entries, pairs

_WORD = re.compile(r"\d[\d,.]*\d|[^\W_]+")
_THOUSANDS = re.compile(r"(\d+)k")
_EDGES = '?.,!;:"“”()'


def plain(question: str) -> str:
    """Return the question in lower case, "ppl" as people, "whats" as what is, "90k" in full."""
    straight = question.lower().replace("’", "'").replace("'", "")
    typed = (word.strip(_EDGES) for word in straight.split())
    return " ".join(_spelt_out(word) for word in typed if word)


def words_of(text: str) -> list[str]:
    """Return the lower-case words and numbers of a text; "6,400" and "6400" are the same."""
    return [word.lower().replace(",", "") for word in _WORD.findall(text)]


def telling_words(question: str) -> tuple[str, ...]:
    """Return the words of a plain question that an answer can be known by, each once."""
    little = entries("little_words")
    return tuple(dict.fromkeys(word for word in words_of(question) if word not in little))


def is_vague(word: str) -> bool:
    """Say whether an answer need not hold the word."""
    return word in entries("vague")


def _spelt_out(word: str) -> str:
    thousands = _THOUSANDS.fullmatch(word)
    return f"{thousands[1]},000" if thousands else pairs("shortcuts").get(word, word)
