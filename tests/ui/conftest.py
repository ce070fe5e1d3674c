import json

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from classroom.readiness import Readiness, State, Step
from tests.factories import a_classroom, an_article
from tests.fakes import FakeTutor
from ui import resources, session
from ui.places import UI

TOKEN = "0123456789abcdef" * 2
MAIN = UI / "frame" / "main.py"


class Page:
    """One tab of a browser, without the browser: what stands on the page, and what can be done."""

    def __init__(self, page):
        self.test = AppTest.from_file(MAIN, default_timeout=20)
        if page:
            self.test.switch_page(str(UI / "pages" / f"{page}.py"))
        self.test.run()
        self.settled()

    def settled(self):
        assert not self.test.exception, self.test.exception
        return self

    def component(self, name):
        """Return the data that the components of this name were given, in order."""
        found = [e.proto for e in self.test.get("bidi_component")]
        return [json.loads(p.json)[0] for p in found if p.component_name == name]

    @property
    def notices(self):
        return [data["text"] for data in self.component("notice")]

    @property
    def texts(self):
        return [text.value for text in self.test.text]

    @property
    def conversation(self):
        """Return who said what, as it stands in the log."""
        turns = self.component("chat_log")[-1]["turns"]
        return [(t["speaker"], "".join(part["text"] for part in t["parts"])) for t in turns]

    def button(self, key):
        return self.test.button(key=key)

    def press(self, key):
        self.button(key).click().run()
        return self.settled()

    def say(self, text):
        self.test.chat_input[0].set_value(text).run()
        return self.settled()


@pytest.fixture(autouse=True)
def _no_search_for_installed_components(monkeypatch):
    """Each page here has a runtime that reads the metadata of all packages, 0.1 s, for nothing."""
    monkeypatch.setattr(manifest_scanner, "scan_component_manifests", list)


@pytest.fixture
def tutor():
    return FakeTutor()


@pytest.fixture
def empty_classroom(tmp_path, monkeypatch, tutor):
    classroom = a_classroom(tmp_path, tutor=tutor)
    ready = Readiness((Step("models", "Loading the models.", State.DONE),))
    monkeypatch.setattr(classroom, "readiness", lambda: ready)
    monkeypatch.setattr(resources, "classroom", lambda: classroom)
    monkeypatch.setattr(resources, "tried", lambda: True)
    monkeypatch.setattr(session, "token", lambda: TOKEN)
    return classroom


@pytest.fixture
def article():
    return an_article()


@pytest.fixture
def classroom(empty_classroom, article):
    """A class with one article, and another learner who talks about it: noise."""
    empty_classroom.publish(article)
    empty_classroom.lesson("noise", article.id).ask("I am someone else.")
    return empty_classroom


@pytest.fixture
def open_page(classroom):
    assert classroom.articles()
    return lambda page="": Page(page)


@pytest.fixture
def open_empty_page(empty_classroom):
    assert not empty_classroom.articles()
    return lambda page="": Page(page)
