"""How near a learner’s words come to a phrasing in meaning, where an encoder is there."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]
Encode = Callable[[Sequence[str]], npt.NDArray[np.floating]]
_CLAUSE = re.compile(r"[.!?;\n]+")
_MOST_CLAUSES = 3  # each costs about 3 ms
_LONGEST = 300  # characters of a clause; the encoder sees no more words than these


class Likeness:
    """Cosines between what is written now and phrasings that are asked about again and again."""

    def __init__(self, encode: Encode | None) -> None:
        self._encode = encode
        self._phrasings: dict[tuple[str, ...], Vectors] = {}
        self._message: tuple[str, Vectors] | None = None

    @property
    def is_there(self) -> bool:
        """Whether there is an encoder; without one nothing is like anything."""
        return self._encode is not None

    def remember(self, phrasings: tuple[str, ...]) -> Vectors:
        """Return the vectors of phrasings; they are made once."""
        if phrasings not in self._phrasings:
            self._phrasings[phrasings] = self._vectors(phrasings)
        return self._phrasings[phrasings]

    def of(self, message: str, phrasings: tuple[str, ...]) -> tuple[float, ...]:
        """Return for each phrasing how like it the message, or a clause of it, is: up to 1."""
        if not self.is_there or not phrasings or not message.strip():
            return (0.0,) * len(phrasings)
        nearest = (self.remember(phrasings) @ self._said(message).T).max(axis=1)
        return tuple(float(each) for each in nearest)

    def _said(self, message: str) -> Vectors:
        """Return the vectors of the message; those of the latest are kept for the next question."""
        held = self._message
        if held is None or held[0] != message:
            held = (message, self._vectors(clauses_of(message)))
            self._message = held
        return held[1]

    def _vectors(self, texts: Sequence[str]) -> Vectors:
        assert self._encode is not None
        return np.asarray(self._encode(list(texts)), dtype=np.float32)


def clauses_of(message: str) -> tuple[str, ...]:
    """Return the message and, where it has several sentences, the first of these."""
    parts = [part.strip()[:_LONGEST] for part in _CLAUSE.split(message) if part.strip()]
    whole = message.strip()[:_LONGEST]
    return (whole, *parts[:_MOST_CLAUSES]) if len(parts) > 1 else (whole,)
