"""Every word that a learner reads stands in `prompts/`; this is how the code asks for it.

A prompt is a Markdown file with `$variables`. All of them are required, and a missing one is an
error that names them all, so that a typo fails in a test and not in front of a class. What has a
shape (items, definitions) is a TOML file. A file that is changed is read again when next asked for.
"""

from __future__ import annotations

import hashlib
import logging
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Any, Generic, TypeVar

from errors import WhoSaysError

T = TypeVar("T")
_log = logging.getLogger(__name__)


class MissingVariable(KeyError):
    """Raised if a prompt is filled without all of its variables; lists the missing ones."""

    def __init__(self, prompt: str, missing: set[str]) -> None:
        super().__init__(f"The prompt '{prompt}' also needs: {', '.join(sorted(missing))}.")


class UnknownPrompt(LookupError):
    """Raised if no file of that name exists; lists the ones that do."""

    def __init__(self, name: str, available: list[str]) -> None:
        super().__init__(f"No prompt '{name}'. Available: {', '.join(available)}.")


class UnreadableWords(WhoSaysError):
    """Raised if a file of words cannot be understood; says which, and where."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """One wording, by its name under `prompts/` without the ending, e.g. `tutor/ask_who`."""

    name: str
    text: str

    @property
    def version(self) -> str:
        """Return name and content hash, like `tutor/ask_who@3f2a91c`: what wording made a turn."""
        return f"{self.name}@{hashlib.sha256(self.text.encode()).hexdigest()[:7]}"

    @property
    def variables(self) -> set[str]:
        """Return the names that must be filled in."""
        return set(Template(self.text).get_identifiers())

    def fill(self, **values: str) -> str:
        """Return the text with its variables filled in.

        Raises:
            MissingVariable: if a variable of the prompt has no value.
        """
        missing = self.variables - values.keys()
        if missing:
            raise MissingVariable(self.name, missing)
        return Template(self.text).substitute(values)


class Fresh(Generic[T]):
    """What a file says, read again when the file has changed; a broken change keeps the old.

    The first reading may fail; a later one that does is logged, and what was last good stays, so
    that a slip of the pen does not stop a class.
    """

    def __init__(self, path: Path, read: Callable[[Path], T]) -> None:
        self._path = path
        self._read = read
        self._stamp = _stamp(path)
        self._held = read(path)

    def get(self) -> T:
        """Return what the file says now."""
        stamp = _stamp(self._path)
        if stamp != self._stamp:
            self._stamp = stamp
            try:
                self._held = self._read(self._path)
            except (OSError, ValueError, WhoSaysError):
                _log.exception("'%s' cannot be used; what it said before stays.", self._path)
        return self._held


class Wording:
    """The prompts of one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._prompts = {
            name: Fresh(path, _reader(name))
            for path in sorted(folder.rglob("*.md"))
            if path.name != "README.md"
            for name in [path.relative_to(folder).with_suffix("").as_posix()]
        }

    def __getitem__(self, name: str) -> Prompt:
        """Return the prompt of that name, as its file has it now.

        Raises:
            UnknownPrompt: if there is no such file.
        """
        if name not in self._prompts:
            raise UnknownPrompt(name, sorted(self._prompts))
        return self._prompts[name].get()

    def names(self) -> tuple[str, ...]:
        """Return the names of all prompts, sorted."""
        return tuple(sorted(self._prompts))


def toml(path: Path) -> dict[str, Any]:
    """Return what a TOML file holds.

    Raises:
        UnreadableWords: if it is not there or no TOML; names the file and the line.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UnreadableWords(f"'{path}' cannot be read: {error}.") from error


def _reader(name: str) -> Callable[[Path], Prompt]:
    def read(path: Path) -> Prompt:
        return Prompt(name, path.read_text(encoding="utf-8").strip())

    return read


def _stamp(path: Path) -> tuple[int, int]:
    """Return what changes when the file does; nothing while it is away."""
    try:
        now = path.stat()
    except OSError:
        return (0, 0)
    return (now.st_mtime_ns, now.st_size)
