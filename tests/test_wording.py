"""Every word that a learner reads: each file is listed, and renders with its variables."""

import re

import pytest

from settings import HOME
from wording import MissingVariable, Prompt, UnknownPrompt, Wording

WORDING = Wording(HOME / "prompts")
# Words that pass judgement on truth or on a person; no line of the tutor may hold them.
BANNED = re.compile(
    r"\b(true|false|lie|lies|liar|fake|reliable|unreliable|trustworthy|biased|unbiased"
    r"|smart|genius|good job|well done|great (?:job|work|try)|clever|stupid)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("name", WORDING.names())
def test_every_prompt_renders_with_its_variables(name):
    prompt = WORDING[name]
    filled = prompt.fill(**dict.fromkeys(prompt.variables, "<filled>"))
    assert filled
    assert "$" not in filled


@pytest.mark.parametrize("name", WORDING.names())
def test_every_prompt_has_a_row_with_its_variables_in_the_readme(name):
    rows = (HOME / "prompts" / "README.md").read_text(encoding="utf-8").splitlines()
    row = next((row for row in rows if row.startswith(f"| `{name}` |")), None)
    assert row is not None, f"prompts/README.md has no row for {name}"
    assert set(re.findall(r"`\$(\w+)`", row)) == WORDING[name].variables


def test_the_readme_lists_no_prompt_that_is_gone():
    text = (HOME / "prompts" / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([\w/]+)` \|", text, re.MULTILINE)) == set(WORDING.names())


@pytest.mark.parametrize("name", WORDING.names())
def test_no_prompt_passes_a_verdict_on_truth_or_on_the_learner(name):
    assert not BANNED.search(WORDING[name].text)


@pytest.mark.parametrize("name", [n for n in WORDING.names() if n.startswith("tutor/")])
def test_the_tutor_asks_at_most_one_question_a_turn(name):
    assert WORDING[name].text.count("?") <= 1


@pytest.mark.parametrize("name", [n for n in WORDING.names() if n.startswith("tutor/")])
def test_the_tutors_own_words_are_few(name):
    assert len(WORDING[name].text.split()) <= 45


def test_a_prompt_names_all_variables_that_it_misses():
    with pytest.raises(MissingVariable, match="cue, source"):
        Prompt("x", "$cue $source $number").fill(number="S1")


def test_filled_values_are_not_filled_again():
    assert Prompt("x", "$words").fill(words="$cue ${secret}") == "$cue ${secret}"


def test_an_unknown_prompt_lists_the_known_ones():
    with pytest.raises(UnknownPrompt, match="tutor/ask_who"):
        WORDING["tutor/ask_whom"]


def test_the_version_changes_with_the_wording():
    assert Prompt("x", "a").version != Prompt("x", "b").version
    assert Prompt("x", "a").version.startswith("x@")
