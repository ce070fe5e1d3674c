"""Do the chances mean what they say? The expected calibration error (Naeini et al., 2015)."""

from __future__ import annotations

from collections.abc import Sequence

_BINS = 10


def calibration_error(chances: Sequence[tuple[float, bool]]) -> float:
    """Return how far chances are from what came, 0-1, over ten bins of equal width.

    Args:
        chances: pairs of a chance, 0-1, and whether it came so.
    """
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(_BINS)]
    for chance, came in chances:
        bins[min(int(chance * _BINS), _BINS - 1)].append((chance, came))
    return sum(
        abs(sum(chance for chance, _ in each) - sum(came for _, came in each)) for each in bins
    ) / max(1, len(chances))
