"""`python -m tutor`: one line in, one turn out, and the same again for the same input."""

import json
import subprocess
import sys

import pytest

from settings import HOME

pytestmark = pytest.mark.models
MESSAGES = ["who said that the fish died?", "the agency", "", "hint", "who won the world cup?"] * 6


@pytest.fixture(scope="module")
def replay():
    def run(path, messages):
        done = subprocess.run(
            [sys.executable, "-m", "tutor", str(path), "--json"],
            cwd=HOME,
            input="\n".join(messages),
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout.splitlines(), done.stderr

    return run


def test_a_whole_dialogue_is_replayed_line_by_line(replay):
    path = HOME / "corpus" / "articles" / "dead-fish-in-the-wend.md"
    code, lines, _ = replay(path, MESSAGES)
    turns = [json.loads(line) for line in lines]
    assert code == 0
    assert len(turns) == len(MESSAGES)
    assert "error" in turns[2]
    spoken = [turn for turn in turns if "error" not in turn]
    assert all(set(turn) == {"text", "move", "cites", "choices", "act"} for turn in spoken)
    assert len(spoken) == len(MESSAGES) - 6
    assert turns[4]["act"] in {"OUT", "OFF"}


def test_a_file_that_is_no_article_is_named(replay, tmp_path):
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    code, lines, complaint = replay(path, ["hi"])
    assert (code, lines) == (1, [])
    assert "picture.png" in complaint
