"""Quotation marks as newspapers use and lose them."""

import pytest

from analysis.quotations import is_speech, quotations
from reading.read import read

QUOTED = [
    ("“We ran,” she said.", ["We ran,"]),
    ('"We ran," she said. "We hid."', ["We ran,", "We hid."]),
    ("‘We ran,’ she said.", ["We ran,"]),
    ("'We ran,' she said.", ["We ran,"]),
    ("The boys' coats were wet.", []),
    ("It's the dog's dinner, isn't it?", []),
    ("The '90s were the dogs' years.", []),
    ("“We ran and nobody closed it.", ["We ran and nobody closed it."]),
    ("We ran” and nobody opened it.", []),
    ('""', []),
]


@pytest.mark.parametrize(("text", "spans"), QUOTED)
def test_words_in_marks_are_found(text, spans):
    assert [q.span.of(text) for q in quotations(read(text))] == spans


def test_a_paragraph_that_reopens_continues_the_quotation():
    text = "“We ran.\n\n“We hid,” she said.\n\n“A new voice,” he said."
    assert [q.continues for q in quotations(read(text))] == [False, True, False]


@pytest.mark.parametrize("mark", ["'", '"', "“", "‘", "’"])
def test_ten_thousand_marks_are_read_in_linear_time(mark):
    text = f" {mark}a" * 10_000
    found = quotations(read(text))
    assert all(0 <= q.span.start < q.span.end <= len(text) for q in found)


@pytest.mark.parametrize(
    ("words", "speech"),
    [
        ("We never went back to that house", True),
        ("We ran,", True),
        ("experts", False),
        ("One Hundred Years of Solitude", False),
        ("reckless", False),
        ("", False),
    ],
)
def test_speech_is_told_from_titles_and_scare_quotes(words, speech):
    assert is_speech(words) is speech
