"""`python -m training`: what it says where it cannot begin, and which sets teach."""

import pytest

from training.__main__ import _arguments, main


def asked(monkeypatch, *words):
    monkeypatch.setattr("sys.argv", ["training", *map(str, words)])


def test_missing_sets_are_named_and_nothing_is_made(monkeypatch, tmp_path, capsys):
    asked(monkeypatch, "--data", tmp_path, "--work", tmp_path / "work", "--out", tmp_path / "out")
    assert main() == 2
    said = capsys.readouterr().err
    assert "polnear" in said
    assert "--without SET" in said
    assert not any(tmp_path.iterdir())


def taught(monkeypatch, *words):
    asked(monkeypatch, "--data", "x", *words)
    return {source.folder for source in _arguments().taught}


def test_sets_with_a_harder_licence_teach_only_when_asked(monkeypatch):
    assert not taught(monkeypatch) & {"babe", "checkthat_subjectivity"}
    assert "babe" in taught(monkeypatch, "--with", "babe")


def test_a_set_can_be_left_out(monkeypatch):
    assert "ptc" not in taught(monkeypatch, "--without", "ptc")


def test_an_unknown_set_is_refused_with_the_choices(monkeypatch, capsys):
    asked(monkeypatch, "--data", "x", "--without", "wikipedia")
    with pytest.raises(SystemExit):
        main()
    assert "polnear" in capsys.readouterr().err
