"""Marks of the writer's own voice: judging words, boosters, advice, motives, questions."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from analysis.lexicon import pattern
from analysis.parsed import ParsedSentence
from analysis.verdict import Mark, Tag
from reading.article import Span

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.tokens import Doc, Token

# Word list -> what one finding adds to the log-odds of commentary. A logistic regression over the
# unattributed sentences of NewsDiscourse, CheckThat and Webis Editorials (train; 9,639 sentences)
# gave the signs and the order; judging words, motives and boosters weigh more here than there,
# because those sets call commentary whatever is not an event, and we only what judges.
WEIGHTS = {
    "stance": 1.8,
    "judging_words": 1.9,
    "mild_words": 0.7,
    "loaded_words": 0.7,
    "boosters": 0.9,
    "advice": 1.4,
    "motives": 2.2,
    "first_person": 0.9,
    "absolutes": 0.9,
    "address": 1.0,
    "imperative": 1.6,
}
_LISTS = [rule for rule in WEIGHTS if rule != "imperative"]
_BIAS = -1.4
_WITH_A_FIGURE = -0.8
_IN_THE_PAST = -0.5
TAG_OF_RULE = {
    "loaded_words": Tag.LOADED_WORD,
    "boosters": Tag.BOOSTER,
    "motives": Tag.MOTIVE,
}


def marks_of(parsed: ParsedSentence, rules: Collection[str], quoted: Iterable[Span]) -> list[Mark]:
    """Return what these rules find in the writer's own words, by place."""
    base = parsed.sentence.span.start
    skipped = tuple(quoted)
    found = [
        Mark(span, rule)
        for rule in rules
        if rule in _LISTS or rule not in WEIGHTS
        for match in pattern(rule).finditer(parsed.doc.text)
        for span in [Span(base + match.start(), base + match.end())]
        if not any(other.overlaps(span) for other in skipped)
    ]
    if "imperative" in rules and (verb := _imperative(parsed.doc)) is not None:
        span = Span(base + verb.idx, base + verb.idx + len(verb))
        if not any(other.overlaps(span) for other in skipped):
            found.append(Mark(span, "imperative"))
    return sorted(found, key=lambda mark: (mark.span, mark.rule))


def _imperative(doc: Doc) -> Token | None:
    """Return the bare verb that carries a sentence without a subject: "So move the bell"."""
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    if root is None or root.tag_ != "VB":
        return None
    governed = any(c.dep_ in {"nsubj", "nsubjpass", "aux", "expl"} for c in root.children)
    return None if governed else root


def commentary_log_odds(parsed: ParsedSentence, marks: Iterable[Mark]) -> float:
    """Return how strongly the writer judges, as log-odds: a sum over the marks."""
    total = _BIAS + sum(WEIGHTS.get(mark.rule, 0.0) for mark in marks)
    total += _WITH_A_FIGURE * any(t.like_num and t.lower_ != "one" for t in parsed.doc)
    return total + _IN_THE_PAST * any(t.dep_ == "ROOT" and t.tag_ == "VBD" for t in parsed.doc)


def judges(marks: Iterable[Mark]) -> bool:
    """Say whether words judge, whoever says them: what is told in the past or counts may judge."""
    return _BIAS + sum(WEIGHTS.get(mark.rule, 0.0) for mark in marks) >= 0
