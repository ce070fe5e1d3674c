import pytest

from reading.limits import Limits
from reading.pdf_file import read_pdf
from reading.unreadable import (
    EmptyText,
    PicturesOnly,
    Protected,
    TooBig,
    TooLong,
    TooManyPages,
)
from tests.reading.documents import (
    locked_pdf,
    long_pdf_stream,
    one_line_pdf,
    pdf,
    printed,
    scanned_pdf,
)

LIMITS = Limits()
FIRST = [
    ("Council votes to close", 740, 24),
    ("three libraries", 711, 24),
    ("The council voted on Tuesday to close three li-", 680, 12),
    ("braries in Brackwater. Ann Lee (66) was there.", 666, 12),
    ("Nobody asked her, she said.", 652, 12),
    ("“Nobody asked us,” she said. The well-known", 630, 12),
    ("mayor did not reply, and the well-", 616, 12),
    ("known van was late. It came at", 602, 12),
]
SECOND = [
    ("noon. Then it left again for the day.", 740, 12),
    ("It came back the next day, empty.", 718, 12),
]
EXPECTED = """Council votes to close three libraries

The council voted on Tuesday to close three libraries in Brackwater. Ann Lee (66) was there. \
Nobody asked her, she said.

“Nobody asked us,” she said. The well-known mayor did not reply, and the well-known van was \
late. It came at noon. Then it left again for the day.

It came back the next day, empty."""


def text_of(*pages):
    return read_pdf(pdf(*map(printed, pages)), LIMITS).text


def test_printed_lines_become_paragraphs_again():
    assert text_of(FIRST, SECOND) == EXPECTED


def test_what_runs_on_every_page_is_left_out():
    def running(page, number):
        head = [("The Brackwater Courier", 780, 9)]
        return head + page + [("https://example.org/a 1/2", 30, 9), (f"Page {number} of 2", 20, 9)]

    assert text_of(running(FIRST, 1), running(SECOND, 2)) == EXPECTED


def test_a_story_without_gaps_parts_where_a_short_line_ends_with_a_stop():
    lines = [
        "The council voted on Tuesday to close three libraries.",
        "It will save two million, said Ann Lee, the mayor of",
        "Brackwater.",
        "Borrowers can use the van instead. It holds about six",
        "hundred books.",
    ]
    page = [(line, 700 - 14 * i, 12) for i, line in enumerate(lines)]
    assert text_of(page) == " ".join(lines[:3]) + "\n\n" + " ".join(lines[3:])


def test_ligatures_become_letters():
    font = (
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica "
        b"/Encoding << /Differences [1 /fi] >> >>"
    )
    data = pdf(b"BT /F2 12 Tf 72 700 Td (The \\001re was out.) Tj ET", fonts=b"/F2 " + font)
    assert read_pdf(data, LIMITS).text == "The fire was out."


def test_a_file_that_only_forbids_printing_opens():
    assert "council" in read_pdf(locked_pdf(""), LIMITS).text


@pytest.mark.parametrize(
    ("data", "failure"),
    [
        (locked_pdf("secret"), Protected),
        (scanned_pdf(), PicturesOnly),
        (pdf(b""), EmptyText),
        (pdf(*[b""] * 31), TooManyPages),
        (pdf(printed([("a" * 50_000, 700, 12)] * 5)), TooLong),
        (long_pdf_stream(100), TooBig),
    ],
    ids=["password", "scan", "empty", "31 pages", "long", "bomb"],
)
def test_what_is_no_article_is_refused_for_its_own_reason(data, failure):
    with pytest.raises(failure):
        read_pdf(data, LIMITS)


def test_one_sentence_is_enough():
    assert text_of([("It is over.", 700, 12)]) == "It is over."
    assert read_pdf(one_line_pdf(), LIMITS).text.startswith("The council voted")
