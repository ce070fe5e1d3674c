"""Every word that a learner reads stands in `prompts/`; this is how the code asks for it.

A prompt is a Markdown file with `$variables`. All of them are required, and a missing one is an
error that names them all, so that a typo fails in a test and not in front of a class.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from string import Template


class MissingVariable(KeyError):
    """Raised if a prompt is filled without all of its variables; lists the missing ones."""

    def __init__(self, prompt: str, missing: set[str]) -> None:
        super().__init__(f"The prompt '{prompt}' also needs: {', '.join(sorted(missing))}.")


class UnknownPrompt(LookupError):
    """Raised if no file of that name exists; lists the ones that do."""

    def __init__(self, name: str, available: list[str]) -> None:
        super().__init__(f"No prompt '{name}'. Available: {', '.join(available)}.")


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


class Wording:
    """The prompts of one folder, read from disk once."""

    def __init__(self, folder: Path) -> None:
        self._prompts = {
            name: Prompt(name, path.read_text(encoding="utf-8").strip())
            for path in sorted(folder.rglob("*.md"))
            if path.name != "README.md"
            for name in [path.relative_to(folder).with_suffix("").as_posix()]
        }

    def __getitem__(self, name: str) -> Prompt:
        """Return the prompt of that name.

        Raises:
            UnknownPrompt: if there is no such file.
        """
        if name not in self._prompts:
            raise UnknownPrompt(name, sorted(self._prompts))
        return self._prompts[name]

    def names(self) -> tuple[str, ...]:
        """Return the names of all prompts, sorted."""
        return tuple(sorted(self._prompts))
