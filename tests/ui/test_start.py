"""What a visitor sees while the app starts, and when it cannot."""

import asyncio
import gc
import subprocess
import sys
from threading import Event, Thread

import pytest
from streamlit.testing.v1 import AppTest

from classroom.readiness import Readiness, State, Step
from errors import WhoSaysError
from tests.factories import a_classroom
from ui import resources, startup
from ui.catalogue import words


class SlowClassroom:
    def __init__(self):
        self.ready, self.warm, self.caught_up, self.closed = Event(), Event(), Event(), Event()
        self.thresholds = []

    def warm_up(self):
        assert self.ready.wait(10)
        self.thresholds.append(gc.get_threshold()[0])
        self.warm.set()

    def catch_up(self):
        assert self.warm.is_set()
        self.thresholds.append(gc.get_threshold()[0])
        self.caught_up.set()

    def keep_erasing(self, stopped):
        stopped.wait(10)

    def close(self):
        self.closed.set()


@pytest.fixture(autouse=True)
def _nothing_built(monkeypatch):
    monkeypatch.setattr(resources, "_built", [])
    monkeypatch.setattr(resources, "_tried", Event())
    yield
    gc.unfreeze()


def test_the_server_answers_while_the_models_load(monkeypatch):
    slow = SlowClassroom()
    monkeypatch.setattr(resources, "classroom", lambda: slow)
    monkeypatch.setattr(startup, "FIRST_PAGE", 0.0)

    async def serve():
        async with startup.lifespan(None):
            assert not slow.warm.is_set()
            slow.ready.set()
            assert await asyncio.to_thread(slow.caught_up.wait, 10)

    usual = gc.get_threshold()
    asyncio.run(serve())
    assert slow.closed.wait(10)
    assert slow.thresholds == [0, usual[0]]
    assert gc.get_threshold() == usual


def test_the_models_wait_for_the_first_page_but_not_for_long(monkeypatch):
    slow = SlowClassroom()
    slow.ready.set()
    monkeypatch.setattr(resources, "classroom", lambda: slow)
    monkeypatch.setattr(startup, "first_page", Event())
    monkeypatch.setattr(startup, "FIRST_PAGE", 30.0)
    stopped = Event()
    stopped.set()
    thread = Thread(target=startup.behind_the_pages, args=(stopped,), daemon=True)
    thread.start()
    assert not slow.warm.wait(0.05)
    startup.first_page.set()
    assert slow.warm.wait(10)
    thread.join(10)


def test_a_classroom_that_cannot_open_does_not_stop_the_server(monkeypatch, caplog):
    def classroom():
        raise WhoSaysError("The data folder belongs to a newer version.")

    monkeypatch.setattr(resources, "classroom", classroom)
    usual = gc.get_threshold()
    startup.behind_the_pages(Event())
    assert "newer version" in caplog.text
    assert gc.get_threshold() == usual


def test_before_the_classroom_is_there_the_page_says_so_at_once(main, notices):
    assert notices(main()) == [words("ready.opening")]
    assert main().title[0].value == words("ready.title")


def test_a_classroom_that_cannot_open_is_explained_on_the_page(main, notices, monkeypatch):
    def build(_):
        raise WhoSaysError("The data folder belongs to a newer version.")

    monkeypatch.setattr("bootstrap.build", build)
    with pytest.raises(WhoSaysError):
        resources.classroom()
    assert notices(main()) == ["The data folder belongs to a newer version."]


def test_the_next_try_may_succeed(tmp_path, monkeypatch):
    tries = []

    def build(_):
        tries.append(1)
        if len(tries) == 1:
            raise WhoSaysError("The data folder is in use.")
        return a_classroom(tmp_path)

    monkeypatch.setattr("bootstrap.build", build)
    with pytest.raises(WhoSaysError):
        resources.classroom()
    assert not resources.built()
    assert resources.classroom() is resources.classroom()
    assert (resources.built(), len(tries)) == (True, 2)


def test_what_is_getting_ready_is_said_and_reading_is_possible(open_page, classroom, monkeypatch):
    steps = (
        Step("parser", "Loading the parser.", State.DONE),
        Step("encoder", "Loading the encoder.", State.WORKING),
    )
    monkeypatch.setattr(classroom, "readiness", lambda: Readiness(steps))
    page = open_page()
    assert page.notices == ["Getting ready: Loading the encoder. You can read already."]
    assert page.component("article_view")
    assert page.say("Who says so?").conversation[-1][0] == "Tutor"


def test_what_goes_on_behind_is_said_in_its_own_words(open_page, classroom, monkeypatch):
    steps = (Step("encoder", "Loading the encoder.", State.DONE),)
    later = (Step("analyses", "Judging.", State.DONE), Step("vectors", "Reading.", State.WORKING))
    monkeypatch.setattr(classroom, "readiness", lambda: Readiness(steps, later))
    page = open_page()
    assert page.notices == [words("ready.later", step="Reading.")]
    assert page.component("notice")[0]["tone"] == "aside"
    assert page.say("Who says so?").conversation[-1][0] == "Tutor"
    assert words("instructor.later_ready") in open_page("instructor").texts


def test_what_failed_behind_is_said_too(open_page, classroom, monkeypatch):
    steps = (Step("encoder", "Loading the encoder.", State.DONE),)
    later = (Step("vectors", "The disk is full.", State.FAILED),)
    monkeypatch.setattr(classroom, "readiness", lambda: Readiness(steps, later))
    assert open_page().notices == ["Not everything works yet. The disk is full."]
    assert words("instructor.not_all_ready") in open_page("instructor").texts


def test_nothing_on_the_page_moves_when_everything_is_there(open_page, classroom, monkeypatch):
    there = Step("encoder", "Loading the encoder.", State.DONE)
    going_on = Step("vectors", "Reading.", State.WORKING)
    monkeypatch.setattr(classroom, "readiness", lambda: Readiness((there,), (going_on,)))
    before = [(place, block.type) for place, block in open_page().test.main.children.items()]
    monkeypatch.setattr(classroom, "readiness", lambda: Readiness((there,)))
    after = [(place, block.type) for place, block in open_page().test.main.children.items()]
    assert before == after


def test_what_failed_is_said_on_every_page(open_page, classroom, monkeypatch):
    steps = (Step("encoder", "The encoder is missing.", State.FAILED),)
    monkeypatch.setattr(classroom, "readiness", lambda: Readiness(steps))
    for page in ("", "upload", "instructor"):
        assert open_page(page).notices == ["Not everything works yet. The encoder is missing."]


def test_drawing_a_page_loads_no_data_frames(tmp_path):
    script = (
        "import sys; from pathlib import Path; from streamlit.testing.v1 import AppTest;"
        "from tests.factories import a_classroom, an_article; from ui import resources, session;"
        "classroom = a_classroom(Path(sys.argv[1])); article = classroom.publish(an_article());"
        "resources.classroom = lambda: classroom; resources.tried = lambda: True;"
        "session.token = lambda: None;"
        "test = AppTest.from_file(Path('ui/frame/main.py').resolve(), default_timeout=20).run();"
        "assert test.chat_input and not test.exception, test.exception;"
        "print({'pandas', 'pyarrow', 'torch'} & sys.modules.keys())"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert run.stdout.strip() == "set()", run.stderr


@pytest.fixture
def main():
    return lambda: AppTest.from_file("../../ui/frame/main.py", default_timeout=20).run()


@pytest.fixture
def notices():
    import json

    def found(test):
        protos = [e.proto for e in test.get("bidi_component")]
        return [json.loads(p.json)[0]["text"] for p in protos if p.component_name == "notice"]

    return found
