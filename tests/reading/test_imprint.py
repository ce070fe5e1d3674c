import pytest

from reading.imprint import Imprint, imprint_of


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Jane Doe", Imprint(byline="Jane Doe")),
        ("by Jane Doe", Imprint(byline="Jane Doe")),
        ("BY JANE DOE", Imprint(byline="JANE DOE")),
        ("By Jane Doe, Staff Reporter", Imprint(byline="Jane Doe, Staff Reporter")),
        ("By Jane Doe and John O’Neil-Roe", Imprint(byline="Jane Doe and John O’Neil-Roe")),
        ("By Jane Doe, John Roe and Ann Lee", Imprint(byline="Jane Doe, John Roe and Ann Lee")),
        ("By Ludwig van Dyck in Elmsford", Imprint(byline="Ludwig van Dyck")),
        ("Written by: Jane Q. Doe", Imprint(byline="Jane Q. Doe")),
        ("By Jane Doe, Reuters", Imprint(byline="Jane Doe", outlet="Reuters")),
        (
            "By Jane Doe for the Brackwater Courier",
            Imprint(byline="Jane Doe", outlet="Brackwater Courier"),
        ),
        (
            "Jane Doe | Brackwater Courier | 3 June 2026",
            Imprint(byline="Jane Doe", outlet="Brackwater Courier", date="3 June 2026"),
        ),
        (
            "By Jane Doe • June 3, 2026 • 5 min read",
            Imprint(byline="Jane Doe", date="June 3, 2026"),
        ),
        ("Published: 3 June 2026", Imprint(date="3 June 2026")),
        (
            "Last updated on Tuesday, June 3rd, 2026 at 10:05 a.m. BST",
            Imprint(date="June 3rd, 2026"),
        ),
        ("2026-06-03T10:00:00Z", Imprint(date="2026-06-03")),
        ("03/06/2026 10:05", Imprint(date="03/06/2026")),
        (
            "The Brackwater Courier, 3 June 2026",
            Imprint(outlet="The Brackwater Courier", date="3 June 2026"),
        ),
        ("Updated Tuesday", Imprint()),
    ],
)
def test_a_line_tells_writer_outlet_or_date(line, expected):
    assert imprint_of(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "By Monday night the toll had risen",
        "By June 3, 2026 the river had risen",
        "June 3, 2026 was the worst day",
        "Jane Doe",
        "Mayor Wins Again",
        "Police shoot man on Sunday",
        "The Times reports a flood",
        "ELMSFORD, 3 June 2026 (Reuters) - The council met.",
        "He worked for the Brackwater Courier",
        "",
        "By " + "Jane " * 100_000,
    ],
    ids=lambda line: line[:30],
)
def test_other_lines_tell_nothing(line):
    assert imprint_of(line) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Jane Doe", Imprint(byline="Jane Doe")),
        ("Jane Doe, Political Editor", Imprint(byline="Jane Doe, Political Editor")),
        ("Reuters", Imprint(outlet="Reuters")),
        ("BBC News", Imprint(outlet="BBC News")),
        ("Residents say they were never asked", None),
        ("Flood", None),
    ],
)
def test_below_a_headline_a_bare_name_is_the_writers(line, expected):
    assert imprint_of(line, below_headline=True) == expected
