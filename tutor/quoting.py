"""A sentence as the tutor may repeat it: whole, numbered, and never without its speaker.

A sentence that holds its own hand-over words is quoted as it stands. One that goes on with
somebody's words names the place where they took over. Anything else "the article says".
"""

from __future__ import annotations

from analysis.attribution import Attribution
from analysis.verdict import Analysis, Verdict
from reading.article import Article, Span


def number_of(sentence: int) -> str:
    """Return how the page and the tutor call a sentence: "S" and its number from 1."""
    return f"S{sentence + 1}"


def quoted(article: Article, analysis: Analysis, sentence: int) -> str:
    """Return one line that quotes the sentence literally and says whose words they are."""
    verdict = analysis.verdicts[sentence]
    number, words = number_of(sentence), article.words_of(sentence)
    told = leading_attribution(verdict)
    if told is None or not told.cue:
        return f"The article says ({number}): “{words}”"
    place = sentence_at(article, told.cue)
    if place == sentence:
        return f"{number}: “{words}”"
    cue, source = told.cue.of(article.text), told.source.of(article.text) if told.source else ""
    return f"{number}, after “{source}” and “{cue}” in {number_of(place)}: “{words}”"


def leading_attribution(verdict: Verdict) -> Attribution | None:
    """Return the attribution that carries the verdict, or None in the writer's own voice."""
    if verdict.label is None or not verdict.attributions:
        return None
    cues = [mark.span for mark in verdict.marks if mark.rule == "cue"]
    return next((a for a in verdict.attributions if a.cue in cues), verdict.attributions[0])


def sentence_at(article: Article, span: Span) -> int:
    """Return the index of the sentence in which the span begins."""
    return next(s.index for s in article.sentences if s.span.end > span.start)
