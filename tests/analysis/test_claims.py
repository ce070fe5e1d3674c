"""Claims in the writer's own voice: known to all, seen by the reporter, in need of a source."""

import pytest

from analysis.claims import claim_tags
from analysis.parsed import parse
from analysis.parser import load_parser
from reading.read import read_presplit

pytestmark = pytest.mark.models


@pytest.fixture(scope="module")
def tags():
    parser = load_parser()

    def of(text, **said):
        (parsed,) = parse(parser, read_presplit([(text, 0)]))
        return [*claim_tags(parsed, **{"is_witnessed": False, "has_agent": True, **said})]

    return of


@pytest.mark.parametrize(
    "text",
    [
        "Warm water holds less oxygen than cold water.",
        "A sandbag weighs about as much as a small child.",
        "Owls can turn their heads almost all the way round.",
        "Elmsford lies north of Brackwater.",
    ],
)
def test_what_holds_in_general_is_common_knowledge(tags, text):
    assert tags(text) == ["common knowledge"]


@pytest.mark.parametrize(
    "text",
    [
        "The council sold the dam.",
        "These trees grow slowly.",
        "Owls were seen on Tuesday.",
        "The mayor owns a boat.",
    ],
)
def test_what_holds_of_one_thing_or_once_is_not(tags, text):
    assert "common knowledge" not in tags(text)


def test_a_reporter_who_says_i_saw_it(tags):
    assert tags("By midnight I have counted one pump and 4 men.") == ["reporter saw it"]
    assert tags("Smoke was visible on Tuesday.", is_witnessed=True) == ["reporter saw it"]


@pytest.mark.parametrize(
    "text", ["The pool cost £3 million to mend.", "Most residents have never seen the accounts."]
)
def test_counts_need_a_source(tags, text):
    assert tags(text) == ["needs a source"]


def test_what_nobody_passes_on_needs_a_source(tags):
    assert tags("The fund was mismanaged.", has_agent=False) == ["needs a source"]
