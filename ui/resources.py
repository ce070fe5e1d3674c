"""The one classroom that all pages of this process share."""

from __future__ import annotations

from threading import Event, Lock
from typing import TYPE_CHECKING

from settings import Settings

if TYPE_CHECKING:  # it brings the database along, and the port should be open before that
    from classroom.classroom import Classroom

_lock = Lock()
_tried = Event()
_built: list[Classroom] = []


def classroom() -> Classroom:
    """Return the classroom, built on the first call; a second caller waits for the first.

    Raises:
        WhoSaysError: if it cannot be built; the message says why, and the next call tries again.
    """
    with _lock:
        try:
            if not _built:
                from bootstrap import build  # noqa: PLC0415  see above

                _built.append(build(Settings.from_environment()))
            return _built[0]
        finally:
            _tried.set()


def built() -> bool:
    """Say whether the classroom is there."""
    return bool(_built)


def tried() -> bool:
    """Say whether `classroom` answers or raises at once, because it was built or tried before."""
    return _tried.is_set()
