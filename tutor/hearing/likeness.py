"""The act of the example messages that lie nearest: for words that no phrase foresaw."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from tutor.dialogue import Act
from tutor.hearing.lists import FOLDER, by_file

Encode = Callable[[Sequence[str]], npt.NDArray[np.float32]]
# An act counts by its nearest examples, so many of them: one alone may lie near by chance.
_NEAREST = 2
_LONGEST = 400  # characters: the encoder reads no more, and the price grows with them


class Likeness:
    """Examples of each act as unit vectors, encoded once."""

    def __init__(self, encode: Encode) -> None:
        examples = {Act[name.upper()]: said for name, said in by_file(FOLDER / "examples").items()}
        self._encode = encode
        self._acts = [act for act, said in examples.items() for _ in said]
        self._vectors = _unit(encode([text for said in examples.values() for text in said]))

    def acts(self, message: str) -> dict[Act, float]:
        """Return how near each act's examples lie, at most 1; the nearest first."""
        vector = _unit(self._encode([message[:_LONGEST]]))[0]
        by_act: dict[Act, list[float]] = defaultdict(list)
        for act, near in zip(self._acts, (self._vectors @ vector).tolist(), strict=True):
            by_act[act].append(near)
        means = {act: sum(sorted(near)[-_NEAREST:]) / _NEAREST for act, near in by_act.items()}
        return dict(sorted(means.items(), key=lambda pair: -pair[1]))


def _unit(vectors: npt.ArrayLike) -> npt.NDArray[np.float32]:
    found = np.asarray(vectors, dtype=np.float32)
    lengths = np.linalg.norm(found, axis=1, keepdims=True)
    unit: npt.NDArray[np.float32] = found / np.maximum(lengths, np.float32(1e-9))
    return unit
