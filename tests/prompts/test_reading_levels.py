"""The three reading levels differ, and each keeps to the grade that it is meant for."""

import re
import tomllib
from pathlib import Path

import pytest
import readability
from readability.langdata import countsyllables_en as count_syllables

from settings import HOME
from tutor.skills import ReadingLevel

HIGHEST = {ReadingLevel.PLAIN: 6.5, ReadingLevel.STANDARD: 9.5, ReadingLevel.ADVANCED: 14.0}
LOWEST_ADVANCED = 10.0
LEAST_WORDS = 100  # below, one long word moves the grade by more than the levels differ
UNMEASURED = {"name"}  # no sentence
FOLDERS = sorted({path.parent for path in (HOME / "prompts").rglob("plain.toml")})


def told(path: Path) -> list[str]:
    """Return every text of a file of words, that of tables included."""
    found = []
    for key, value in tomllib.loads(path.read_text(encoding="utf-8")).items():
        texts = value if isinstance(value, dict) else {key: value}
        found += [text for name, text in texts.items() if name not in UNMEASURED]
    return [text.replace("$it", "S4") for text in found]


def sentences(texts: list[str]) -> list[list[str]]:
    """Return the words of each sentence, as a reader hears them."""
    split = (part for text in texts for part in re.split(r"(?<=[.?!])[”’)]* +", text))
    return [words for part in split if (words := re.findall(r"\w+(?:[’'-]\w+)*", part))]


def grade(texts: list[str]) -> float:
    """Return the Flesch-Kincaid grade.

    The library counts no syllable in "the" and "she", so that its own measures of a text come out
    more than two grades low; with one at least, its counts for these files are within 3 % of a
    pronouncing dictionary's.
    """
    read = sentences(texts)
    words = [word.lower() for sentence in read for word in sentence]
    syllables = sum(max(1, count_syllables(word)) for word in words)
    return readability.KincaidGradeLevel(syllables, len(words), len(read))


@pytest.fixture(params=FOLDERS, ids=lambda folder: folder.name)
def texts(request):
    return {level: told(request.param / f"{level}.toml") for level in ReadingLevel}


def test_there_is_enough_to_measure(texts):
    for level, said in texts.items():
        assert sum(map(len, sentences(said))) >= LEAST_WORDS, level


def test_each_level_keeps_to_its_grade(texts):
    for level, said in texts.items():
        assert grade(said) <= HIGHEST[level], level
    assert grade(texts[ReadingLevel.ADVANCED]) >= LOWEST_ADVANCED


def test_the_levels_rise(texts):
    plain, standard, advanced = (grade(texts[level]) for level in ReadingLevel)
    assert plain < standard < advanced


def test_the_grade_is_the_one_of_the_formula():
    said = ["The cat sat on the mat. The dog ran."]
    assert grade(said) == pytest.approx(0.39 * 9 / 2 + 11.8 * 9 / 9 - 15.59)
