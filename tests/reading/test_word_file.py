import pytest

from reading.limits import Limits
from reading.unreadable import EmptyText, NotText, Protected, TooBig
from reading.word_file import read_word_file
from tests.reading.documents import HEADLINE, STORY, TEXT, unzipped, with_story, word, zipped

LIMITS = Limits()


def test_its_paragraphs_are_the_text():
    assert read_word_file(word(HEADLINE, "", *STORY, " "), LIMITS).text == TEXT


def test_it_is_read_as_it_stands_after_all_changes():
    xml = (
        b"<w:p><w:r><w:t>The council </w:t></w:r><w:ins><w:r><w:t>voted</w:t></w:r></w:ins>"
        b"<w:del><w:r><w:delText>slept</w:delText><w:t>never</w:t></w:r></w:del>"
        b"<w:r><w:tab/><w:t>twice in mid</w:t><w:noBreakHyphen/><w:t>June.</w:t></w:r>"
        b"<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom></w:p>"
        b"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>A cell</w:t><w:br/><w:t>below</w:t></w:r></w:p></w:tc>"
        b"</w:tr></w:tbl>"
    )
    text = read_word_file(with_story(word("x"), xml), LIMITS).text
    assert text == "The council voted twice in mid-June.\n\nA cell\nbelow"


def with_entities(entities: bytes, use: bytes) -> bytes:
    parts = unzipped(word("Before", "HERE"))
    story = parts["word/document.xml"].replace(b"HERE", use)
    end = story.index(b"?>") + 2
    doctype = b"<!DOCTYPE w [" + entities + b"]>"
    return zipped(parts | {"word/document.xml": story[:end] + doctype + story[end:]})


def test_an_entity_is_not_fetched(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("the password")
    entity = b'<!ENTITY x SYSTEM "file://%s">' % str(secret).encode()
    assert "password" not in read_word_file(with_entities(entity, b"&x;"), LIMITS).text


def test_entities_that_multiply_are_stopped():
    laughs = b'<!ENTITY a0 "ha">' + b"".join(
        b'<!ENTITY a%d "%s">' % (i, b"&a%d;" % (i - 1) * 10) for i in range(1, 10)
    )
    with pytest.raises(SyntaxError, match="amplification"):
        read_word_file(with_entities(laughs, b"&a9;"), LIMITS)


@pytest.mark.parametrize(
    ("data", "failure"),
    [
        (zipped({"hello.txt": b"The council voted."}), NotText),
        (zipped({"word/document.xml": b"x" * 21 * 1024**2}), TooBig),
        (zipped({"word/document.xml": b"x"} | {f"{i}.xml": b"" for i in range(200)}), TooBig),
        (word(""), EmptyText),
    ],
    ids=["another archive", "bomb", "200 parts", "no words"],
)
def test_other_archives_are_refused(data, failure):
    with pytest.raises(failure):
        read_word_file(data, LIMITS)


def test_an_archive_with_encrypted_parts_is_protected():
    data = bytearray(zipped({"word/document.xml": b"x"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(Protected):
        read_word_file(bytes(data), LIMITS)
