"""The tutor gives way to evidence, and to nothing that only names a word."""

import pytest

from evaluation.judging import conceding, read
from settings import HOME

ROWS = read(HOME / "evaluation" / "answers" / "conceding.jsonl")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["message"])
def test_it_gives_way_exactly_where_the_evidence_holds(judge, row):
    assert conceding(judge, row).concedes == row["holds"]
