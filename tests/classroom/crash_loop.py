"""Kills a writer again and again: `python -m tests.classroom.crash_loop FOLDER KILLS`.

Each child process asks question after question and notes each one that was answered. It is killed
at a random moment; then the database is opened anew and must hold every noted question and answer,
and with each answer what came with it: where the lesson stands, the attempt, the dispute.
"""

import os
import random
import signal
import sys
import time
from pathlib import Path

from classroom.attempts import Attempts
from classroom.database import open_database
from classroom.seat import Seat
from tests.factories import a_classroom, an_article, an_attempt
from tests.fakes import Clock, FakeTutor

ARTICLE = an_article()


def ask_for_ever(folder: Path, learner: str, noted: int) -> None:
    clock = Clock()
    tutor = FakeTutor(an_attempt(), dispute=True)
    lesson = a_classroom(folder, clock=clock, tutor=tutor).lesson(learner, ARTICLE.id)
    while True:
        lesson.ask("Who says so?")
        os.write(noted, b".")
        clock.move(seconds=10)


def kill_one(folder: Path, learner: str) -> int:
    """Return how many questions were answered before the kill."""
    notes = folder / f"notes of {learner}"
    noted = os.open(notes, os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    child = os.fork()
    if child == 0:
        ask_for_ever(folder, learner, noted)
    while not notes.stat().st_size:
        time.sleep(0.001)
    time.sleep(random.uniform(0, 0.05))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(noted)
    return notes.stat().st_size


def check(folder: Path, learner: str, answered: int) -> None:
    database = open_database(folder / "classroom.db")
    with database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    database.close()
    lesson = a_classroom(folder).lesson(learner, ARTICLE.id)
    found = [e.number for e in lesson.turns()]
    assert found == list(range(len(found)))
    replies = (len(found) - 1) // 2
    assert lesson.state.step == replies
    assert len(Attempts(database).since_reset(Seat("default", learner))) == replies
    assert lesson.flagged() == set(found[2::2])
    # Welcome, questions and answers; of the last question, both, one or none may be stored.
    assert 0 <= len(found) - (1 + 2 * answered) <= 2, (answered, found)


def main(folder: Path, kills: int) -> None:
    a_classroom(folder).publish(ARTICLE)
    for kill in range(kills):
        learner = f"learner-{kill}"
        check(folder, learner, kill_one(folder, learner))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
