"""A verdict in words for paper: whose voice, who speaks, how sure the program is."""

from __future__ import annotations

from analysis.attribution import Attribution, SourceKind
from analysis.verdict import Label, Tag, Verdict
from reading.article import Span
from tutor.items.ground import SURE
from ui.catalogue import words

# On the 305 sentences of our nine articles, its label is
# the annotators' in .92 of those at SURE or above, .72 of those from here to there, .75 below. All
# of the last are contested.
FAIRLY_SURE = 0.6

MARKERS = {Label.SOURCED: "◆", Label.UNSOURCED: "?", Label.COMMENTARY: "✎\ufe0e"}
_NAMES = {
    Label.SOURCED: "takeaway.sourced",
    Label.UNSOURCED: "takeaway.unsourced",
    Label.COMMENTARY: "takeaway.commentary",
    None: "takeaway.no_claim",
}
_LETTERS = {
    Label.SOURCED: "takeaway.sourced_letter",
    Label.UNSOURCED: "takeaway.unsourced_letter",
    Label.COMMENTARY: "takeaway.commentary_letter",
}
_KINDS = {
    SourceKind.NAMED_PERSON: "takeaway.named_person",
    SourceKind.NAMED_ORGANISATION: "takeaway.named_organisation",
    SourceKind.DOCUMENT: "takeaway.document",
    SourceKind.UNNAMED_GROUP: "takeaway.unnamed_group",
    SourceKind.UNNAMED_PERSON: "takeaway.unnamed_person",
    SourceKind.ANONYMOUS: "takeaway.anonymous",
    None: "takeaway.unknown_kind",
}


def voice(label: Label | None) -> str:
    """Return the name of a label as a reader sees it."""
    return words(_NAMES[label])


def letter(label: Label) -> str:
    """Return the letter that stands for a label on a worksheet."""
    return words(_LETTERS[label])


def number(sentence: int) -> str:
    """Return what a page calls the sentence with this index."""
    return words("takeaway.number", number=sentence + 1)


def is_contested(verdict: Verdict) -> bool:
    """Say whether readers may well differ about the sentence."""
    return Tag.CONTESTED in verdict.tags


def how_sure(verdict: Verdict) -> str:
    """Return in words how sure the program is of its label."""
    if verdict.confidence >= SURE:
        return words("takeaway.sure")
    if verdict.confidence >= FAIRLY_SURE:
        return words("takeaway.fairly_sure")
    return words("takeaway.close_call")


def speakers(verdict: Verdict) -> tuple[str, ...]:
    """Return who speaks in the sentence, each once, with the kind of source and the chain.

    An unsourced sentence hands over nothing that counts, so it names nobody.
    """
    if verdict.label is Label.UNSOURCED and not is_contested(verdict):
        return ()
    return tuple(dict.fromkeys(_speaker(a) for a in verdict.attributions))


def _speaker(attribution: Attribution) -> str:
    kind = words(_KINDS[attribution.source_kind])
    if attribution.speaker is None:
        return kind
    if attribution.via:
        return words(
            "takeaway.speaker_passed_on",
            speaker=attribution.speaker,
            kind=kind,
            via=attribution.via,
        )
    return words("takeaway.speaker", speaker=attribution.speaker, kind=kind)


def cues(verdict: Verdict, sentence: Span) -> tuple[Span, ...]:
    """Return the words that hand over inside the sentence, in order and apart."""
    found: list[Span] = []
    for cue in sorted({a.cue for a in verdict.attributions if a.cue and sentence.covers(a.cue)}):
        if not found or found[-1].end <= cue.start:
            found.append(cue)
    return tuple(found)
