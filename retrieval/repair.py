"""The search index on disk: one process owns its folder, and a broken folder is made anew."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

from filelock import FileLock, Timeout

from errors import WhoSaysError
from retrieval.context import InContext
from retrieval.encoder import Encoder
from retrieval.index import PassageIndex
from retrieval.probe import fault
from retrieval.stores import open_store

_log = logging.getLogger(__name__)


class IndexInUse(WhoSaysError):
    """Raised if another process owns the search index; two writers would corrupt it."""


def claim(folder: Path) -> FileLock:
    """Claim the index folder for this process, until it ends or `release()` is called.

    Call it first of all, before anything else opens the folder.

    Raises:
        IndexInUse: if another process has claimed it.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder.with_name(f"{folder.name}.lock"))
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise IndexInUse(
            "Another copy of Who Says? is running on this data. Close that one first, or give this"
            " one a data folder of its own."
        ) from error
    return lock


def mend(kind: str, folder: Path, encoder: Encoder) -> None:
    """Take the index in `folder` away if it is broken; call it before `open_index`, in one process.

    Takes 1.1 s for Chroma, in a child process (see `retrieval.probe`): other work can go on beside.
    """
    if kind == "chroma":
        _clear_if_broken(folder, InContext(encoder).identity)


def open_index(kind: str, folder: Path, encoder: Encoder) -> PassageIndex:
    """Open the index in `folder`, a new and empty one where there is none.

    The database holds the truth: fill the result by `PassageRetriever.use`.
    """
    return PassageIndex(open_store(kind, folder, InContext(encoder)))


def _clear_if_broken(folder: Path, identity: str) -> None:
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        wrong: str | None = "there is no folder but something else"
    elif folder.is_dir() and any(folder.iterdir()):
        wrong = fault(folder, identity)
    else:
        return
    if wrong is None:
        return
    _log.warning("The search index is made anew: %s", wrong)
    # Out of the way first, in one step: a kill while it is being removed leaves no half a folder.
    broken = folder.with_name(f"{folder.name}.broken")
    _remove(broken)
    folder.rename(broken)
    _remove(broken)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
