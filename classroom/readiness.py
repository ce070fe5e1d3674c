"""What is getting ready behind the first page, step by step."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from threading import Lock

from errors import WhoSaysError

_log = logging.getLogger(__name__)


class State(StrEnum):
    """How far a step is."""

    WAITING = "waiting"
    WORKING = "working"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that has to be there. `sentence` says to a person what it is, or why it failed."""

    name: str
    sentence: str
    state: State = State.WAITING


@dataclass(frozen=True, slots=True)
class Readiness:
    """All steps, in order; the `later` ones go on while everything works already."""

    steps: tuple[Step, ...]
    later: tuple[Step, ...] = ()

    @property
    def ready(self) -> bool:
        """Say whether everything works; what comes later is not waited for."""
        return all(step.state is State.DONE for step in self.steps)


@dataclass(frozen=True, slots=True)
class Task:
    """A step and what does it."""

    name: str
    sentence: str
    work: Callable[[], object]


class Preparation:
    """Does tasks in order and tells, to any thread, how far they are."""

    def __init__(self, tasks: Sequence[Task]) -> None:
        self._tasks = tuple(tasks)
        self._steps = tuple(Step(task.name, task.sentence) for task in tasks)
        self._lock = Lock()

    def steps(self) -> tuple[Step, ...]:
        """Return how far the tasks are."""
        return self._steps

    def did(self, name: str) -> bool:
        """Say whether the task with this name is done."""
        return any(step.name == name and step.state is State.DONE for step in self._steps)

    def run(self) -> None:
        """Do all tasks that are not done yet; never raises.

        A task that fails is noted with its reason, and the next ones are tried all the same:
        without the encoder, say, the articles can still be read and searched by word.
        """
        with self._lock:
            for number, task in enumerate(self._tasks):
                if self._steps[number].state is not State.DONE:
                    self._do(number, task)

    def _do(self, number: int, task: Task) -> None:
        self._note(number, State.WORKING, task.sentence)
        try:
            task.work()
        except WhoSaysError as error:
            self._note(number, State.FAILED, str(error))
        except Exception:  # noqa: BLE001 - the thread must live on; the log has it all
            _log.exception("Step '%s' failed", task.name)
            self._note(
                number,
                State.FAILED,
                f"{task.sentence} This failed; the reason is in the app's log.",
            )
        else:
            self._note(number, State.DONE, task.sentence)

    def _note(self, number: int, state: State, sentence: str) -> None:
        steps = list(self._steps)
        steps[number] = replace(steps[number], state=state, sentence=sentence)
        self._steps = tuple(steps)
