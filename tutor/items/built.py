"""Items about the open article: for each sentence what can be asked, and what the verdict answers.

An item's key ("s4:voice") is enough to build it again. Only what is judged surely gets a key that
an answer is held against; close calls are for talking.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from string import Template
from typing import Any

from analysis.verdict import Analysis
from reading.article import Article
from tutor.items.builds import BUILDS
from tutor.items.ground import Ground
from tutor.items.item import Expectation, Item, Task
from tutor.quoting import number_of
from tutor.skills import Skill
from wording import Fresh, toml

_KEY = re.compile(r"s(\d+)(?:s(\d+))?:([a-z]+)")


class ArticleItems:
    """Builds items from an article; the words of their questions are in `prompts/items`."""

    def __init__(self, prompts: Path) -> None:
        self._words = Fresh(prompts / "items" / "article.toml", toml)

    def items(self, article: Article, analysis: Analysis, skill: Skill) -> Iterator[Item]:
        """Yield what can be asked of the article for this skill, in the order of the text."""
        names = [name for name, build in BUILDS.items() if build.skill is skill]
        for sentence in range(len(article.sentences)):
            for name in names:
                if item := self.about(article, analysis, sentence, name):
                    yield item

    def about(self, article: Article, analysis: Analysis, sentence: int, name: str) -> Item | None:
        """Return this item about the sentence, or None if there is nothing to ask it of."""
        ground, words = Ground(article, analysis, sentence), self._words.get()
        asked = {**words[name], "writer_names": words["writer_names"]}
        fields = BUILDS[name].fields(ground, asked)
        return None if fields is None else self._item(ground, name, asked, fields)

    def item(self, key: str, article: Article, analysis: Analysis) -> Item | None:
        """Return the item with this key, or None if the article has none such any more."""
        match = _KEY.fullmatch(key)
        if not match or match[3] not in BUILDS:
            return None
        places = [int(number) - 1 for number in match.groups()[:2] if number]
        if any(place >= len(article.sentences) for place in places):
            return None
        if match[3] == "compare":
            return self.compare(article, analysis, places[0], places[-1])
        return self.about(article, analysis, places[0], match[3])

    def compare(self, article: Article, analysis: Analysis, one: int, two: int) -> Item | None:
        """Return the question whether two sentences are in one kind of voice."""
        asked = self._words.get()["compare"]
        grounds = [Ground(article, analysis, place) for place in (one, two)]
        alike = len({ground.is_own_voice for ground in grounds}) == 1
        values = {
            "it": f"{number_of(one)} and {number_of(two)}",
            "reason": " ".join(f"{number_of(g.sentence)}: {g.verdict.reason}" for g in grounds),
        }
        return Item(
            key=f"s{one + 1}s{two + 1}:compare",
            skill=Skill.SPOT_SOURCE,
            task=Task.CHOICE,
            text=grounds[0].words,
            question=_fill(asked["question"], values),
            right=(asked["same"] if alike else asked["different"],),
            because=_fill(asked["because"], values),
            options=(asked["same"], asked["different"]),
            sentence=one,
            beside=two,
            contested=not all(ground.is_sure for ground in grounds),
        )

    def _item(
        self, ground: Ground, name: str, asked: dict[str, Any], fields: dict[str, Any]
    ) -> Item:
        build = BUILDS[name]
        values = {**ground.values(), **fields.pop("values", {})}
        because = fields.pop("because", asked.get("because", ""))
        expectations = tuple(
            Expectation(e["name"], tuple(e["says"]), _fill(e["ask"], values))
            for e in asked.get("expectation", [])
        )
        for name_of in ("options", "right"):
            fields[name_of] = tuple(_fill(each, values) for each in fields.get(name_of, ()))
        fields["wrong"] = tuple((_fill(o, values), code) for o, code in fields.get("wrong", ()))
        return Item(
            key=f"s{ground.sentence + 1}:{name}",
            skill=build.skill,
            task=build.task,
            text=ground.words,
            question=_fill(asked["question"], values),
            because=_fill(because, values),
            expectations=expectations,
            sentence=ground.sentence,
            pump=_fill(asked.get("pump", ""), values),
            hint=_fill(asked.get("hint", ""), values),
            prompt=_fill(asked.get("prompt", ""), values),
            **{"label": ground.verdict.label, "contested": not ground.is_firm, **fields},
        )


def _fill(words: str, values: dict[str, str]) -> str:
    return Template(words).safe_substitute(values)
