"""The verdict that the ten rulings give each invented sentence in `tables/`."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from pydantic import ValidationError

from analysis.attribution import Attribution, Manner
from analysis.verdict import Label, Tag
from evaluation.rulings import broken_ruling
from reading.article import Span
from tests.analysis.table import Row, Told, faults
from tests.factories import a_verdict, an_attribution

TABLES = sorted((Path(__file__).parent / "tables").glob("*.jsonl"))
LINES = [
    (f"{path.stem}-{number}", line)
    for path in TABLES
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
]
WORDS_IN_A_NAME = 6


def cases():
    for name, line in LINES:
        row = json.loads(line)
        words = re.findall(r"\w+", str(row.get("text")), re.ASCII)[:WORDS_IN_A_NAME]
        miss = row.get("known_miss")
        yield pytest.param(
            line,
            id="-".join([name, *words]).lower(),
            marks=[pytest.mark.xfail(reason=miss, strict=False)] if miss else [],
        )


@pytest.mark.models
@pytest.mark.parametrize("line", list(cases()))
def test_a_sentence_gets_the_verdict_of_its_row(analyser, line):
    row = Row.model_validate_json(line)
    article = row.article()
    found = faults(row, article, analyser.analyse(article).verdicts)
    assert not found, "\n".join([*found, f"why: {row.note}"])


def test_every_row_keeps_to_the_format_and_the_rulings():
    assert {name: fault for name, line in LINES if (fault := broken(line))} == {}


def broken(line):
    """Return what is wrong with a line of a table, or "" where nothing is."""
    try:
        row = Row.model_validate_json(line)
    except ValidationError as error:
        return str(error)
    article = row.article()
    target = row.place(article)
    parts = [
        part
        for told in row.attributions or ()
        for part in (told.source, told.cue, told.content)
        if part is not None
    ]
    faulty = {
        "needs a note": not row.note,
        "names a sentence that is not there": not {target, *row.others}
        <= set(range(len(article.sentences))),
        "names its target twice": target in row.others,
        "has one label in a list": isinstance(row.label, list) and len(row.label) < 2,
        "wants a tag and does not": not {*row.tags}.isdisjoint(row.not_tags),
        f"has words that are not in its text: {parts}": not all(
            part and part in article.text for part in parts
        ),
    }
    if named := ", ".join(fault for fault, is_so in faulty.items() if is_so):
        return named
    if isinstance(row.label, list):
        return ""
    somebody = [an_attribution(Span(0, 1), cue=Span(0, 1), source=Span(0, 1))]
    return broken_ruling(Span(0, 1), row.label, row.tags, somebody)


def test_no_sentence_is_asked_about_twice():
    rows = [Row.model_validate_json(line) for _, line in LINES]
    asked = Counter((row.words, row.target) for row in rows)
    assert [words for (words, _), times in asked.items() if times > 1] == []


def test_at_least_half_of_the_rows_are_traps():
    rows = [Row.model_validate_json(line) for _, line in LINES]
    assert 2 * sum(row.trap is True for row in rows) >= len(rows) >= 320


def heard(text, source, content):
    places = [
        Span(text.index(words), text.index(words) + len(words)) for words in (source, content)
    ]
    return Attribution(places[1], None, places[0], Manner.INDIRECT)


@pytest.mark.parametrize(
    ("label", "tags", "sources", "fault"),
    [
        ("sourced", (), ["Cole"], None),
        ("unsourced", (), ["Cole"], "is unsourced, not sourced"),
        ("sourced", ("hedge",), ["Cole"], "there is the tag hedge"),
        ("sourced", (), [], "but nothing"),
        ("sourced", (), ["Cole", "It"], "'source': 'It'"),
    ],
)
def test_what_differs_from_a_row_is_named(label, tags, sources, fault):
    row = Row(
        text=["The pump failed, Cole said.", "It rained."],
        target=0,
        label="sourced",
        not_tags=("hedge",),
        attributions=(Told(source="Cole", content="The pump failed"),),
        others={1: "unsourced"},
        note="an example",
    )
    article = row.article()
    told = tuple(heard(article.text, source, "The pump failed,") for source in sources)
    verdicts = [
        a_verdict(0, Label(label), tags=tuple(map(Tag, tags)), attributions=told),
        a_verdict(1, Label.UNSOURCED),
    ]
    found = faults(row, article, verdicts)
    assert fault in " ".join(found) if fault else found == []
