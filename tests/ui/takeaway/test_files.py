import io
import re

import docx
import pytest

from tests.factories import an_article
from tests.ui.takeaway.hostile import hostile, judged
from ui.takeaway import bundle
from ui.takeaway.paper import printable
from ui.takeaway.worksheet import worksheet
from ui.takeaway.worksheet_docx import key_docx, worksheet_docx


def opened(data):
    return docx.Document(io.BytesIO(data))


@pytest.mark.parametrize("make", [worksheet_docx, key_docx])
@pytest.mark.parametrize("article", [an_article(), hostile()])
def test_a_word_file_opens_again_and_holds_the_sentences(make, article):
    analysis = judged(article)
    cells = [row.cells[1].text for row in opened(make(article, analysis)).tables[0].rows]
    assert cells[1:] == [printable(row.text) for row in worksheet(article, analysis).rows]


def test_only_the_key_of_the_word_file_tells_the_answers():
    article = an_article()
    voices = [
        [row.cells[3].text for row in opened(make(article, judged(article))).tables[0].rows][1:]
        for make in (worksheet_docx, key_docx)
    ]
    assert set(voices[0]) == {"☐ S  ☐ U  ☐ C"}
    assert [voice[0] for voice in voices[1]][:3] == ["S", "U", "C"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The ferry is late again", "the-ferry-is-late-again-key.docx"),
        ("../../etc/pass\x00wd", "etc-pass-wd-key.docx"),
        ("Élan & <b>", "elan-b-key.docx"),
        ("وداعا", "article-key.docx"),
        ("", "article-key.docx"),
    ],
)
def test_a_file_is_named_after_the_title_in_safe_letters(title, name):
    assert bundle.file_name(title, "key.docx") == name


def test_every_file_has_a_safe_short_name_and_something_in_it():
    article = hostile()
    analysis = judged(article)
    files = [make(article, analysis) for make in (bundle.annotated, bundle.worksheets, bundle.keys)]
    files.append(bundle.transcripts(article.title, (), (), {}))
    flat = [file for several in files for file in several]
    assert len({file.name for file in flat}) == 8
    for file in flat:
        assert re.fullmatch(r"[a-z0-9-]{1,80}\.(html|jsonld|docx|txt)", file.name)
        assert file.data
