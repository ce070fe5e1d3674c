"""What an instructor uploads becomes an Article; its parsing happens in a process of its own."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path
from threading import BoundedSemaphore

from reading.article import Article
from reading.language import is_english
from reading.limits import Limits
from reading.page import Page
from reading.read import read
from reading.text import clean
from reading.unreadable import (
    Broken,
    EmptyText,
    NotEnglish,
    TooBig,
    TookTooLong,
    UnreadableArticle,
)

_WORKER = Path(__file__).with_name("worker.py")
_AT_ONCE = BoundedSemaphore(2)  # so that hostile files can hold twice the memory limit, not more
_LONGEST_NAME = 60  # characters that a message shows
_FOLDERS = re.compile(r".*[/\\]")
_OUT_OF_TIME = {-signal.SIGXCPU, -signal.SIGKILL}


def open_upload(name: str, data: bytes, *, limits: Limits | None = None) -> Article:
    """Return the article in a file: text, Markdown, a web page, a Word file or a PDF.

    Nothing is written and nothing stays behind, whatever the file does.

    Args:
        name: what the file is called; for the title if the article has none, and for messages.
        data: its bytes, which alone decide what it is.
        limits: what reading it may cost.

    Raises:
        UnreadableArticle: if there is no article in it; each reason is a subclass.
    """
    limits = limits or Limits()
    shown = _FOLDERS.sub("", clean(name)).strip()
    called = f"'{shown[:_LONGEST_NAME]}'" if shown else "the file"
    if len(data) > limits.megabytes * 1024**2:
        raise TooBig(called, limits)
    if not data.strip():
        raise EmptyText(called)
    page = _parsed(called, data, limits)
    if not is_english(page.text):
        raise NotEnglish(called)
    article = read(**asdict(page))
    return article if article.title else replace(article, title=Path(shown).stem)


def _parsed(called: str, data: bytes, limits: Limits) -> Page:
    command = [sys.executable, "-I", "-B", str(_WORKER), json.dumps(asdict(limits))]
    try:
        with _AT_ONCE:
            done = subprocess.run(  # noqa: S603 - our own program, and data only on its input
                command, input=data, capture_output=True, timeout=limits.wall_seconds, check=False
            )
    except subprocess.TimeoutExpired as late:
        raise TookTooLong(called) from late
    if done.returncode in _OUT_OF_TIME:
        raise TookTooLong(called)
    try:
        answer = json.loads(done.stdout)
    except ValueError as silence:  # it was killed in mid-sentence
        raise Broken(called) from silence
    if "failure" in answer:
        reasons = {reason.__name__: reason for reason in UnreadableArticle.__subclasses__()}
        raise reasons[answer["failure"]](called, limits)
    return Page(**answer["page"])
