import shutil

import pytest

from retrieval.passage import passages_of
from tests.factories import STORY, a_classroom, an_article
from tests.fakes import Clock, FakeAnalyser, FakeRetriever, FakeTutor

ARTICLE = an_article()
OTHER = an_article(STORY.replace("ferry", "lighthouse"), title="The lighthouse is late again")


@pytest.fixture
def classroom(tmp_path, noise, clock, parts):
    """A class in which another learner and another article are always present."""
    shutil.copy(noise, tmp_path / "classroom.db")
    parts["retriever"].add([*passages_of(ARTICLE), *passages_of(OTHER)])
    return a_classroom(tmp_path, clock=clock, **parts)


@pytest.fixture(scope="session")
def noise(tmp_path_factory):
    """A database with the two articles and what somebody else said about them."""
    folder = tmp_path_factory.mktemp("noise")
    classroom = a_classroom(folder)
    for article in (ARTICLE, OTHER):
        classroom.publish(article)
        classroom.lesson("noise", article.id).ask("I am someone else.")
    classroom.lesson("noise", ARTICLE.id).flag(2, "other", "noise")
    classroom.erase_expired()  # empties the journal, so that the one file holds everything
    return folder / "classroom.db"


@pytest.fixture
def parts(analyser, retriever, tutor):
    return {"analyser": analyser, "retriever": retriever, "tutor": tutor}


@pytest.fixture
def article():
    return ARTICLE


@pytest.fixture
def other_article():
    return OTHER


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def analyser():
    return FakeAnalyser()


@pytest.fixture
def retriever():
    return FakeRetriever()


@pytest.fixture
def tutor():
    return FakeTutor()
