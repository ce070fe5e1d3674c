"""From what is heard in a sentence to its label: the rulings of docs/decisions/0003, in order."""

from __future__ import annotations

from dataclasses import dataclass, replace

from analysis.attributions import Heard
from analysis.commentary import TAG_OF_RULE, WEIGHTS, commentary_score, marks_of
from analysis.parsed import ParsedSentence
from analysis.verdict import Label, Mark, Scores, Tag
from reading.article import Block, Span

# At and above this share of a sentence's characters the other voice is the main one (ruling 2).
HALF = 0.5
COMMENTARY_FROM = 0.5
# Rules that disagree this closely are no judgement: PolNeAR's and our own near misses lie here.
CONTESTED_WITHIN = 0.08
_SURE, _LIKELY, _FAIR = 0.92, 0.8, 0.65
_FIGURES = {"CARDINAL", "PERCENT", "MONEY", "QUANTITY"}
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


def judge(parsed: ParsedSentence, block: Block, heard: tuple[Heard, ...]) -> Judgement:
    """Judge one sentence. The same sentence heard the same way is always judged the same."""
    spans = [h.attribution.content for h in heard]
    marks = marks_of(parsed, [*WEIGHTS, "no_agent", "hedges", "forecast", "reporter_saw"], spans)
    share = _other_voice(parsed, heard)
    commentary = commentary_score(parsed, marks)
    loaded = min(1.0, 0.5 * sum(mark.rule == "loaded_words" for mark in marks))
    main = any(h.is_main for h in heard)
    scores = Scores(max(share, _SURE if main else 0.0), commentary, loaded)
    if block is not Block.BODY and not _states_something(parsed, block):
        marks = []
        return Judgement(None, _SURE, block.value, (Tag.NOT_A_STATEMENT,), (), scores)
    if heard and (main or share >= HALF):
        return _sourced(parsed, heard, marks, scores)
    return _own_voice(parsed, marks, scores)


def _other_voice(parsed: ParsedSentence, heard: tuple[Heard, ...]) -> float:
    """Return the share of the sentence's characters inside any source, cue or content."""
    covered: set[int] = set()
    for h in heard:
        for span in (h.attribution.content, h.attribution.cue, h.attribution.source):
            part = span.clipped(parsed.sentence.span) if span else None
            covered |= set(range(part.start, part.end)) if part else set()
    return len(covered) / (parsed.sentence.span.end - parsed.sentence.span.start)


def _states_something(parsed: ParsedSentence, block: Block) -> bool:
    """Say whether a headline is a statement: it has a finite verb. Bylines never are."""
    finite = any(token.tag_ in {"VBZ", "VBP", "VBD", "MD"} for token in parsed.doc)
    return block is Block.HEADLINE and finite


def _sourced(
    parsed: ParsedSentence, heard: tuple[Heard, ...], marks: list[Mark], scores: Scores
) -> Judgement:
    leading = next((h for h in heard if h.is_main), heard[0])
    tags = [Tag.CONTINUED] if leading.is_continued else []
    tags += [Tag.REPORTED_THOUGHT] if leading.is_thought else []
    inside = marks_of(parsed, WEIGHTS, [])
    if commentary_score(parsed, inside) >= COMMENTARY_FROM:
        tags.append(Tag.OPINION_INSIDE)
    cue = leading.attribution.cue
    shown = [Mark(cue, "cue")] if cue else []
    confidence = _SURE if leading.is_main else _LIKELY
    if leading.attribution.source is None:
        confidence = _FAIR
    return Judgement(
        Label.SOURCED, confidence, _why_sourced(leading), tuple(tags), (*shown, *marks), scores
    )


def _why_sourced(heard: Heard) -> str:
    attribution = heard.attribution
    if attribution.source is None:
        return "quotation_without_speaker"
    if heard.is_continued:
        return "continued"
    if heard.is_thought:
        return "thought"
    return "chain" if attribution.via else "cue"


def _own_voice(parsed: ParsedSentence, marks: list[Mark], scores: Scores) -> Judgement:
    text = parsed.doc.text.rstrip(" \"”’')")
    if text.endswith("?"):
        span = Span(parsed.sentence.span.start, parsed.sentence.span.end)
        asked = (Mark(span, "rhetorical_question"), *marks)
        asks = (Tag.RHETORICAL_QUESTION,)
        scores = replace(scores, commentary=max(scores.commentary, _LIKELY))
        return Judgement(Label.COMMENTARY, _LIKELY, "rhetorical_question", asks, asked, scores)
    tags = _tags(marks)
    if Tag.FORECAST in tags and not any(e.label_ in _TIMES for e in parsed.doc.ents):
        because, label, confidence = "forecast", Label.COMMENTARY, _FAIR
        scores = replace(scores, commentary=max(scores.commentary, _FAIR))
    elif scores.commentary >= COMMENTARY_FROM:
        because, label, confidence = _why_commentary(marks), Label.COMMENTARY, scores.commentary
    else:
        because = "no_agent" if Tag.NO_AGENT in tags else "no_source"
        label, confidence = Label.UNSOURCED, 1 - scores.commentary
        needs = {e.label_ for e in parsed.doc.ents} & _FIGURES or Tag.NO_AGENT in tags
        tags += [Tag.NEEDS_A_SOURCE] if needs and Tag.REPORTER_SAW_IT not in tags else []
    if abs(scores.commentary - COMMENTARY_FROM) < CONTESTED_WITHIN and because != "forecast":
        tags.append(Tag.CONTESTED)
    return Judgement(label, confidence, because, tuple(tags), tuple(marks), scores)


def _why_commentary(marks: list[Mark]) -> str:
    heaviest = max(marks, key=lambda mark: WEIGHTS.get(mark.rule, 0.0))
    return heaviest.rule


def _tags(marks: list[Mark]) -> list[Tag]:
    rules = {mark.rule for mark in marks}
    tags = [tag for rule, tag in TAG_OF_RULE.items() if rule in rules]
    named = {"no_agent": Tag.NO_AGENT, "hedges": Tag.HEDGE, "reporter_saw": Tag.REPORTER_SAW_IT}
    tags += [tag for rule, tag in named.items() if rule in rules]
    return tags + ([Tag.FORECAST] if "forecast" in rules else [])
