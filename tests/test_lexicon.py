"""Word lists: each says where it comes from, is sorted out, and is found whole in a text."""

import pytest

from analysis.lexicon import entries, pattern
from settings import HOME

LISTS = sorted(HOME.glob("*/lexicons/*.txt"))


@pytest.mark.parametrize("path", LISTS, ids=lambda p: f"{p.parts[-3]}-{p.stem}")
def test_every_list_says_where_it_comes_from_and_holds_each_entry_once(path):
    first, *rest = path.read_text(encoding="utf-8").splitlines()
    assert first.startswith("# ")
    assert len(rest) == len(set(rest))
    assert all(line == line.strip() and line for line in rest)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is of course late.", ["of course"]),
        ("A coarse of courses", []),
        ("CLEARLY late", ["CLEARLY"]),
        ("It is of\ncourse late.", ["of\ncourse"]),
        ("unclearly", []),
    ],
)
def test_entries_are_found_whole_and_in_any_case(text, found):
    assert pattern("boosters").findall(text) == found


def test_the_pronoun_i_is_found_only_as_a_capital():
    assert pattern("first_person").findall("i.e. I, and it’s my boat") == ["I", "my"]


def test_a_list_can_be_asked_for_its_entries():
    assert "say" in entries("reporting_verbs")
    assert not any(entry.startswith("#") for entry in entries("reporting_verbs"))
