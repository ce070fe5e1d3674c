"""Words, slips of spelling, sentences called by number, and the lists that they come from."""

import pytest

from tutor.dialogue import Act
from tutor.hearing import books
from tutor.hearing.lists import FOLDER, LEXICONS
from tutor.hearing.named import sentences_named
from tutor.hearing.phrasebook import Phrasebook
from tutor.hearing.spelling import Speller, slips
from tutor.hearing.words import plain

LISTS = sorted([*LEXICONS.rglob("*.txt"), *(FOLDER / "examples").glob("*.txt")])


@pytest.mark.parametrize("path", LISTS, ids=lambda p: f"{p.parts[-2]}-{p.stem}")
def test_every_list_says_what_it_is_for_and_holds_each_line_once(path):
    remark, *rest = path.read_text(encoding="utf-8").splitlines()
    assert remark.startswith("# ")
    assert remark.endswith("Our own.")
    assert rest
    assert len(rest) == len(set(rest))


@pytest.mark.parametrize("folder", [LEXICONS / "acts", LEXICONS / "care", FOLDER / "examples"])
def test_lists_of_messages_are_named_after_acts(folder):
    assert {path.stem.upper() for path in folder.glob("*.txt")} <= set(Act.__members__)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("WDYM?", ["what", "do", "you", "mean", "?"]),
        ("It’s the “mayor”", ["it", "is", "the", "mayor"]),
        ("sooooo", ["soo"]),
        ("f*** u", ["fuck", "you"]),
        ("", []),
    ],
)
def test_a_message_is_written_out(text, words):
    assert plain(text) == words


@pytest.mark.parametrize(
    ("word", "mended"),
    [
        ("comentery", "commentary"),
        ("soruced", "sourced"),
        ("sauce", "sauce"),
        ("x" * 500, "x" * 500),
    ],
)
def test_slips_are_mended_and_other_words_left(word, mended):
    assert books.speller().mended([word], right=()) == [mended]


def test_words_in_sight_are_never_mended():
    assert Speller({"commentary"}).mended(["comentary"], right={"comentary"}) == ["comentary"]


def test_a_swap_of_neighbours_is_one_slip():
    assert (slips("soruced", "sourced"), slips("abc", "abc"), slips("", "abc")) == (1, 0, 3)


@pytest.mark.parametrize(
    ("phrase", "words", "found"),
    [
        ("who (says|said)", "and who said it", True),
        ("^ hint $", "^ hint $", True),
        ("^ hint $", "^ a hint $", False),
        ("give ... hint", "give me a small hint", True),
        ("give ... hint", "give me one two three hint", False),
        ("hint[s]", "hints", True),
    ],
)
def test_phrases_are_found_as_they_are_written(phrase, words, found):
    assert bool(Phrasebook({"x": [phrase]}).find(words.split())) is found


@pytest.mark.parametrize(
    ("message", "named"),
    [
        ("who says S4?", (3,)),
        ("S4 and s2 and S4", (3, 1)),
        ("sentences 2, 5 & 6", (1, 4, 5)),
        ("Sentence no. 1", (0,)),
        ("the last sentence", (5,)),
        ("the 2nd sentence", (1,)),
        ("S0, S99, S9999999", ()),
        ("the boys4 and BS4 and 4", ()),
        ("", ()),
    ],
)
def test_sentences_can_be_called_by_their_numbers(message, named):
    assert sentences_named(message, count=6) == named
