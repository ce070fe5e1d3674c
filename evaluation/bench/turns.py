"""How long one turn of the conversation takes, and where."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from evaluation.bench.rig import Rig

QUESTIONS = Path(__file__).parent / "questions.txt"
ROUNDS = 4


def turns(rig: Rig) -> Iterator[tuple[str, float, str]]:
    """Yield name, value and unit: p50 and p95 of a turn, and of its parts.

    Every question is asked of every article that is there, each by a learner of its own, and no
    question twice, so that no vector is remembered from before.
    """
    questions = QUESTIONS.read_text(encoding="utf-8").splitlines()
    cards = rig.classroom.articles()[: ROUNDS * 2]
    rig.watch.laps.clear()
    for number, card in enumerate(cards):
        for place, question in enumerate(questions):
            lesson = rig.classroom.lesson(f"bench-{number}-{place}", card.id)
            with rig.watch.timing("turn"):
                lesson.ask(f"{question} {number}")
    laps = {name: [1000 * lap for lap in taken] for name, taken in rig.watch.laps.items()}
    parts = {
        "turn": laps["turn"],
        "turn, encode": laps["encode"],
        "turn, search": laps["search"],
        "turn, hear and decide": laps["decide"],
        "turn, store": [t - r for t, r in zip(laps["turn"], laps["reply"], strict=True)],
    }
    for name, taken in parts.items():
        goal = " (target 60)" if name == "turn" else ""
        yield f"{name}, p50", median(taken), f"ms{goal}"
        yield f"{name}, p95", quantiles(taken, n=20)[-1], "ms"
