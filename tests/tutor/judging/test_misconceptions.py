"""Misconceptions are heard, and never in a right reason."""

import re

from evaluation.judging import read
from settings import HOME
from tests.tutor.judging.conftest import an_item
from tutor.judging.catalogue import all_misconceptions
from tutor.skills import Skill

ROWS = read(HOME / "tests" / "tutor" / "judging" / "misconceptions.jsonl")
# What words alone reached on these sentences, which the phrases were written beside.
PRECISION, RECALL = 0.95, 0.85


def test_most_are_heard_and_few_are_only_imagined(judge):
    heard = [
        judge.misconception(row["message"], an_item("label", "", misconceptions=tuple(row["own"])))
        for row in ROWS
    ]
    right = sum(code == row["code"] != "" for code, row in zip(heard, ROWS, strict=True))
    assert right / sum(map(bool, heard)) >= PRECISION
    assert right / sum(bool(row["code"]) for row in ROWS) >= RECALL


def test_who_denies_the_step_has_no_misconception(judge):
    message = "the quotes show her exact words, but it might still not be so"
    assert judge.misconception(message, None) == ""
    assert judge.misconception("it is quoted so it must be true", None) == "m01"


def test_the_catalogue_has_all_of_them_with_four_phrasings_and_a_reply():
    codes = [f"m{n:02}" for n in range(1, 36)]
    assert list(all_misconceptions()) == codes
    for code, one in all_misconceptions().items():
        assert len(one.says) == 4
        assert one.skill in set(Skill)
        assert (HOME / "prompts" / "misconceptions" / f"{code}.md").is_file()


def test_a_reply_asks_once_and_is_short():
    for path in (HOME / "prompts" / "misconceptions").glob("m*.md"):
        text = path.read_text(encoding="utf-8")
        assert text.count("?") == 1
        assert len(re.findall(r"\S+", text)) <= 45
