"""A sentence as the tutor may repeat it: whole, numbered, and never without its speaker.

A sentence that holds its own hand-over words is quoted as it stands. One that goes on with
somebody's words names the place where they took over. Anything else "the article says".
"""

from __future__ import annotations

from analysis.attribution import Attribution
from analysis.verdict import Label, Verdict
from reading.article import Article, Span
from wording import Wording

_MARKS = "\"'“‘"


def number_of(sentence: int) -> str:
    """Return how the page and the tutor call a sentence: "S" and its number from 1."""
    return f"S{sentence + 1}"


def quoted(
    article: Article, verdict: Verdict, wording: Wording, *, is_secret: bool = False
) -> str:
    """Return one line that quotes the sentence literally and says whose words they are.

    While its label `is_secret`, the writer's own sentences look like those with a speaker in them.
    """
    told = leading_attribution(verdict)
    values = {
        "number": number_of(verdict.sentence),
        "words": in_marks(article.words_of(verdict.sentence)),
    }
    if told is None:
        return wording["quotes/own" if is_secret else "quotes/writer"].fill(**values)
    if told.cue is None or told.source is None:
        return wording["quotes/unnamed"].fill(**values)
    place = sentence_at(article, told.cue)
    if place == verdict.sentence:
        return wording["quotes/own"].fill(**values)
    return wording["quotes/continued"].fill(
        cue=told.cue.of(article.text),
        source=told.source.of(article.text),
        place=number_of(place),
        **values,
    )


def in_marks(words: str) -> str:
    """Return the words in quotation marks, unless they open with some of their own."""
    return words if words[0] in _MARKS else f"“{words}”"


def leading_attribution(verdict: Verdict) -> Attribution | None:
    """Return the attribution that carries the verdict, or None in the writer's own voice."""
    if verdict.label is not Label.SOURCED or not verdict.attributions:
        return None
    cues = [mark.span for mark in verdict.marks if mark.rule == "cue"]
    return next((a for a in verdict.attributions if a.cue in cues), verdict.attributions[0])


def sentence_at(article: Article, span: Span) -> int:
    """Return the index of the sentence in which the span begins."""
    return next(s.index for s in article.sentences if s.span.end > span.start)
