from threading import Event

import pytest

from errors import WhoSaysError
from tests.factories import STORY, an_article
from ui.publishing import PublishingDesk


class Publisher:
    """Publishes when it is told to go on. `published` lists the ids."""

    def __init__(self, trouble=None):
        self.go_on = Event()
        self.published = []
        self._trouble = trouble

    def publish(self, article, progress):
        progress("Judging the sentences", 0.5)
        assert self.go_on.wait(10)
        if self._trouble:
            raise self._trouble
        self.published.append(article.id)
        progress("Published", 1.0)
        return article


def until(desk, article, is_so):
    for _ in range(1_000):
        job = desk.job(article.id)
        if job and is_so(job):
            return job
        Event().wait(0.01)
    raise AssertionError(f"Still {desk.job(article.id)}.")


def finished(job):
    return job.finished


def test_a_job_tells_how_far_it_is_and_ends(desk, article):
    publisher = Publisher()
    desk.start(publisher, article, "Broken.")
    job = until(desk, article, lambda job: job.share == 0.5)
    assert (job.stage, job.finished) == ("Judging the sentences", False)
    publisher.go_on.set()
    assert until(desk, article, finished).trouble == ""
    assert publisher.published == [article.id]


def test_an_article_is_not_published_twice_at_once(desk, article):
    publisher = Publisher()
    desk.start(publisher, article, "Broken.")
    desk.start(publisher, article, "Broken.")
    publisher.go_on.set()
    until(desk, article, finished)
    assert publisher.published == [article.id]


def test_two_articles_are_published_side_by_side(desk, article):
    other = an_article(STORY.replace("ferry", "tram"))
    publisher = Publisher()
    desk.start(publisher, article, "Broken.")
    desk.start(publisher, other, "Broken.")
    publisher.go_on.set()
    until(desk, article, finished)
    until(desk, other, finished)
    assert sorted(publisher.published) == sorted([article.id, other.id])


def test_a_failure_says_why_and_can_be_tried_again(desk, article):
    failing = Publisher(WhoSaysError("The disk is full."))
    failing.go_on.set()
    desk.start(failing, article, "Broken.")
    assert until(desk, article, finished).trouble == "The disk is full."
    again = Publisher()
    again.go_on.set()
    desk.start(again, article, "Broken.")
    until(desk, article, lambda job: job.finished and not job.trouble)
    assert again.published == [article.id]


def test_a_failure_of_ours_keeps_its_details_to_the_log(desk, article, caplog):
    failing = Publisher(ZeroDivisionError("secret/path.py"))
    failing.go_on.set()
    desk.start(failing, article, "This did not work.")
    assert until(desk, article, finished).trouble == "This did not work."
    assert "ZeroDivisionError" in caplog.text


def test_a_share_out_of_bounds_is_drawn_within_them(desk, article):
    class Eager(Publisher):
        def publish(self, article, progress):
            progress("Too far", 7.0)
            return article

    desk.start(Eager(), article, "Broken.")
    assert until(desk, article, finished).share == 1.0


def test_a_forgotten_job_tells_nothing_and_a_running_one_is_not_forgotten(desk, article):
    publisher = Publisher()
    desk.start(publisher, article, "Broken.")
    desk.forget(article.id)
    assert desk.job(article.id) is not None
    publisher.go_on.set()
    until(desk, article, finished)
    desk.forget(article.id)
    assert desk.job(article.id) is None


@pytest.fixture
def desk():
    return PublishingDesk()


@pytest.fixture
def article():
    return an_article()
