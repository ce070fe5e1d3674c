"""From what is heard in a sentence to its label: the rulings of docs/decisions/0003, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis.attributions import Heard
from analysis.claims import claim_tags
from analysis.commentary import TAG_OF_RULE, WEIGHTS, judges
from analysis.empty_cues import is_an_act
from analysis.evidence import Evidence
from analysis.questions import is_question
from analysis.tagger.mixing import Chances
from analysis.verdict import Label, Mark, Scores, Tag

HALF = 0.5
# From this chance on a sentence without a telling reports somebody's act, wish or view. At 0.5 and
# at 0 fewer of our own tables, of CheckThat and of NewsDiscourse were right.
SHOWN_FROM = 0.7
# Below this chance a label is no judgement but a close call; see MODEL_CARD.md for the calibration.
CONTESTED_BELOW = 0.6
# Where rules and network both hear the cue that carries the sentence, its content decides however
# long the rest is (ruling 2): a clause cut off the source takes characters from that voice.
CARRIED_FROM = 0.35
_SURE, _LIKELY, _FAIR = 0.92, 0.8, 0.65
REASONS = {*WEIGHTS, "tone"}
_TIMES = {"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "CARDINAL"}


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict before it is worded; `because` names the wording under prompts/reasons/."""

    label: Label | None
    confidence: float
    because: str
    tags: tuple[Tag, ...]
    marks: tuple[Mark, ...]
    scores: Scores


def judge(evidence: Evidence, chances: Chances) -> Judgement:
    """Judge one sentence. The same evidence is always judged the same."""
    scores = Scores(
        chances.attributed,
        (1 - chances.voice) * chances.commentary,
        evidence.loaded,
    )
    if evidence.states_nothing is not None:
        nothing = (Tag.NOT_A_STATEMENT,)
        return Judgement(None, _SURE, evidence.states_nothing, nothing, (), scores)
    if evidence.plain and chances.voice >= (CARRIED_FROM if _is_carried(evidence) else HALF):
        return _sourced(evidence, chances, scores)
    return _own_voice(evidence, chances, scores)


def _is_carried(evidence: Evidence) -> bool:
    """Say whether rules and network both hear the cue that carries the sentence (ruling 2)."""
    main = evidence.main
    if evidence.reading is None or main is None or not (main.is_main and main.is_reporting):
        return False
    cue = main.attribution.cue
    tagged = any(cue and t.role == "cue" and t.span.overlaps(cue) for t in evidence.reading.tagged)
    return tagged and any(
        r.is_main and r.cue is not None and cue is not None and r.cue.overlaps(cue)
        for r in evidence.ruled
    )


def _sourced(evidence: Evidence, chances: Chances, scores: Scores) -> Judgement:
    leading = evidence.main
    assert leading is not None
    tags = [Tag.CONTINUED] if leading.is_continued else []
    tags += [Tag.REPORTED_THOUGHT] if leading.is_thought else []
    if judges(evidence.inside):
        tags.append(Tag.OPINION_INSIDE)
    cue = leading.attribution.cue
    shown = (Mark(cue, "cue"),) if cue else ()
    return _made(
        Label.SOURCED,
        max(chances.voice, HALF),
        _why_sourced(leading),
        tags,
        (*shown, *evidence.marks),
        scores,
    )


def _why_sourced(heard: Heard) -> str:
    attribution = heard.attribution
    if attribution.source is None:
        return "quotation_without_speaker"
    if heard.is_continued:
        return "continued"
    if attribution.cue is None:
        return "label"
    if heard.is_thought:
        return "thought"
    return "chain" if attribution.via else "cue"


def _own_voice(evidence: Evidence, chances: Chances, scores: Scores) -> Judgement:
    own = 1 - chances.voice
    if is_question(evidence.parsed.doc.text):
        asked = (Mark(evidence.span, "rhetorical_question"), *evidence.marks)
        asks = [Tag.RHETORICAL_QUESTION]
        return _made(
            Label.COMMENTARY, own * _LIKELY, "rhetorical_question", asks, asked,
            replace(scores, commentary=max(scores.commentary, own * _LIKELY)),
        )  # fmt: skip
    tags = _tags(evidence.marks)
    marks = evidence.marks
    timed = any(e.label_ in _TIMES for e in evidence.parsed.doc.ents)
    if Tag.FORECAST in tags and not timed:
        scores = replace(scores, commentary=max(scores.commentary, own * _FAIR))
        return _made(Label.COMMENTARY, own * _FAIR, "forecast", _without(tags), marks, scores)
    marked = any(mark.rule in WEIGHTS for mark in marks)
    shown = evidence.shows_somebody and chances.attributed >= SHOWN_FROM
    shown |= is_an_act(evidence.parsed.doc)
    reports = Tag.NO_AGENT in tags or shown
    if chances.commentary >= HALF and (marked or not reports):
        marks = marks if marked else (*marks, *evidence.leaning)
        because = _why_commentary(marks)
        return _made(
            Label.COMMENTARY, own * chances.commentary, because, _without(tags), marks, scores
        )
    because = "no_agent" if Tag.NO_AGENT in tags else "no_source"
    witnessed = Tag.REPORTER_SAW_IT in tags
    tags = [tag for tag in tags if tag is not Tag.REPORTER_SAW_IT]
    agent = Tag.NO_AGENT not in tags
    settled = max(1 - chances.commentary, _LIKELY if reports else 0.0)
    tags += claim_tags(evidence.parsed, is_witnessed=witnessed, has_agent=agent)
    return _made(
        Label.UNSOURCED,
        own * settled,
        because,
        _without(tags, Tag.MOTIVE),
        marks,
        scores,
    )


def _made(  # noqa: PLR0913, PLR0917  the fields of a judgement, in its order
    label: Label,
    confidence: float,
    because: str,
    tags: list[Tag],
    marks: Sequence[Mark],
    scores: Scores,
) -> Judgement:
    contested = [Tag.CONTESTED] if confidence < CONTESTED_BELOW else []
    return Judgement(label, confidence, because, (*tags, *contested), tuple(marks), scores)


def _without(tags: list[Tag], *more: Tag) -> list[Tag]:
    """Return the tags that can stand beside commentary, or without those named."""
    dropped = set(more) or {Tag.FORECAST, Tag.NO_AGENT, Tag.REPORTER_SAW_IT}
    return [tag for tag in tags if tag not in dropped]


def _why_commentary(marks: Sequence[Mark]) -> str:
    heaviest = max(marks, key=lambda mark: WEIGHTS.get(mark.rule, 0.0), default=None)
    return heaviest.rule if heaviest is not None and heaviest.rule in REASONS else "tone"


def _tags(marks: Sequence[Mark]) -> list[Tag]:
    rules = {mark.rule for mark in marks}
    tags = [tag for rule, tag in TAG_OF_RULE.items() if rule in rules]
    named = {"no_agent": Tag.NO_AGENT, "hedges": Tag.HEDGE, "reporter_saw": Tag.REPORTER_SAW_IT}
    tags += [tag for rule, tag in named.items() if rule in rules]
    return tags + ([Tag.FORECAST] if "forecast" in rules else [])
