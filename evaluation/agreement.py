"""How far two annotators agree who label the same sentences, the second without seeing the first.

Kappa (Cohen, 1960) is the agreement beyond what two annotators would reach by chance, each of them
giving out the labels as often as they did: 1 is perfect, 0 is chance.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis.verdict import Label
from errors import WhoSaysError
from evaluation.gold import GoldArticle, gold

Decision = Label | None  # None: not a statement
DECISIONS: tuple[Decision, ...] = (*Label, None)
_WIDTH = 12  # the longest label has 10 letters
_NAME_WIDTH = 30


class UnusableLabels(WhoSaysError):
    """Raised if two labellings do not cover the same sentences; says where they part."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two labellings side by side: `pairs` counts (first, second) decisions."""

    pairs: tuple[tuple[tuple[Decision, Decision], int], ...]

    @property
    def sentences(self) -> int:
        """Return how many sentences both annotators labelled."""
        return sum(count for _, count in self.pairs)

    @property
    def raw(self) -> float:
        """Return the share of sentences with the same label, 0-1."""
        same = sum(count for (first, second), count in self.pairs if first == second)
        return same / self.sentences

    @property
    def chance(self) -> float:
        """Return the share that two annotators with these habits would reach by chance, 0-1."""
        first: Counter[Decision] = Counter()
        second: Counter[Decision] = Counter()
        for (one, other), count in self.pairs:
            first[one] += count
            second[other] += count
        return sum(first[each] * second[each] for each in DECISIONS) / self.sentences**2

    @property
    def kappa(self) -> float:
        """Return Cohen's kappa, -1 to 1; 1 where both gave one and the same label throughout."""
        return 1.0 if self.chance == 1 else (self.raw - self.chance) / (1 - self.chance)

    def count(self, first: Decision, second: Decision) -> int:
        """Return how many sentences got `first` from the one and `second` from the other."""
        return dict(self.pairs).get((first, second), 0)

    def table(self) -> str:
        """Return the confusion table: a row for each first label, a column for each second."""
        head = "first \\ second".ljust(_WIDTH + 4) + "".join(_shown(d) for d in DECISIONS)
        rows = (
            _shown(one).ljust(_WIDTH + 4) + "".join(_shown(self.count(one, d)) for d in DECISIONS)
            for one in DECISIONS
        )
        return "\n".join([head, *rows])


def agreement(first: Sequence[Decision], second: Sequence[Decision]) -> Agreement:
    """Compare two labellings of the same sentences, given in the same order.

    Raises:
        UnusableLabels: if their lengths differ or they are empty.
    """
    if len(first) != len(second) or not first:
        raise UnusableLabels(
            f"Two labellings of the same sentences are needed; got {len(first)} and {len(second)}."
        )
    return Agreement(tuple(Counter(zip(first, second, strict=True)).items()))


def second_labels(path: Path, sentences: int) -> tuple[Decision, ...]:
    """Read a second annotator's lines, `{"index": 0, "label": "sourced"}`, in any order.

    Raises:
        UnusableLabels: if a line cannot be read, or an index is missing, doubled or too high.
    """
    found: dict[int, Decision] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            entry = json.loads(line)
            index, label = entry["index"], entry["label"]
            decision = None if label is None else Label(label)
        except (ValueError, KeyError, TypeError) as error:
            raise UnusableLabels(f"{path.name}, line {number} is no label: {error!r}.") from error
        if index in found:
            raise UnusableLabels(f"{path.name}, line {number} labels sentence {index} again.")
        found[index] = decision
    if set(found) != set(range(sentences)):
        odd = sorted(set(found) ^ set(range(sentences)), key=str)
        raise UnusableLabels(f"{path.name} misses or invents the sentences with index {odd}.")
    return tuple(found[index] for index in range(sentences))


def report(folder: Path) -> str:
    """Return the agreement of `gold/` and `second/` in a corpus folder, in total and by article."""
    lines: list[str] = []
    first: list[Decision] = []
    second: list[Decision] = []
    for article in gold(folder):
        path = folder / "second" / f"{article.slug}.jsonl"
        if not path.exists():
            lines.append(f"{article.slug:{_NAME_WIDTH}} not labelled a second time")
            continue
        ours, theirs = _labels(article), second_labels(path, len(article.sentences))
        first.extend(ours)
        second.extend(theirs)
        lines.append(f"{article.slug:{_NAME_WIDTH}} {_summary(agreement(ours, theirs))}")
    if not first:
        return "\n".join([*lines, "No article has been labelled a second time."])
    total = agreement(first, second)
    return "\n".join([*lines, f"{'total':{_NAME_WIDTH}} {_summary(total)}", "", total.table()])


def _labels(article: GoldArticle) -> tuple[Decision, ...]:
    return tuple(sentence.label for sentence in article.sentences)


def _summary(found: Agreement) -> str:
    return f"{found.sentences:4} sentences   raw {found.raw:.3f}   kappa {found.kappa:.3f}"


def _shown(cell: Decision | int) -> str:
    return ("null" if cell is None else str(cell)).rjust(_WIDTH)


if __name__ == "__main__":
    try:
        print(report(Path(__file__).parents[1] / "corpus"))
    except WhoSaysError as error:
        sys.exit(str(error))
