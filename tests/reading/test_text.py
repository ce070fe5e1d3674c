import unicodedata
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.text import clean, decode
from reading.unreadable import NotText

STORY = "The mayor said “we’re ready” – and then she left the café. It cost £40, he said…\n"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\u2028b\u2029c\x85d\x0ce", "a\nb\nc\nd\ne"),
        ("\ufeffa", "a"),
        ("a\u00a0b\u202fc\u3000d", "a b c d"),
        ("a\u200bb\u00adc\u2060d", "abcd"),
        ("\u202eevil\u202c \u2066x\u2069", "evil x"),
        ("a\x00b\x1b[31mc", "ab[31mc"),
        ("a\tb  c \n", "a\tb  c \n"),
        ("half \ud800 pair", "half  pair"),
    ],
)
def test_disturbing_characters_are_taken_out(raw, expected):
    assert clean(raw) == expected


def test_a_clean_text_comes_out_as_it_is():
    text = "  “Curly” and 'straight' – naïve 😀 — trailing  \n\n\n ends. \n"
    assert clean(text) == text


def test_what_is_taken_out_is_known_to_unicode_as_unseen():
    everything = [chr(c) for c in (*range(0x10000), *range(0xE0000, 0xE0200))]
    cleaned = {c: clean(c) for c in everything}
    gone = {unicodedata.category(c) for c in everything if cleaned[c] == ""}
    assert gone <= {"Cc", "Cf", "Cs", "Cn"}
    spaces_and_controls = {"Cc", "Zs", "Zl", "Zp"}
    kept = {c for c in everything if cleaned[c] == c}
    assert {c for c in kept if unicodedata.category(c) in spaces_and_controls} == {"\t", "\n", " "}


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text):
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
@pytest.mark.parametrize("story", [STORY, STORY * 200], ids=["short", "long"])
def test_the_usual_encodings_are_recognised(encoding, story):
    assert clean(decode(story.encode(encoding))) == story


def test_the_encoding_of_old_macs_is_recognised_in_a_whole_article():
    assert decode((STORY * 5).encode("mac_roman")) == STORY * 5


def test_accents_of_western_europe_are_not_taken_for_those_of_central_europe():
    story = "The naïve señor ate a jalapeño at the café. He said it was good and went home."
    assert decode(story.encode("latin-1")) == story


def test_a_character_cut_off_at_the_end_does_not_spoil_the_rest():
    assert decode((STORY * 5 + "é").encode()[:-1]).startswith(STORY * 5)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 4,
        b"MZ\x90\0\3\0\0\0\4\0\0\0\xff\xff\0\0\xb8" * 50,
        b"\0" * 5000,
        bytes(range(256)) * 20,
        b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(range(255, -1, -1)) * 4,
    ],
    ids=["png", "exe", "zeros", "all bytes", "jpeg"],
)
def test_other_bytes_are_no_text(data):
    with pytest.raises(NotText):
        decode(data)


@given(st.binary(max_size=2000))
def test_any_bytes_are_text_or_are_refused(data):
    with suppress(NotText):
        assert isinstance(decode(data), str)
