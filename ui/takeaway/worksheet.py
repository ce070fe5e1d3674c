"""A worksheet of one page: the first sentences with empty boxes, three tasks, and the key to it."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from analysis.verdict import Analysis, Label, Verdict
from reading.article import Article, Block, Sentence
from ui.catalogue import words
from ui.takeaway.paper import imprint
from ui.takeaway.voice import cues, how_sure, is_contested, letter, number, speakers

# Measured on A4: a column of sentences holds this many characters a line, and with the head and
# three tasks a page holds this many lines of sentences.
_LINE = 44
_LINES = 26
_LEAST = 2  # lines: a box to write a name into is no lower
_LONGEST = 6 * _LINE  # of a sentence; the rest is left off, with an ellipsis
_LONGEST_TITLE = 110
_EXAMPLES = 5  # of sentences in the key
LETTERS = (Label.SOURCED, Label.UNSOURCED, Label.COMMENTARY)


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence of the worksheet; the rest is for the key."""

    number: str
    text: str
    who: str
    voice: str
    sure: str


@dataclass(frozen=True, slots=True)
class Task:
    """What a learner is asked to do, and its answer in the key."""

    text: str
    answer: str


@dataclass(frozen=True, slots=True)
class Worksheet:
    """What stands on the page and in its key, however it is printed."""

    title: str
    imprint: str
    extent: str
    rows: tuple[Row, ...]
    tasks: tuple[Task, ...]


def worksheet(article: Article, analysis: Analysis) -> Worksheet:
    """Return the worksheet of an article: its first sentences that make a claim, and the key."""
    verdicts = {verdict.sentence: verdict for verdict in analysis.verdicts}
    claiming = [s for s in article.sentences if _asks(article, s, verdicts[s.index])]
    shown = [(s, verdicts[s.index]) for s in _first_that_fit(article, claiming)]
    return Worksheet(
        title=_cut(article.title, _LONGEST_TITLE),
        imprint=_cut(imprint(article), _LONGEST_TITLE),
        extent=_extent(len(shown), len(claiming)),
        rows=tuple(_row(article, sentence, verdict) for sentence, verdict in shown),
        tasks=_tasks(article, shown),
    )


def _asks(article: Article, sentence: Sentence, verdict: Verdict) -> bool:
    in_byline = article.paragraphs[sentence.paragraph].block is Block.BYLINE
    return verdict.label is not None and not in_byline


def _first_that_fit(article: Article, sentences: list[Sentence]) -> list[Sentence]:
    shown: list[Sentence] = []
    lines = 0
    for sentence in sentences:
        length = len(_cut(sentence.span.of(article.text), _LONGEST))
        lines += max(_LEAST, ceil(length / _LINE))
        if lines > _LINES:
            break
        shown.append(sentence)
    return shown


def _cut(text: str, longest: int) -> str:
    """Return the text on one line, cut between words where it is too long."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    kept = line[: longest - 1]
    return (kept.rpartition(" ")[0] or kept).rstrip(" ,;:") + "…"


def _extent(shown: int, of: int) -> str:
    if not of:
        return words("takeaway.no_sentences")
    if shown == of:
        return words("takeaway.all_of_them", all=of)
    return words("takeaway.some_of_them", shown=shown, all=of)


def _row(article: Article, sentence: Sentence, verdict: Verdict) -> Row:
    assert verdict.label is not None
    return Row(
        number=number(sentence.index),
        text=_cut(sentence.span.of(article.text), _LONGEST),
        who="; ".join(speakers(verdict)),
        voice=words("takeaway.open") if is_contested(verdict) else letter(verdict.label),
        sure="" if is_contested(verdict) else how_sure(verdict),
    )


Shown = list[tuple[Sentence, Verdict]]


def _tasks(article: Article, shown: Shown) -> tuple[Task, ...]:
    nobody = [
        number(sentence.index)
        for sentence, verdict in shown
        if verdict.label is Label.UNSOURCED and not is_contested(verdict)
    ]
    examples = ", ".join(nobody[:_EXAMPLES])
    return (
        _hand_over_task(article, shown),
        Task(
            words("takeaway.task_nobody"),
            words("takeaway.answer_nobody", numbers=examples)
            if nobody
            else words("takeaway.answer_no_nobody"),
        ),
        Task(words("takeaway.task_look_up"), words("takeaway.answer_look_up")),
    )


def _hand_over_task(article: Article, shown: Shown) -> Task:
    """Ask for the hand-over words of the first speaker who has some here, else for all of them."""
    sourced = [(s, v) for s, v in shown if v.label is Label.SOURCED and not is_contested(v)]
    speaker = next(
        (
            a.speaker
            for s, v in sourced
            for a in v.attributions
            if a.speaker and a.cue in cues(v, s.span)
        ),
        None,
    )
    if speaker is None:
        return Task(words("takeaway.task_any_speaker"), words("takeaway.answer_no_cues"))
    handed = [
        words("takeaway.answer_one_cue", words=a.cue.of(article.text), number=number(s.index))
        for s, v in sourced
        for a in v.attributions
        if a.speaker == speaker and a.cue and s.span.covers(a.cue)
    ]
    answer = "; ".join(dict.fromkeys(handed))
    return Task(words("takeaway.task_speaker", speaker=_cut(speaker, _LONGEST_TITLE)), answer)
