"""`python -m tutor FILE` talks in the terminal: one line in, one turn out (docs/data-format.md)."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import bootstrap
from classroom.classroom import Classroom
from errors import WhoSaysError
from settings import Settings, VectorStore
from tutor.dialogue import Turn

_LEARNER = "terminal"


def main() -> int:
    """Hold one conversation about the file; return 1 if it cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m tutor", description=__doc__)
    parser.add_argument("file", type=Path, help="an article: txt, md, html, docx, pdf")
    parser.add_argument("--json", action="store_true", help="print each turn as JSON")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="who-says-") as folder:
        settings = replace(
            Settings.from_environment(), data=Path(folder), vectors=VectorStore.MEMORY
        )
        try:
            classroom = bootstrap.build(settings, clock=_minutes().__next__)
            article = classroom.open_article(arguments.file.name, arguments.file.read_bytes())
            classroom.warm_up()
            classroom.catch_up()
        except (OSError, WhoSaysError) as error:
            print(f"{arguments.file}: {error}", file=sys.stderr)
            return 1
        _talk(classroom, article.id, as_json=arguments.json)
    return 0


def _minutes() -> Iterator[datetime]:
    """Yield a clock that goes on by a minute a look: a replay types faster than learners."""
    moment = datetime(2000, 1, 1, tzinfo=UTC)
    while True:
        yield moment
        moment += timedelta(minutes=1)


def _talk(classroom: Classroom, article_id: str, *, as_json: bool) -> None:
    lesson = classroom.lesson(_LEARNER, article_id)
    if not as_json:
        _show(lesson.turns()[-1].turn, as_json=False)
    for line in sys.stdin:
        try:
            _show(lesson.ask(line.rstrip("\n")), as_json=as_json)
        except WhoSaysError as error:
            print(json.dumps({"error": str(error)}) if as_json else str(error), flush=True)


def _show(turn: Turn, *, as_json: bool) -> None:
    if as_json:
        shown = {
            "text": turn.text,
            "move": turn.move,
            "cites": list(turn.cites),
            "choices": list(turn.choices),
            "act": turn.act,
        }
        print(json.dumps(shown, ensure_ascii=False), flush=True)
        return
    print(turn.text)
    print("   ".join(f"[{choice}]" for choice in turn.choices), end="\n\n", flush=True)


if __name__ == "__main__":
    sys.exit(main())
