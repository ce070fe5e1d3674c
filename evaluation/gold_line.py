"""One line of a gold file: its shape, its offsets, and whether it keeps to the rulings."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict

from analysis.attribution import Attribution, Manner, SourceKind
from analysis.verdict import Label, Tag
from evaluation.rulings import broken_ruling
from reading.article import Sentence, Span


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """What a person decided about one sentence; `note` says why where it is not plain."""

    sentence: Sentence
    label: Label | None
    tags: tuple[Tag, ...]
    attributions: tuple[Attribution, ...]
    note: str = ""


def gold_sentence(line: str, text: str) -> GoldSentence:
    """Return the gold sentence that a line of JSON holds, its spans checked against `text`.

    Raises:
        ValueError: if the line is not of the format, or names characters that are not there, or
            breaks a ruling.
    """
    return _Line.model_validate_json(line).sentence_in(text)


class _Shape(BaseModel):
    """Nothing is coerced: an unknown or missing key, or a number in quotes, is a fault."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class _Stretch(_Shape):
    start: int
    end: int
    text: str

    def span_in(self, text: str) -> Span:
        span = Span(self.start, self.end)
        if span.of(text) != self.text:
            raise ValueError(f"[{self.start}, {self.end}) is not '{self.text}' in the article.")
        return span


class _Relation(_Shape):
    source: _Stretch | None
    cue: _Stretch | None
    content: _Stretch
    manner: Manner
    source_kind: SourceKind | None
    speaker: str | None
    via: str | None

    def attribution_in(self, text: str) -> Attribution:
        return Attribution(
            content=self.content.span_in(text),
            cue=self.cue.span_in(text) if self.cue else None,
            source=self.source.span_in(text) if self.source else None,
            manner=self.manner,
            source_kind=self.source_kind,
            speaker=self.speaker,
            via=self.via,
        )


class _Line(_Stretch):
    index: int
    paragraph: int
    label: Label | None
    tags: tuple[Tag, ...]
    attributions: tuple[_Relation, ...]
    note: str = ""

    def sentence_in(self, text: str) -> GoldSentence:
        sentence = Sentence(self.index, self.paragraph, self.span_in(text))
        relations = tuple(relation.attribution_in(text) for relation in self.attributions)
        if fault := broken_ruling(sentence.span, self.label, self.tags, relations):
            raise ValueError(fault)
        return GoldSentence(sentence, self.label, self.tags, relations, self.note)
