"""Whole conversations, word for word, as readable files in tests/tutor/golden.

After a wanted change of the tutor the command in `REWRITE` writes them anew; read the difference as
a sceptical teacher would before it is committed.
"""

import os
import re
from pathlib import Path

import pytest

from tests.tutor.contract import breaches

pytestmark = pytest.mark.models

FOLDER = Path(__file__).parent / "golden"
FILES = sorted(FOLDER.glob("*.md"))
REWRITE = "WHO_SAYS_GOLDEN=rewrite .venv/bin/python -m pytest tests/tutor/test_golden.py"
HEAD = re.compile(r"# .+\narticle: (?P<article>[\w-]+), level: (?P<level>\w+)\n")


def shown(reply):
    """Return a turn of the tutor as it stands in a file: move, text, buttons."""
    turn = reply.turn
    buttons = " ".join(f"[{choice}]" for choice in turn.choices)
    noted = (
        f"\n(noted: {reply.attempt.grade}, hints {reply.attempt.hints})" if reply.attempt else ""
    )
    dispute = "\n(told to the instructor)" if reply.dispute else ""
    return f"{turn.move}:\n{turn.text}\n{buttons}{noted}{dispute}".rstrip()


def learner_of(text):
    return [line.removeprefix("> ") for line in text.splitlines() if line.startswith("> ")]


def play(text, room):
    """Return the conversation's file anew, and what its replies break."""
    head = HEAD.match(text)
    talk = room(head["article"], level=head["level"])
    parts, broken = [head.group().rstrip(), shown(talk.replies[0])], []
    for message in learner_of(text):
        reply = talk.say(message)
        broken += breaches(talk, reply)
        parts += [f"> {message}", shown(reply)]
    return "\n\n".join(parts) + "\n", broken


def test_there_are_twenty_conversations_of_some_length_over_all_articles(shelf):
    texts = [path.read_text(encoding="utf-8") for path in FILES]
    assert len(texts) >= 20
    assert all(10 <= len(learner_of(text)) <= 32 for text in texts)
    assert {HEAD.match(text)["article"] for text in texts} == set(shelf)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_conversation_goes_as_it_went(path, room):
    text = path.read_text(encoding="utf-8")
    now, broken = play(text, room)
    assert broken == []
    if os.environ.get("WHO_SAYS_GOLDEN") == "rewrite":
        path.write_text(now, encoding="utf-8")
        return
    assert now == text, f"{path.name} goes differently. If that is wanted: {REWRITE}"
