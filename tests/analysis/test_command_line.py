"""`python -m analysis`: one line an article, and a clear word for each input that is none."""

import io
import json
import sys

import pytest

from analysis import __main__ as command

pytestmark = pytest.mark.models


@pytest.fixture
def run(monkeypatch, capsys):
    def call(*arguments, given=""):
        monkeypatch.setattr(sys, "argv", ["analysis", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.StringIO(given))
        code = command.main()
        printed = capsys.readouterr()
        return code, [json.loads(line) for line in printed.out.splitlines()], printed.err

    return call


def test_a_file_gives_one_line_with_every_key_of_the_format(run, tmp_path):
    text = "The mayor said the pool would close. It was a disgrace."
    path = tmp_path / "pool.txt"
    path.write_text(text)
    code, (entry,), _ = run(path)
    assert code == 0
    assert set(entry) == {"id", "title", "sentences"}
    first = entry["sentences"][0]
    assert set(first) == {
        "index", "paragraph", "start", "end", "text", "label",
        "confidence", "tags", "reason", "marks", "attributions",
    }  # fmt: skip
    assert set(first["attributions"][0]) == {
        "source", "cue", "content", "manner", "source_kind", "speaker", "via",
    }  # fmt: skip
    assert all(text[s["start"] : s["end"]] == s["text"] for s in entry["sentences"])


def test_lines_keep_their_ids_and_scores_are_added_when_asked_for(run):
    line = json.dumps({"id": "a1", "text": "The mayor said the pool would close."})
    _, (entry,), _ = run("--jsonl", "--scores", given=line)
    assert entry["id"] == "a1"
    assert set(entry["sentences"][0]["scores"]) == {"attributed", "commentary", "loaded"}


def test_sentences_that_are_already_split_are_taken_as_they_are(run):
    sentences = [
        {"text": "The mayor, J. Lo. said so", "paragraph": 4},
        {"text": "no stop", "paragraph": 4},
        {"text": "A new paragraph.", "paragraph": 9},
    ]
    _, (entry,), _ = run("--jsonl", given=json.dumps({"id": "a2", "sentences": sentences}))
    assert [s["text"] for s in entry["sentences"]] == [s["text"] for s in sentences]
    assert [s["start"] for s in entry["sentences"]] == [0, 26, 35]


@pytest.mark.parametrize(
    "line",
    ["not json", "[1]", "{}", '{"id": "x"}', '{"id": "x", "text": 5}', '{"id": "x", "text": ""}',
     '{"id": "x", "sentences": [{"text": ""}]}', '{"id": "x", "sentences": 5}'],
)  # fmt: skip
def test_a_line_that_is_no_article_is_named_and_the_others_go_on(run, line):
    good = json.dumps({"id": "good", "text": "The pool was closed."})
    code, entries, complaint = run("--jsonl", given=f"{line}\n{good}\n")
    assert code == 1
    assert [entry["id"] for entry in entries] == ["good"]
    assert complaint.startswith("line 1: ")


def test_a_missing_file_is_named(run, tmp_path):
    code, entries, complaint = run(tmp_path / "nowhere.txt")
    assert (code, entries) == (1, [])
    assert "nowhere.txt" in complaint
