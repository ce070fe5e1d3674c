"""The items that ship, and each skill's words at three reading levels (prompts/skills)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from string import Template
from typing import Any

from pydantic import TypeAdapter, ValidationError

from tutor.items.item import Item
from tutor.skills import ReadingLevel, Skill
from wording import Fresh, UnreadableWords, toml

FOLDER = "skills"


@dataclass(frozen=True, slots=True)
class SkillWords:
    """What the tutor says about a skill at one reading level (prompts/skills/README.md)."""

    name: str
    goal: str
    pump: str
    hint: str
    prompt: str
    rule: str
    worked: str
    reflect: str

    def about(self, words: str, it: str) -> str:
        """Return the words with `$it` as how the open item is called: "S4", "the sentence"."""
        return Template(words).safe_substitute(it=it)


class Bank:
    """The items of `prompts/skills`, by key and by skill; a changed file is read again.

    Raises:
        UnreadableWords: if a file is missing, is no TOML or lacks something; says where and what.
    """

    def __init__(self, prompts: Path) -> None:
        self._folder = prompts / FOLDER

    def items(self, skill: Skill) -> tuple[Item, ...]:
        """Return the skill's items in the order of the file."""
        return tuple(self._items[skill].get().values())

    def item(self, key: str) -> Item | None:
        """Return the item with this key, or None if it is no shipped one."""
        skill = key.partition("-")[0]
        return self._items[Skill(skill)].get().get(key) if skill in set(Skill) else None

    def words(self, skill: Skill, level: ReadingLevel) -> SkillWords:
        """Return the skill's words at the level."""
        return self._words[skill, level].get()

    @cached_property
    def _items(self) -> Mapping[Skill, Fresh[dict[str, Item]]]:
        return {skill: Fresh(self._path(skill, "items"), _items_of) for skill in Skill}

    @cached_property
    def _words(self) -> Mapping[tuple[Skill, ReadingLevel], Fresh[SkillWords]]:
        return {
            (skill, level): Fresh(self._path(skill, level), _words_of)
            for skill in Skill
            for level in ReadingLevel
        }

    def _path(self, skill: Skill, name: str) -> Path:
        return self._folder / skill / f"{name}.toml"


def _items_of(path: Path) -> dict[str, Item]:
    return {item.key: item for item in _each_item(path)}


def _each_item(path: Path) -> Iterator[Item]:
    for raw in toml(path).get("item", []):
        fields = {
            **{name: value for name, value in raw.items() if name not in _RENAMED},
            **{new: raw[old] for old, new in _RENAMED.items() if old in raw},
            "skill": path.parent.name,
            "wrong": tuple(raw.get("wrong", {}).items()),
        }
        yield _checked(_ITEM, {"right": (), **fields}, path, str(raw.get("id", "?")))


def _words_of(path: Path) -> SkillWords:
    found: SkillWords = _checked(_WORDS, toml(path), path, path.stem)
    return found


def _checked(shape: TypeAdapter[Any], fields: dict[str, Any], path: Path, what: str) -> Any:  # noqa: ANN401  the shape says
    try:
        return shape.validate_python(fields)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise UnreadableWords(f"'{path}', {what}: {place}: {first['msg']}.") from error


_RENAMED = {"id": "key", "expectation": "expectations", "wrong": "wrong"}
_ITEM = TypeAdapter(Item)
_WORDS = TypeAdapter(SkillWords)
