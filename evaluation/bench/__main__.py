"""`make bench` prints the performance table. Compare figures of one run: machines are noisy."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from evaluation.bench.hearing import hearing
from evaluation.bench.ingest import ingest
from evaluation.bench.rig import rig
from evaluation.bench.start import starts
from evaluation.bench.turns import turns
from evaluation.machine import measured_on
from settings import Settings


def main() -> None:
    """Print every figure as soon as it is known."""
    print(f"Performance, measured on {measured_on()}\n")
    with tempfile.TemporaryDirectory() as folder:
        _show(starts(Path(folder)))
    with tempfile.TemporaryDirectory() as folder:
        loaded = rig(Path(folder))
        _show(ingest(loaded, Settings().corpus))
        _show(turns(loaded))
    _show(hearing(Settings().corpus))


def _show(figures: Iterator[tuple[str, float, str]]) -> None:
    for name, value, unit in figures:
        print(f"{value:10.1f} {unit:18} {name}", flush=True)


if __name__ == "__main__":
    main()
