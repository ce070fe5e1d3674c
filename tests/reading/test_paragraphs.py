import textwrap

import pytest

from reading.paragraphs import paragraphs

STORY = """The council voted on Tuesday to close three libraries in Brackwater, the mayor said. It
will save two million a year. Nobody was asked, said Ann Lee, who lives in Quay Street.

Borrowers can use the van instead, the council said in a statement. The van comes to each village
once a week. It holds about six hundred books, and most of them are about trains.

The mayor, whose term ends in June, left the room before the vote was over. She did not reply to
questions from reporters, and her office is closed until the end of next week."""


def pieces(text):
    return [span.of(text) for span in paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\n \t\n\n\nTwo.\n", ["One.", "Two."]),
        ("One.\r\n\r\nTwo.", ["One.", "Two."]),
        ("One.\r\rTwo.", ["One.", "Two."]),
        ("  One.  ", ["One."]),
        ("", []),
        (" \n\t\n ", []),
    ],
)
def test_empty_lines_part_paragraphs(text, expected):
    assert pieces(text) == expected


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_newspaper_puts_a_paragraph_on_each_line(line_end):
    lines = [
        "Council votes to close three libraries",
        "By Jane Doe",
        "The council voted on Tuesday to close three libraries in Brackwater.",
        '"We had no choice," the mayor said. "The money is gone."',
        "Residents disagree.",
    ]
    assert pieces(line_end.join(lines)) == lines


@pytest.mark.parametrize(
    ("width", "between"), [(60, "\n\n"), (72, "\n\n"), (80, "\n\n"), (72, "\n"), (80, "\n")]
)
def test_wrapped_lines_are_one_paragraph(width, between):
    story = [" ".join(paragraph.split()) for paragraph in STORY.split("\n\n")]
    text = between.join(textwrap.fill(paragraph, width) for paragraph in story)
    assert [" ".join(piece.split()) for piece in pieces(text)] == story


def test_a_headline_over_two_lines_that_goes_on_in_lower_case_is_one():
    text = "Council votes to close\nthree libraries\n\nIt voted on Tuesday."
    assert pieces(text) == ["Council votes to close\nthree libraries", "It voted on Tuesday."]


def test_the_short_lines_of_a_masthead_stay_apart_in_a_wrapped_text():
    head = "Council votes to close libraries\nBy Jane Doe\n3 June 2026\n\n"
    story = "The council voted on Tuesday to close three libraries in Brackwater, the mayor said."
    text = head + textwrap.fill(story, 40)
    assert pieces(text)[:3] == head.split("\n")[:3]
    assert len(pieces(text)) == 4


def test_the_items_of_a_list_are_paragraphs():
    text = "The council wants:\n- better buses\n- more trees\n• a pool\n1. a plan\n2) peace"
    assert pieces(text) == text.split("\n")


def test_a_line_in_lower_case_after_a_full_stop_is_its_own_paragraph():
    assert pieces("He left.\niPhones were sold.") == ["He left.", "iPhones were sold."]
