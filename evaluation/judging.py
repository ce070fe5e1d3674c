"""Are answers judged as a teacher would judge them? Our own answers, graded by hand.

The half of the answers that belongs to items with odd numbers, and the evidence in
`answers/conceding.jsonl`, were looked at while rules were written; of the held-out answers and
misconceptions only totals were.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from analysis.verdict import Label
from evaluation.attribution import Line
from retrieval.encoder import Encoder
from tutor.dialogue import Act
from tutor.hearing.heard import Heard
from tutor.items.item import Expectation, Item, Task
from tutor.judging.judge import Judge
from tutor.judging.judgement import Judgement
from tutor.skills import Skill
from tutor.state import OpenItem

_HERE = Path(__file__).parent
Row = Mapping[str, Any]


def judging(encoder: Encoder) -> Iterator[Line]:
    """Yield how far the judge agrees with the teacher, by words and meaning and by words alone."""
    for name, judge in (
        ("judging", Judge(lambda texts: _vectors(encoder, texts))),
        ("judging by words alone", Judge(None)),
    ):
        yield from _misconceptions(name, judge)
        yield from _answers(name, judge)
    yield from _conceding(Judge(None))


def read(path: Path) -> list[Row]:
    """Return the lines of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def items() -> dict[str, Item]:
    """Return the items that the answers answer, by key."""
    return {row["key"]: _item(row) for row in read(_HERE / "answers" / "items.jsonl")}


def heard(row: Row) -> Heard:
    """Return what is heard in a row's message, as the row has it."""
    act = Act.CANNOT_TELL if row.get("cannot_tell") else Act.EXPLAIN
    label = Label(row["label"]) if "label" in row else None
    return Heard(act, label=label, option=row.get("option"), yes=row.get("yes"))


def conceding(judge: Judge, row: Row) -> Judgement:
    """Return how a learner's evidence against a key is judged."""
    item = Item("k01-00", Skill.SPOT_SOURCE, Task.LABEL, row["text"], "", (row["key"],), because="")
    told = Heard(Act.LABEL, label=Label(row["claims"]))
    return judge.judge(item, told, row["message"], OpenItem(item.key))


def _misconceptions(name: str, judge: Judge) -> Iterator[Line]:
    rows = read(_HERE / "misconceptions" / "held_out.jsonl")
    heard_as = [judge.misconception(row["message"], _about(row["own"])) for row in rows]
    right = sum(code == row["code"] != "" for code, row in zip(heard_as, rows, strict=True))
    yield f"{name}: misconceptions, precision", right / max(1, sum(map(bool, heard_as)))
    yield f"{name}: misconceptions, recall", right / sum(bool(row["code"]) for row in rows)


def _answers(name: str, judge: Judge) -> Iterator[Line]:
    asked = items()
    rows = [row for row in read(_HERE / "answers" / "answers.jsonl") if row["held_out"]]
    judged = [
        judge.judge(asked[row["item"]], heard(row), row["message"], OpenItem(row["item"]))
        for row in rows
    ]
    pairs = list(zip(judged, rows, strict=True))
    yield f"{name}: grade as the teacher's", _share(pairs, lambda j, r: j.grade == r["grade"])
    yield f"{name}: rubric as the teacher's", _share(pairs, lambda j, r: j.rubric == r["rubric"])


def _conceding(judge: Judge) -> Iterator[Line]:
    rows = read(_HERE / "answers" / "conceding.jsonl")
    for holds, name in ((True, "that holds, given way to"), (False, "that does not, refused")):
        pairs = [(conceding(judge, row), row) for row in rows if row["holds"] is holds]
        yield f"judging: evidence {name}", _share(pairs, lambda j, r: j.concedes == r["holds"])


def _share(
    pairs: Sequence[tuple[Judgement, Row]], agrees: Callable[[Judgement, Row], bool]
) -> float:
    return sum(agrees(judgement, row) for judgement, row in pairs) / len(pairs)


def _item(row: Row) -> Item:
    return Item(
        key=row["key"],
        skill=Skill.SPOT_SOURCE,
        task=Task(row["task"]),
        text=row["text"],
        question=row["question"],
        right=tuple(row["right"]),
        because="",
        also=tuple(row.get("also", ())),
        options=tuple(row.get("options", ())),
        proof=tuple(row.get("proof", ())),
        label=Label(row["label"]) if "label" in row else None,
        expectations=tuple(
            Expectation(one["name"], tuple(one["says"]), one["ask"])
            for one in row.get("expectations", ())
        ),
        misconceptions=tuple(row.get("misconceptions", ())),
        wrong=tuple((option, code) for option, code in row.get("wrong", ())),
        contested=row.get("contested", False),
    )


def _about(misconceptions: Sequence[str]) -> Item:
    own = tuple(misconceptions)
    return Item(
        "k01-00", Skill.SPOT_SOURCE, Task.EXPLAIN, "", "", (), because="", misconceptions=own
    )


def _vectors(encoder: Encoder, texts: Sequence[str]) -> npt.NDArray[np.float64]:
    return np.array(encoder.embed_documents(list(texts)))
