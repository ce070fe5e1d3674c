import pytest

from reading.article import Block
from reading.masthead import blocks_of

STORY = "The council voted on Tuesday to close three libraries, the mayor said."
LETTERS = {Block.HEADLINE: "H", Block.BYLINE: "B", Block.BODY: "."}


def blocks(*lines, title=""):
    return "".join(LETTERS[block] for block in blocks_of(lines, title=title))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Council votes to close libraries", STORY], "H."),
        (["Is this the end of the libraries?", STORY], "H."),
        (["“It is over,” mayor says", STORY], "H."),
        (["Man held in the U.S.", STORY], "H."),
        (["World news", "Council votes", "Residents object", "By Jane Doe", STORY], "HHHB."),
        (["Council votes", "Jane Doe | The Courier | 3 June 2026", STORY], "HB."),
        (["Council votes", "Residents were never asked.", "By Jane Doe", STORY], "H.B."),
        ([STORY, STORY], ".."),
        ([STORY, "What happens next", STORY], ".H."),
        ([STORY, "“Nobody asked us", STORY], "..."),
        ([STORY, "The mayor said:", STORY], "..."),
        ([STORY, "So was it right?", STORY], "..."),
        ([STORY, "What happens next"], ".."),
        (["Council votes to close libraries"], "."),
        (["By Jane Doe"], "."),
        ([], ""),
    ],
)
def test_the_lines_of_a_page_are_told_apart(lines, expected):
    assert blocks(*lines) == expected


def test_a_headline_known_from_elsewhere_may_end_with_a_full_stop():
    assert blocks("It is over.", STORY) == ".."
    assert blocks("It is  over.", STORY, title="It is over.") == "H."


def test_a_text_of_lines_without_stops_is_not_all_headlines():
    assert blocks(*["the river rose again in the night"] * 20).count("H") <= 3
