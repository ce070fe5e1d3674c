"""The act of the example messages that lie nearest: for words that no phrase foresaw."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from tutor.dialogue import Act
from tutor.hearing.lists import FOLDER, by_file

Vectors = npt.NDArray[np.float32]
Encode = Callable[[Sequence[str]], Vectors]
_LONGEST = 400  # characters: the encoder reads no more, and the price grows with them
# How much the planes between the acts are smoothed: 0.1 to 3 differ by a point on 170 messages that
# were written for choosing it (0.77 to 0.79 right; the nearest example alone 0.76).
_SMOOTHED = 1.0


class Likeness:
    """Examples of each act as unit vectors, and a plane for each act that parts it from the rest.

    An act's likeness is the mean of its nearest example's cosine and its plane's value (ridge
    regression on 1 for its own examples and -1 for others): the one knows rare ways to say it, the
    other what most ways share.
    """

    def __init__(self, encode: Encode) -> None:
        examples = {Act[name.upper()]: said for name, said in by_file(FOLDER / "examples").items()}
        self._encode = encode
        self._acts = tuple(examples)
        self._owner = np.repeat(np.arange(len(examples)), [len(said) for said in examples.values()])
        self._vectors = _unit(encode([text for said in examples.values() for text in said]))
        self._planes = _planes(self._vectors, self._owner)

    def acts(self, message: str) -> dict[Act, float]:
        """Return how like each act's examples a message is, about -1 to 1; most like first."""
        vector = _unit(self._encode([message[:_LONGEST]]))[0]
        near = self._vectors @ vector
        nearest = np.array([near[self._owner == act].max() for act in range(len(self._acts))])
        likeness = (nearest + np.append(vector, 1.0) @ self._planes) / 2
        order = np.argsort(-likeness)
        return {self._acts[n]: float(likeness[n]) for n in order}


def _planes(vectors: Vectors, owner: npt.NDArray[np.int64]) -> Vectors:
    """Return a plane for each act; acts with few examples weigh more, so that none drowns."""
    sides = np.where(owner[:, None] == np.arange(owner.max() + 1), 1.0, -1.0)
    weight = 1 / np.sqrt(np.bincount(owner))[owner][:, None]
    padded = np.hstack([vectors, np.ones((len(vectors), 1))])
    squares = padded.T @ (padded * weight) + _SMOOTHED * np.eye(padded.shape[1])
    solved: Vectors = np.linalg.solve(squares, padded.T @ (sides * weight)).astype(np.float32)
    return solved


def _unit(vectors: npt.ArrayLike) -> Vectors:
    found = np.asarray(vectors, dtype=np.float32)
    lengths = np.linalg.norm(found, axis=1, keepdims=True)
    unit: Vectors = found / np.maximum(lengths, np.float32(1e-9))
    return unit
