"""Marks of the writer's own voice: judging words, boosters, advice, motives, questions."""

from __future__ import annotations

import math
from collections.abc import Iterable

from analysis.lexicon import pattern
from analysis.parsed import ParsedSentence
from analysis.verdict import Mark, Tag
from reading.article import Span

# Word list -> what one finding adds to the log-odds of commentary. A logistic regression over the
# unattributed sentences of NewsDiscourse, CheckThat and Webis Editorials (train; 9,639 sentences)
# gave the signs and the order; judging words, motives and boosters weigh more here than there,
# because those sets call commentary whatever is not an event, and we only what judges.
WEIGHTS = {
    "stance": 1.8,
    "judging_words": 1.5,
    "mild_words": 0.7,
    "loaded_words": 0.7,
    "boosters": 0.9,
    "advice": 1.4,
    "motives": 2.2,
    "first_person": 0.6,
    "address": 1.0,
}
_BIAS = -1.4
_WITH_A_FIGURE = -0.8
_IN_THE_PAST = -0.5
TAG_OF_RULE = {
    "loaded_words": Tag.LOADED_WORD,
    "boosters": Tag.BOOSTER,
    "motives": Tag.MOTIVE,
}


def marks_of(parsed: ParsedSentence, rules: Iterable[str], quoted: Iterable[Span]) -> list[Mark]:
    """Return the findings of these word lists in the writer's words, by place; quoted ones are not."""
    base = parsed.sentence.span.start
    skipped = tuple(quoted)
    found = [
        Mark(span, rule)
        for rule in rules
        for match in pattern(rule).finditer(parsed.doc.text)
        for span in [Span(base + match.start(), base + match.end())]
        if not any(other.overlaps(span) for other in skipped)
    ]
    return sorted(found, key=lambda mark: (mark.span, mark.rule))


def commentary_score(parsed: ParsedSentence, marks: Iterable[Mark]) -> float:
    """Return how strongly the writer judges, 0-1: a logistic sum over the marks."""
    total = _BIAS + sum(WEIGHTS.get(mark.rule, 0.0) for mark in marks)
    total += _WITH_A_FIGURE * any(t.like_num and t.lower_ != "one" for t in parsed.doc)
    total += _IN_THE_PAST * any(t.dep_ == "ROOT" and t.tag_ == "VBD" for t in parsed.doc)
    return 1 / (1 + math.exp(-total))
