"""A small library and an encoder whose vectors can be worked out by hand."""

from __future__ import annotations

import math

from retrieval.encoder import Encoder
from retrieval.passage import Passage

TOPICS = ("flood", "river", "mayor", "school", "strike", "festival")


class FakeEncoder(Encoder):
    """One dimension for each topic that a text names, and one for naming none.

    A number in the text turns two more: many sentences, none like another.
    """

    identity = "fake"

    def __init__(self) -> None:
        self.embedded: list[str] = []

    def embed_query(self, text: str) -> list[float]:
        named = [float(topic in text.casefold()) for topic in TOPICS]
        number = float("".join(filter(str.isdecimal, text[:20])) or 0)
        turned = (math.cos(number), math.sin(number)) if number else (0.0, 0.0)
        vector = [*named, float(not any(named)), *turned]
        return [value / math.hypot(*vector) for value in vector]

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        self.embedded += texts
        return [self.embed_query(text) for text in texts]


def article(name: str, *sentences: str) -> tuple[Passage, ...]:
    """Return the passages of an article with these sentences."""
    return tuple(
        Passage(f"{name}:{n}", name, n, sentence, " ".join(sentences[max(n - 1, 0) : n + 2]))
        for n, sentence in enumerate(sentences)
    )


FLOOD = article(
    "flood",
    "The river rose two metres in a night.",
    "Nobody expected a flood of that size, said the mayor.",
    "Forty families slept in the school.",
    "The mayor has promised pumps before.",
)
STRIKE = article(
    "strike",
    "Bus drivers began a strike on Monday.",
    "The mayor called the strike a betrayal.",
    "A school closed because its teachers could not travel.",
)
FESTIVAL = article("festival", "The festival drew a record crowd.", "Rain did not spoil it.")
LIBRARY = (*FLOOD, *STRIKE, *FESTIVAL)
