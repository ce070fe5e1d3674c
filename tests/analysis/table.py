"""A row of `tables/`, and what in a verdict differs from it (format: tables/README.md)."""

import re
from typing import Literal

from pydantic import BaseModel, ConfigDict

from analysis.attribution import SourceKind
from analysis.verdict import Label, Tag
from reading.read import read_presplit

EDGES = " ,.;:…\"“”‘’'—–-"
Labels = Label | list[Label | None] | None


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Told(Shape):
    source: str
    cue: str | None = None
    content: str | None = None
    speaker: str | None = None
    source_kind: SourceKind | None = None
    via: str | None = None
    optional: bool = False


class Row(Shape):
    text: str | list[str]
    label: Labels
    note: str
    target: int | None = None
    tags: tuple[Tag, ...] = ()
    not_tags: tuple[Tag, ...] = ()
    attributions: tuple[Told, ...] | None = None
    others: dict[int, Labels] = {}
    trap: Literal[True] | None = None
    known_miss: str | None = None

    @property
    def words(self):
        return self.text if isinstance(self.text, str) else " ".join(self.text)

    def article(self):
        pieces = [self.text] if isinstance(self.text, str) else self.text
        return read_presplit(
            (words, pieces[:place].count("")) for place, words in enumerate(pieces) if words
        )

    def place(self, article):
        return len(article.sentences) - 1 if self.target is None else self.target


def faults(row, article, verdicts):
    """Return the sentence and what differs from the row, or nothing where all is right."""
    verdict = verdicts[row.place(article)]
    found = [*_labels(row, article, verdicts), *_tags(row, verdict)]
    if row.attributions is not None:
        found += _attributions(row.attributions, article.text, verdict)
    return [article.words_of(verdict.sentence), *found] if found else []


def _labels(row, article, verdicts):
    for place, labels in [(row.place(article), row.label), *row.others.items()]:
        given, legal = verdicts[place].label, labels if isinstance(labels, list) else [labels]
        if given not in legal:
            wanted = " or ".join(map(str, legal))
            yield f"the label of “{article.words_of(place)}” is {given}, not {wanted}"


def _tags(row, verdict):
    if lost := sorted({*row.tags} - {*verdict.tags}):
        yield f"there is no tag {', '.join(lost)}, but {', '.join(verdict.tags) or 'none'}"
    if wrong := sorted({*row.not_tags} & {*verdict.tags}):
        yield f"there is the tag {', '.join(wrong)}"


def _attributions(expected, text, verdict):
    heard = [
        _heard(text, attribution) for attribution in verdict.attributions if attribution.source
    ]
    for told in expected:
        wanted = told.model_dump(mode="json", exclude_unset=True, exclude={"optional"})
        if not told.optional and not any(_matches(wanted, one) for one in heard):
            yield f"nobody hears {wanted}, but {heard or 'nothing'}"
    known = {_trimmed(told.source) for told in expected}
    for one in heard:
        if one["source"] not in known:
            yield f"{one} is heard"


def _heard(text, attribution):
    spans = {part: getattr(attribution, part) for part in ("source", "cue", "content")}
    named = {"speaker": attribution.speaker, "via": attribution.via}
    kind = attribution.source_kind and str(attribution.source_kind)
    words = {part: span and _trimmed(span.of(text)) for part, span in spans.items()}
    return {**words, **named, "source_kind": kind}


def _matches(wanted, heard):
    return all(
        _plain(words) == _plain(heard[part])
        if part in {"speaker", "via"}
        else words is None
        or (_trimmed(words) if part in {"source", "cue", "content"} else words) == heard[part]
        for part, words in wanted.items()
    )


def _trimmed(words):
    """Return the words without what the gold leaves outside a span: marks, stops and "that"."""
    return re.sub(r"^that ", "", words.strip(EDGES), flags=re.IGNORECASE)


def _plain(name):
    return re.sub(r"^(?:the|an?) ", "", (name or "").lower().replace("’", "'"))
