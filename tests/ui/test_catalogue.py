import ast
from pathlib import Path

import pytest

from classroom.readiness import State
from classroom.record import FlagKind, Origin
from tutor.learner.mastery import Step
from tutor.skills import ReadingLevel
from ui.catalogue import all_words, catalogue, words
from wording import MissingVariable, UnknownPrompt

ROOT = Path(__file__).parents[2]
SOURCES = [ROOT / "app.py", *(ROOT / "ui").rglob("*.py")]


def calls():
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "words":
                yield node


def literal_calls():
    return [
        (node.args[0].value, {k.arg for k in node.keywords})
        for node in calls()
        if isinstance(node.args[0], ast.Constant)
    ]


def test_whatever_the_pages_ask_for_is_there_with_just_these_variables():
    asked = literal_calls()
    assert len(asked) > 40
    wrong = [
        (name, given)
        for name, given in asked
        if name not in catalogue() or catalogue()[name].variables != given
    ]
    assert wrong == []


def test_nothing_is_in_the_catalogue_that_nobody_asks_for():
    """Components ask by short names, and lists by the values of their enumerations."""
    texts = {
        node.value
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    texts |= {*FlagKind, *Origin, *ReadingLevel, *(f"step_{state}" for state in State)}
    texts |= {step.name.lower() for step in Step}
    unused = [n for n in catalogue() if n not in texts and n.split(".")[1] not in texts]
    assert unused == []


def test_unknown_words_are_refused_by_name():
    with pytest.raises(UnknownPrompt, match=r"site\.nothing"):
        words("site.nothing")


def test_a_missing_variable_is_refused_by_name():
    with pytest.raises(MissingVariable, match="step"):
        words("ready.working")


def test_what_is_filled_in_is_not_filled_in_again():
    assert words("ready.working", step="$step ${x} $") == "Getting ready: $step ${x} $"


def test_components_take_words_by_their_short_names():
    assert all_words("chat", "flag", "undo") == {"flag": "This seems wrong", "undo": "Undo"}


def test_no_words_are_empty_or_cheer_with_pictures():
    for name, prompt in catalogue().items():
        assert prompt.text.strip(), name
        assert all(ord(character) < 0x2190 for character in prompt.text), name
