"""What each upload would become, read once and kept for a while: reading a file takes a process."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from classroom.record import Preview
from errors import WhoSaysError

KEPT = 32  # uploads: a term's articles dropped at once
FOR = 1800  # seconds: as long as somebody looks through them


@dataclass(frozen=True, slots=True)
class Upload:
    """A file or a pasted text: its name, what tells it apart, and how to read it."""

    name: str
    digest: str
    read: Callable[[], Preview]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What reading an upload came to: a preview, or the sentence that says why not."""

    preview: Preview | None
    trouble: str = ""


def digest_of(name: str, data: bytes) -> str:
    """Return what two uploads share only if they have the same name and bytes."""
    return hashlib.sha256(name.encode("utf-8", "surrogatepass") + b"\0" + data).hexdigest()


def outcome_of(upload: Upload) -> Outcome:
    """Return what the upload came to; the same upload is read once."""
    return _read(upload.digest, upload.read)


def forget_all() -> None:
    """Forget every upload that was read."""
    _read.clear()


@st.cache_data(max_entries=KEPT, ttl=FOR, show_spinner=False)
def _read(digest: str, _read_it: Callable[[], Preview]) -> Outcome:
    del digest
    try:
        return Outcome(_read_it())
    except WhoSaysError as error:
        return Outcome(None, str(error))
