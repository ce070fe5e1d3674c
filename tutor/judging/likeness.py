"""How near a learner’s words come to a phrasing in meaning, where an encoder is there."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]
Encode = Callable[[Sequence[str]], npt.NDArray[np.floating]]
_CLAUSE = re.compile(r"[.!?;\n]+|,? (?:and|but|so|because) ")
_MOST_CLAUSES = 4
_REMEMBERED = 2048  # phrasings of the items in use, 1.5 kB each


class Likeness:
    """Cosines between what is written now and phrasings that are asked about again and again."""

    def __init__(self, encode: Encode | None) -> None:
        self._encode = encode
        self._vector = lru_cache(maxsize=_REMEMBERED)(self._one)

    @property
    def is_there(self) -> bool:
        """Whether there is an encoder; without one nothing is like anything."""
        return self._encode is not None

    def of(self, message: str, phrasings: Sequence[str]) -> tuple[float, ...]:
        """Return for each phrasing how like it the message, or a clause of it, is: up to 1."""
        if not self.is_there or not phrasings or not message.strip():
            return (0.0,) * len(phrasings)
        said = self._vectors(clauses_of(message))
        wanted = self._vectors(phrasings)
        return tuple(float(nearest) for nearest in (wanted @ said.T).max(axis=1))

    def _vectors(self, texts: Sequence[str]) -> Vectors:
        return np.stack([self._vector(text) for text in texts])

    def _one(self, text: str) -> Vectors:
        assert self._encode is not None
        return np.asarray(self._encode([text])[0], dtype=np.float32)


def clauses_of(message: str) -> tuple[str, ...]:
    """Return the message and, where it has several, its first clauses."""
    parts = [part.strip() for part in _CLAUSE.split(message) if part.strip()]
    return (message, *parts[:_MOST_CLAUSES]) if len(parts) > 1 else (message,)
