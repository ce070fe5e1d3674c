import time

import pytest

from errors import WhoSaysError
from tests.factories import STORY, an_article
from ui import previews, publishing
from ui.catalogue import words

FERRY = ("ferry.txt", STORY.encode(), "text/plain")
TRAM = ("tram.txt", STORY.replace("ferry", "tram").encode(), "text/plain")
SECRET_NAME = "![x](http://evil.example/x.png) **b**.txt"


def drop(page, *files):
    page.test.file_uploader[0].set_value(list(files)).run()
    return page.settled()


def buttons(page, deed):
    return [b.key for b in page.test.button if b.key and b.key.startswith(deed)]


def until_published(page, article_id):
    for _ in range(200):
        job = publishing.desk().job(article_id)
        if job and job.finished:
            page.test.run()
            return page.settled()
        time.sleep(0.02)
    raise AssertionError("The job did not finish.")


def test_the_page_says_what_it_takes(open_empty_page):
    assert words("upload.advice") in open_empty_page("upload").texts


def test_a_file_is_shown_before_anybody_else_sees_it(open_empty_page, empty_classroom):
    page = drop(open_empty_page("upload"), FERRY)
    assert page.component("article_view")[0]["id"] == an_article().id
    assert "ferry.txt" in page.texts
    assert empty_classroom.articles() == ()


def test_a_preview_cannot_be_asked_about(open_empty_page):
    page = drop(open_empty_page("upload"), FERRY)
    assert page.component("article_view")[0]["asks"] is False


def test_its_warnings_are_shown(open_empty_page):
    page = drop(open_empty_page("upload"), ("brief.txt", b"One sentence.", "text/plain"))
    assert any("only" in notice for notice in page.notices)


def test_published_it_can_be_read(open_empty_page, empty_classroom):
    page = drop(open_empty_page("upload"), FERRY)
    page.press(buttons(page, "publish")[0])
    page = until_published(page, an_article().id)
    assert words("upload.published") in page.notices
    assert [card.id for card in empty_classroom.articles()] == [an_article().id]
    assert buttons(page, "publish") == []


def test_publishing_can_be_undone_and_done_again(open_empty_page, empty_classroom):
    page = drop(open_empty_page("upload"), FERRY)
    page.press(buttons(page, "publish")[0])
    page = until_published(page, an_article().id)
    page.press(buttons(page, "undo")[0])
    assert [card.withdrawn for card in empty_classroom.articles()] == [True]
    page.press(buttons(page, "publish")[0])
    until_published(page, an_article().id)
    assert [card.withdrawn for card in empty_classroom.articles()] == [False]


def test_a_text_that_is_here_already_is_said_to_be(open_page):
    page = drop(open_page("upload"), FERRY)
    assert words("upload.known") in page.notices
    assert buttons(page, "publish") == []


def test_each_of_several_files_ends_in_its_own_result(open_empty_page, unreadable):
    page = drop(open_empty_page("upload"), FERRY, unreadable, TRAM)
    assert len(page.component("article_view")) == 2
    assert page.notices == ["We could not read 'scan.pdf'. Try pasting the text."]
    assert len(buttons(page, "publish")) == 2


def test_the_same_file_twice_is_shown_once(open_empty_page):
    page = drop(open_empty_page("upload"), FERRY, FERRY)
    assert len(page.component("article_view")) == 1


def test_the_same_text_under_two_names_can_be_published_from_either(open_empty_page):
    page = drop(open_empty_page("upload"), FERRY, ("copy.txt", *FERRY[1:]))
    assert len(buttons(page, "publish")) == 2
    page.press(buttons(page, "publish")[1])
    assert buttons(until_published(page, an_article().id), "publish") == []


def test_a_file_is_read_once_however_often_the_page_is_drawn(open_empty_page, reads):
    page = drop(open_empty_page("upload"), FERRY)
    page.test.run()
    page.test.run()
    assert reads == ["ferry.txt"]


def test_pasted_text_is_shown_with_its_title(open_empty_page):
    page = open_empty_page("upload")
    page.test.text_input[0].set_value("Late again")
    page.test.text_area[0].set_value("One thing happened. Then another.")
    page.test.button[0].click().run()
    assert len(page.settled().component("article_view")) == 1


def test_an_empty_paste_does_nothing(open_empty_page):
    page = open_empty_page("upload")
    page.test.text_area[0].set_value(" \n ")
    page.test.button[0].click().run()
    assert page.settled().component("article_view") == []


def test_a_publishing_that_fails_says_why_and_can_be_tried_again(
    open_empty_page, empty_classroom, monkeypatch
):
    def publish(*_):
        raise WhoSaysError("The disk is full. Make room and try again.")

    monkeypatch.setattr(empty_classroom, "publish", publish)
    page = drop(open_empty_page("upload"), FERRY)
    page.press(buttons(page, "publish")[0])
    page = until_published(page, an_article().id)
    assert "The disk is full. Make room and try again." in page.notices
    assert len(buttons(page, "publish")) == 1


def test_a_hostile_file_name_is_shown_as_plain_text(open_empty_page):
    page = drop(open_empty_page("upload"), (SECRET_NAME, STORY.encode(), "text/plain"))
    assert SECRET_NAME in page.texts
    assert [m.value for m in page.test.markdown if "evil" in m.value] == []


@pytest.fixture
def unreadable(empty_classroom, monkeypatch):
    read = empty_classroom.preview

    def preview(name, data):
        if name == "scan.pdf":
            raise WhoSaysError("We could not read 'scan.pdf'. Try pasting the text.")
        return read(name, data)

    monkeypatch.setattr(empty_classroom, "preview", preview)
    return ("scan.pdf", b"%PDF-", "application/pdf")


@pytest.fixture
def reads(empty_classroom, monkeypatch):
    read, names = empty_classroom.preview, []

    def preview(name, data):
        names.append(name)
        return read(name, data)

    monkeypatch.setattr(empty_classroom, "preview", preview)
    return names


@pytest.fixture(autouse=True)
def _nothing_remembered():
    publishing.desk.cache_clear()
    previews.forget_all()
