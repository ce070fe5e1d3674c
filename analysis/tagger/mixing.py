"""Logistic sums that weigh what rules and network found, so that chances mean what they say.

Their weights were fitted on documents that the network did not learn from (`training/mix.py`): of
the sentences with 0.8, some 80 in 100 are so.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

_CERTAIN = 30.0  # log-odds: beyond it a chance is 1 to the last digit
_EDGE = 0.001  # chances nearer to 0 and 1 than this are not told apart


@dataclass(frozen=True, slots=True)
class Chances:
    """All 0-1.

    `attributed`: another's words, views or wishes are told in it, as PolNeAR counts them.
    `voice`: by our rulings the sentence is in another's voice. `commentary`: if not, the writer
    judges.
    """

    attributed: float
    voice: float
    commentary: float


@dataclass(frozen=True, slots=True)
class Mixing:
    """Weights of the evidence in the order of `VOICE` and `KIND`, each after a constant."""

    attributed: tuple[float, ...]
    voice: tuple[float, ...]
    kind: tuple[float, ...]

    def chances(self, voice: Sequence[float], kind: Sequence[float]) -> Chances:
        """Return the chances that this evidence speaks for."""
        return Chances(
            _logistic(self.attributed, voice),
            _logistic(self.voice, voice),
            _logistic(self.kind, kind),
        )


@dataclass(frozen=True, slots=True)
class Sureness:
    """How often a verdict of a given confidence is right: `constant` and `slope` in log-odds.

    Platt's scaling (1999), fitted on verdicts whose right answer is known
    (`training/calibrate.py`).
    """

    constant: float
    slope: float

    def of(self, confidence: float) -> float:
        """Return the share of such verdicts that are right, 0-1; it never reorders them."""
        return _logistic((self.constant, self.slope), (log_odds(confidence),))


def log_odds(chance: float) -> float:
    """Return a chance as log-odds."""
    inside = min(max(chance, _EDGE), 1 - _EDGE)
    return math.log(inside / (1 - inside))


def _logistic(weights: Sequence[float], evidence: Sequence[float]) -> float:
    total = weights[0] + sum(w * e for w, e in zip(weights[1:], evidence, strict=True))
    return 1 / (1 + math.exp(-min(max(total, -_CERTAIN), _CERTAIN)))
