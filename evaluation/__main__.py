"""`make evaluate` prints the quality scorecard and fails below a floor."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import bootstrap
from errors import WhoSaysError
from evaluation import floors
from evaluation.agreement import report
from evaluation.attribution import Line, checkthat, news_discourse, own_gold, polnear
from evaluation.baselines import (
    checkthat_baselines,
    news_discourse_baselines,
    polnear_baselines,
)
from evaluation.hearing import hearing_rates
from evaluation.judging import judging
from evaluation.machine import measured_on
from evaluation.questions import evaluate as written_questions
from evaluation.retrieval import evaluate
from retrieval.encoder import packaged_encoder
from settings import Settings

_NOT_RUN = "not run"
_OUTSIDE = {
    "polnear": "PolNeAR dev",
    "newsdiscourse": "NewsDiscourse dev",
    "checkthat_subjectivity": "CheckThat dev",
    "qamr": "QAMR",
}
_MEASURED = {
    "polnear": polnear,
    "newsdiscourse": news_discourse,
    "checkthat_subjectivity": checkthat,
}
_COMPARED: dict[str, Callable[[Path], Iterable[Line]]] = {
    "polnear": polnear_baselines,
    "newsdiscourse": news_discourse_baselines,
    "checkthat_subjectivity": checkthat_baselines,
}
_NO_WEIGHTS = Path("no weights")


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
    ours = bootstrap.analyser(settings)
    rules = bootstrap.analyser(replace(settings, weights=_NO_WEIGHTS))
    yield from own_gold(ours, settings.corpus)
    yield from _by_rules(own_gold(rules, settings.corpus))
    yield from judging(packaged_encoder())
    yield from hearing_rates(packaged_encoder(), settings.corpus)
    yield from written_questions(ours, settings.corpus)
    there = {name for name in _OUTSIDE if data is not None and (data / name).is_dir()}
    for name, measured in _MEASURED.items():
        if data is not None and name in there:
            yield from measured(ours, data)
            yield from _by_rules(measured(rules, data))
            yield from _COMPARED[name](data)
    if data is not None and "qamr" in there:
        yield from evaluate(data)
    for name in _OUTSIDE.keys() - there:
        yield _OUTSIDE[name], None


def _by_rules(lines: list[Line]) -> Iterator[Line]:
    return ((f"{name}, rules alone", score) for name, score in lines)


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
