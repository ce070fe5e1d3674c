"""`python -m analysis FILE...` prints one JSON object an article (docs/data-format.md)."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import bootstrap
from analysis.annotation import annotation
from errors import WhoSaysError
from reading.article import Article
from reading.read import read, read_presplit
from reading.upload import open_upload
from settings import Settings

_SHAPE = (
    'This is no article. A line holds {"id", "text"}, or {"id", "sentences": [{"text", '
    '"paragraph"}]} with sentences that are already split.'
)


def main() -> int:
    """Print the annotations; return 1 if any input could not be read, after the others."""
    arguments = _arguments()
    failed = False
    analyser = bootstrap.analyser(Settings.from_environment())
    if analyser.by_rules_alone:
        print("The trained weights are not there: rules judge alone.", file=sys.stderr)
    for name, opened in _articles(arguments):
        if isinstance(opened, Exception):
            failed = True
            print(f"{name}: {opened}", file=sys.stderr)
            continue
        entry = annotation(opened, analyser.analyse(opened), scores=arguments.scores)
        print(json.dumps(entry, ensure_ascii=False), flush=True)
    return int(failed)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m analysis", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="articles: txt, md, html, docx, pdf")
    parser.add_argument("--jsonl", action="store_true", help="read JSON lines from standard input")
    parser.add_argument("--scores", action="store_true", help="add each sentence's scores")
    arguments = parser.parse_args()
    if bool(arguments.files) == arguments.jsonl:
        parser.error("give either files or --jsonl")
    return arguments


def _articles(arguments: argparse.Namespace) -> Iterator[tuple[str, Article | Exception]]:
    """Yield each article with its name, or the error that it gave."""
    if arguments.jsonl:
        for number, line in enumerate(sys.stdin, start=1):
            if line.strip():
                yield f"line {number}", _opened_line(line)
        return
    for path in arguments.files:
        try:
            yield str(path), open_upload(path.name, path.read_bytes())
        except (OSError, WhoSaysError) as error:
            yield str(path), error


def _opened_line(line: str) -> Article | Exception:
    try:
        entry = json.loads(line)
        return replace(_read_entry(entry), id=str(entry["id"]))
    except WhoSaysError as error:
        return error
    except (ValueError, KeyError, TypeError):
        return WhoSaysError(_SHAPE)


def _read_entry(entry: dict[str, Any]) -> Article:
    if "sentences" in entry:
        return read_presplit((str(s["text"]), int(s["paragraph"])) for s in entry["sentences"])
    if not isinstance(entry["text"], str):
        raise TypeError
    return read(entry["text"])


if __name__ == "__main__":
    sys.exit(main())
