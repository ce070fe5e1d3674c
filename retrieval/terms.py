"""What texts are compared by on the keyword side: word stems, and runs of letters inside words."""

from __future__ import annotations

import re

import Stemmer

_WORD = re.compile(r"\w+")

# Four letters with the word's edges: "victory" and "victorious" then share "^vic", "vict", "icto".
# Recall@1 over all QAMR sentences: stems alone .556; with runs of 3 .605, of 4 .604, of 5 .607;
# inside the article .900, .910, .912, .907.
_RUN = 4

# They say what kind of answer is wanted, and hardly ever stand in it. Without them recall@1 rises
# from .605 to .637 over all sentences (.912 both ways inside the article); leaving out all the
# usual stop words instead gives .609 (and .903).
_ASKING = frozenset(("who", "whom", "whose", "what", "which", "when", "where", "why", "how"))


def terms_of(text: str) -> list[str]:
    """Return the stems ("=say") and letter runs ("^say") of a text, repeated as they occur."""
    return _terms(_WORD.findall(text.casefold()))


def terms_of_question(question: str) -> list[str]:
    """Return the terms of a question, without its question words unless it has nothing else."""
    words = _WORD.findall(question.casefold())
    return _terms([word for word in words if word not in _ASKING] or words)


def _terms(words: list[str]) -> list[str]:
    # A stemmer must not be shared by threads; making one takes half a microsecond.
    terms = [f"={stem}" for stem in Stemmer.Stemmer("english").stemWords(words)]
    for word in words:
        edged = f"^{word}$"
        terms += [edged[n : n + _RUN] for n in range(len(edged) - _RUN + 1)]
    return terms
