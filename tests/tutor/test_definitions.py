"""Definitions, examples and cards are read from files that may change while a class goes on."""

import os
import shutil

import pytest

from settings import HOME
from tutor.definitions import Definitions
from tutor.skills import ReadingLevel, Skill
from wording import UnreadableWords

LEVELS = [f"definitions/{level}.toml" for level in ReadingLevel]
HEDGE = '[hedge]\nsays = "A small word."\ncheck = "Which small word in $it shows doubt?"\n'


def test_a_word_is_explained_at_the_level_asked_for(definitions):
    plain, advanced = (
        definitions.of("hedge", level) for level in (ReadingLevel.PLAIN, ReadingLevel.ADVANCED)
    )
    assert plain.says == "A small word."
    assert advanced.says != plain.says


@pytest.mark.parametrize("asked", ["loaded-word", "Loaded word", " loaded  word "])
def test_a_word_is_found_as_learners_write_it(shipped, asked):
    assert shipped.of(asked, ReadingLevel.STANDARD) == shipped.of(
        "loaded-word", ReadingLevel.STANDARD
    )
    assert shipped.of(asked, ReadingLevel.STANDARD)


@pytest.mark.parametrize("asked", ["", "photosynthesis", "$it", "hedge hog"])
def test_a_word_of_another_subject_is_not_explained(shipped, asked):
    assert shipped.of(asked, ReadingLevel.PLAIN) is None


def test_the_check_asks_about_what_is_open(definitions):
    hedge = definitions.of("hedge", ReadingLevel.PLAIN)
    assert hedge.ask("S4") == "Which small word in S4 shows doubt?"


def test_every_skill_has_examples(shipped):
    assert all(shipped.examples(skill) for skill in Skill)


def test_a_skill_without_examples_has_none(definitions, prompts):
    write(prompts / "examples.toml", '[[k01]]\ntext = "A."\nshows = "B."\n')
    assert [example.text for example in definitions.examples(Skill.SPOT_SOURCE)] == ["A."]
    assert definitions.examples(Skill.TRACE) == ()


def test_the_cards_come_in_the_order_of_the_file(shipped):
    assert [card.name for card in shipped.techniques()][:2] == ["Hot words", "Name tags"]


def test_a_changed_definition_is_used_at_once(definitions, prompts):
    assert definitions.of("hedge", ReadingLevel.PLAIN).says == "A small word."
    write(prompts / "definitions/plain.toml", HEDGE.replace("small", "tiny"))
    assert definitions.of("hedge", ReadingLevel.PLAIN).says == "A tiny word."


def test_a_broken_change_keeps_what_was_good(definitions, prompts):
    definitions.of("hedge", ReadingLevel.PLAIN)
    write(prompts / "definitions/plain.toml", "[hedge]\nsays = 1\n")
    assert definitions.of("hedge", ReadingLevel.PLAIN).says == "A small word."


def test_a_file_that_lacks_something_says_where_and_what(definitions, prompts):
    write(prompts / "definitions/plain.toml", '[hedge]\nsays = "A small word."\n')
    with pytest.raises(UnreadableWords, match=r"plain\.toml.*hedge\.check"):
        definitions.of("hedge", ReadingLevel.PLAIN)


def test_a_missing_file_is_named(definitions, prompts):
    (prompts / "techniques.toml").unlink()
    with pytest.raises(UnreadableWords, match=r"techniques\.toml"):
        definitions.techniques()


def write(path, text):
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns + 1))


@pytest.fixture
def shipped():
    return Definitions(HOME / "prompts")


@pytest.fixture
def prompts(tmp_path):
    (tmp_path / "definitions").mkdir()
    for name in ("examples.toml", "techniques.toml", *LEVELS):
        shutil.copy(HOME / "prompts" / name, tmp_path / name)
    write(tmp_path / "definitions/plain.toml", HEDGE)
    return tmp_path


@pytest.fixture
def definitions(prompts):
    return Definitions(prompts)
