import os
import threading
from pathlib import Path

import pytest

from reading import unreadable
from reading.article import Block
from reading.limits import Limits
from reading.unreadable import UnreadableArticle
from reading.upload import open_upload
from tests.reading import documents
from tests.reading.documents import HEADLINE, STORY, TEXT

FRENCH = (
    "Le conseil a voté mardi la fermeture de trois bibliothèques, a déclaré le maire. Cela "
    "permettra d'économiser deux millions par an, mais personne n'a été consulté."
)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("libraries.txt", TEXT.encode()),
        ("libraries.exe", TEXT.encode("utf-16")),
        ("libraries.pdf", f"# {TEXT}".encode()),
        ("libraries.txt", documents.WEB_PAGE.encode()),
        ("libraries.html", documents.word(HEADLINE, *STORY)),
    ],
)
def test_the_content_decides_what_a_file_is_and_not_its_name(name, data):
    article = open_upload(name, data)
    assert article.text == TEXT
    assert article.title == HEADLINE
    assert article.paragraphs[0].block is Block.HEADLINE
    assert len(article.sentences) == 5


def test_metadata_go_into_the_fields():
    article = open_upload("page.html", documents.WEB_PAGE.encode())
    assert (article.outlet, article.byline) == ("Brackwater Courier", "Jane Doe")
    assert (article.date, article.url) == ("2026-06-03", "https://example.org/libraries")


@pytest.mark.parametrize(
    "name", ["a story.txt", "/tmp/a story.txt", "C:\\texts\\a story.pdf", "a story"]
)
def test_an_article_without_a_headline_is_called_like_its_file(name):
    assert open_upload(name, " ".join(STORY).encode()).title == "a story"


@pytest.mark.parametrize(
    ("data", "failure", "words"),
    [
        (b"", "EmptyText", "no words"),
        (b" \n\t ", "EmptyText", "no words"),
        (documents.scanned_pdf(), "PicturesOnly", "scanned"),
        (documents.locked_pdf("secret"), "Protected", "password"),
        (b"x" * 6_000_000, "TooBig", "5 MB"),
        (documents.zipped({"word/document.xml": b"x" * 200_000_000}), "TooBig", "20 MB"),
        (documents.pdf(*[b""] * 31), "TooManyPages", "30 pages"),
        (b"word " * 50_000, "TooLong", "200,000 characters"),
        (b"MZ\x90\0\3\0\0\0\4\0\0\0\xff\xff" * 50, "NotText", "not a document"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "NotText", "not a document"),
        (documents.one_line_pdf()[:200], "Broken", "damaged"),
        (documents.word(*STORY)[:5000], "Broken", "damaged"),
        (FRENCH.encode(), "NotEnglish", "English"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_each_failure_has_its_own_sentence_that_names_the_file(data, failure, words):
    with pytest.raises(UnreadableArticle, match=words) as raised:
        open_upload("../\u202eodd\x00/my {file}.txt", data)
    assert type(raised.value) is getattr(unreadable, failure)
    assert "'my {file}.txt'" in str(raised.value)
    assert str(raised.value)[-1] == "."


def test_all_failures_say_different_things():
    failures = UnreadableArticle.__subclasses__()
    assert len({failure.message for failure in failures}) == len(failures)


@pytest.mark.parametrize(
    ("data", "limits", "failure"),
    [
        (documents.busy_pdf(2_000_000), Limits(cpu_seconds=1), "TookTooLong"),
        (documents.busy_pdf(2_000_000), Limits(wall_seconds=0.5), "TookTooLong"),
        (documents.busy_pdf(2_000_000), Limits(memory_megabytes=64), "TookTooMuchMemory"),
    ],
    ids=["loops", "dawdles", "eats memory"],
)
def test_a_parser_that_runs_wild_is_stopped_and_nothing_stays_behind(
    data, limits, failure, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    before = children()
    with pytest.raises(getattr(unreadable, failure)):
        open_upload("wild.pdf", data, limits=limits)
    assert children() == before
    assert list(tmp_path.iterdir()) == []
    assert open_upload("fine.txt", TEXT.encode()).text == TEXT


def test_many_uploads_at_once_are_all_read():
    titles = []
    threads = [
        threading.Thread(
            target=lambda i=i: titles.append(open_upload(f"{i}", STORY[0].encode()).title)
        )
        for i in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=10)
    assert sorted(titles) == [str(i) for i in range(6)]


def children():
    tasks = Path(f"/proc/{os.getpid()}/task")
    if not tasks.exists():
        pytest.skip("only Linux lists the children of a process")
    return {pid for task in tasks.iterdir() for pid in (task / "children").read_text().split()}
