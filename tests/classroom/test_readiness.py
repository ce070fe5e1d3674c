from threading import Event, Thread

from classroom.readiness import Preparation, Readiness, State, Step, Task
from errors import WhoSaysError


def states(preparation):
    return [step.state for step in preparation.steps()]


def test_steps_are_done_in_order_and_seen_from_another_thread():
    started, go, done = Event(), Event(), []

    def slow():
        started.set()
        go.wait(10)
        done.append("slow")

    preparation = Preparation(
        [Task("slow", "Being slow.", slow), Task("quick", "Being quick.", lambda: done.append("q"))]
    )
    assert states(preparation) == [State.WAITING, State.WAITING]
    thread = Thread(target=preparation.run)
    thread.start()
    assert started.wait(10)
    assert states(preparation) == [State.WORKING, State.WAITING]
    assert not preparation.did("slow")
    assert not Readiness(preparation.steps()).ready
    go.set()
    thread.join(10)
    assert states(preparation) == [State.DONE, State.DONE]
    assert Readiness(preparation.steps()).ready
    assert done == ["slow", "q"]
    assert preparation.did("slow")
    assert not preparation.did("no such task")


def test_a_step_that_fails_says_why_and_the_next_is_done_all_the_same():
    def fail():
        raise WhoSaysError("The model file is missing. Run 'make install' again.")

    preparation = Preparation([Task("a", "Loading.", fail), Task("b", "Then.", lambda: None)])
    preparation.run()
    first = preparation.steps()[0]
    assert states(preparation) == [State.FAILED, State.DONE]
    assert first.sentence == "The model file is missing. Run 'make install' again."
    assert not Readiness(preparation.steps()).ready


def test_an_unexpected_failure_goes_to_the_log_and_not_to_the_screen(caplog):
    def fail():
        raise ZeroDivisionError("/secret/path")

    preparation = Preparation([Task("a", "Loading.", fail)])
    preparation.run()
    assert preparation.steps()[0].sentence == (
        "Loading. This failed; the reason is in the app's log."
    )
    assert "/secret/path" in caplog.text


def test_running_again_repeats_only_what_failed():
    done = []
    tries = iter([ZeroDivisionError, None])

    def first_fails():
        if error := next(tries):
            raise error

    preparation = Preparation(
        [Task("a", "A.", lambda: done.append("a")), Task("b", "B.", first_fails)]
    )
    preparation.run()
    preparation.run()
    assert done == ["a"]
    assert Readiness(preparation.steps()).ready
    assert preparation.steps()[1].sentence == "B."


def test_what_comes_later_is_not_waited_for():
    done, working = Step("a", "A.", State.DONE), Step("b", "B.", State.WORKING)
    assert Readiness((done,), (working,)).ready
    assert not Readiness((working,), (done,)).ready
