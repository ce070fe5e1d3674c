"""What the ten rulings (docs/decisions/0003) allow a line of gold to say."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.attribution import Attribution
from analysis.verdict import Label, Tag
from reading.article import Span

# Which labels a tag can stand beside; a tag that is not here can stand beside any.
_STANDS_BESIDE: dict[Tag, tuple[Label | None, ...]] = {
    Tag.OPINION_INSIDE: (Label.SOURCED,),
    Tag.COMMON_KNOWLEDGE: (Label.UNSOURCED,),
    Tag.REPORTER_SAW_IT: (Label.UNSOURCED,),
    Tag.NEEDS_A_SOURCE: (Label.UNSOURCED,),
    Tag.NO_AGENT: (Label.UNSOURCED, Label.SOURCED),
    Tag.FORECAST: (Label.UNSOURCED,),
    Tag.CONTINUED: (Label.SOURCED,),
    Tag.MOTIVE: (Label.COMMENTARY,),
    Tag.REPORTED_THOUGHT: (Label.SOURCED,),
    Tag.NOT_A_STATEMENT: (None,),
    Tag.RHETORICAL_QUESTION: (Label.COMMENTARY,),
}


def broken_ruling(
    sentence: Span,
    label: Label | None,
    tags: tuple[Tag, ...],
    attributions: Iterable[Attribution],
) -> str:
    """Return as a sentence what contradicts the rulings, or "" where nothing does."""
    relations = tuple(attributions)
    if len(set(tags)) < len(tags):
        return "A tag stands there twice."
    if Tag.CONTESTED in tags:
        return "'contested' is the engine's tag; decide, and say in the note what was close."
    if (label is None) != (Tag.NOT_A_STATEMENT in tags):
        return "A null label and the tag 'not a statement' go together."
    for tag in tags:
        if label not in _STANDS_BESIDE.get(tag, (label,)):
            return f"The tag '{tag}' cannot stand beside the label '{label}'."
    if label is Label.SOURCED and not any(relation.source for relation in relations):
        return "A sourced sentence needs an attribution with a source."
    return next(filter(None, (_broken_relation(sentence, each) for each in relations)), "")


def _broken_relation(sentence: Span, relation: Attribution) -> str:
    if not sentence.covers(relation.content):
        return "The content of an attribution lies outside its sentence."
    if len({relation.source is None, relation.source_kind is None, not relation.speaker}) > 1:
        return "Source, source_kind and speaker are all given or all null."
    if relation.cue is None:
        return "An attribution needs the cue that hands its content over."
    return ""
