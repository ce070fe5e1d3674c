"""What a word means, an example of a skill, and the cards of techniques (prompts/definitions)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from string import Template
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from tutor.skills import ReadingLevel, Skill
from wording import Fresh, UnreadableWords, toml

T = TypeVar("T")
FOLDER = "definitions"


@dataclass(frozen=True, slots=True)
class Definition:
    """What a word means, and a question that makes the learner use it on the open article."""

    says: str
    check: str

    def ask(self, it: str) -> str:
        """Return the question with `$it` as what is open: "S4", "a sentence of the article"."""
        return Template(self.check).safe_substitute(it=it)


@dataclass(frozen=True, slots=True)
class Example:
    """An invented sentence that shows a skill, and what it shows; never a graded item."""

    text: str
    shows: str


@dataclass(frozen=True, slots=True)
class Technique:
    """A way to push readers: words to look for. It names no text, and no writer, as pushing."""

    name: str
    family: str
    look: str
    example: str


class Definitions:
    """The words of the subject, examples of the skills and the cards; a changed file is read again.

    Raises:
        UnreadableWords: if a file is missing, is no TOML or lacks something; says where and what.
    """

    def __init__(self, prompts: Path) -> None:
        self._prompts = prompts

    def of(self, term: str, level: ReadingLevel) -> Definition | None:
        """Return what "loaded-word" or "loaded word" means; None for a word of another subject."""
        return self._terms[level].get().get("-".join(term.lower().split()))

    def terms(self, level: ReadingLevel) -> tuple[str, ...]:
        """Return the words that are explained, in the order of the file."""
        return tuple(self._terms[level].get())

    def examples(self, skill: Skill) -> tuple[Example, ...]:
        """Return the examples of a skill, none if it has none."""
        return self._examples.get().get(skill, ())

    def techniques(self) -> tuple[Technique, ...]:
        """Return the cards in the order of the file."""
        return tuple(self._techniques.get().values())

    @cached_property
    def _terms(self) -> Mapping[ReadingLevel, Fresh[dict[str, Definition]]]:
        folder = self._prompts / FOLDER
        return {level: Fresh(folder / f"{level}.toml", _reader(_TERMS)) for level in ReadingLevel}

    @cached_property
    def _examples(self) -> Fresh[dict[Skill, tuple[Example, ...]]]:
        return Fresh(self._prompts / "examples.toml", _reader(_EXAMPLES))

    @cached_property
    def _techniques(self) -> Fresh[dict[str, Technique]]:
        return Fresh(self._prompts / "techniques.toml", _reader(_TECHNIQUES))


def _reader(shape: TypeAdapter[T]) -> Callable[[Path], T]:
    def read(path: Path) -> T:
        try:
            return shape.validate_python(toml(path))
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(str(part) for part in first["loc"])
            raise UnreadableWords(f"'{path}': {place}: {first['msg']}.") from error

    return read


_TERMS = TypeAdapter(dict[str, Definition])
_EXAMPLES = TypeAdapter(dict[Skill, tuple[Example, ...]])
_TECHNIQUES = TypeAdapter(dict[str, Technique])
