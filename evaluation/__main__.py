"""`make evaluate` prints the quality scorecard and fails below a floor."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import bootstrap
from errors import WhoSaysError
from evaluation import floors
from evaluation.agreement import report
from evaluation.attribution import news_discourse, own_gold, polnear
from evaluation.machine import measured_on
from evaluation.retrieval import evaluate
from settings import Settings

_NOT_RUN = "not run"
_OUTSIDE = {"polnear": "PolNeAR dev", "newsdiscourse": "NewsDiscourse dev", "qamr": "QAMR"}


def main() -> int:
    """Print the table; return 1 if a score is below its floor."""
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__)
    parser.add_argument("--data", type=Path, help="folder with the outside data sets")
    parser.add_argument("--pin", action="store_true", help="raise the floors to these scores")
    parser.add_argument("--allow-regression", action="store_true", help="let --pin lower floors")
    arguments = parser.parse_args()
    settings = Settings()
    print(f"Quality, measured on {measured_on()}\nData: {arguments.data or 'own corpus only'}\n")
    scores = dict(_shown(_scores(settings, arguments.data)))
    print("\nAgreement of two labellings of the corpus\n" + report(settings.corpus))
    corpus = floors.digest(settings.corpus)
    try:
        if arguments.pin:
            floors.pin(scores, corpus, allow_regression=arguments.allow_regression)
    except WhoSaysError as error:
        print(error, file=sys.stderr)
        return 1
    return _compared(scores, corpus)


def _scores(settings: Settings, data: Path | None) -> Iterator[tuple[str, float | None]]:
    analyser = bootstrap.analyser(settings)
    yield from own_gold(analyser, settings.corpus)
    there = {name for name in _OUTSIDE if data is not None and (data / name).is_dir()}
    if data is not None and "polnear" in there:
        yield from polnear(analyser, data)
    if data is not None and "newsdiscourse" in there:
        yield from news_discourse(analyser, data)
    if data is not None and "qamr" in there:
        yield from evaluate(data)
    for name in _OUTSIDE.keys() - there:
        yield _OUTSIDE[name], None


def _shown(scores: Iterator[tuple[str, float | None]]) -> Iterator[tuple[str, float]]:
    for name, score in scores:
        print(f"{_NOT_RUN if score is None else format(score, '7.3f'):>7}  {name}", flush=True)
        if score is not None:
            yield name, score


def _compared(scores: dict[str, float], corpus: str) -> int:
    pinned = floors.load()
    if pinned.corpus != corpus:
        print("\nThe corpus has changed since the floors were pinned: run with --pin.")
        return 1
    broken = pinned.broken_by(scores)
    for name in broken:
        print(f"\nBelow its floor of {pinned.scores[name]:.3f}: {name} ({scores[name]:.3f})")
    if not broken:
        print("\nNo score is below its floor.")
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main())
