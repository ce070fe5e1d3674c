"""Valid values in one call; a test names only what it is about."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from analysis.attribution import Attribution, Manner, SourceKind
from analysis.verdict import Analysis, Label, Mark, Tag, Verdict
from classroom.classroom import Classroom
from classroom.database import open_database
from classroom.parts import Loading, Parts
from reading.article import Article, Block, Paragraph, Sentence, Span, article_id
from tests.fakes import Clock, FakeAnalyser, FakeRetriever, FakeTutor
from tutor.dialogue import Move, Role, Turn
from tutor.items.item import Task
from tutor.judging.judgement import Grade, Rubric
from tutor.learner.attempt import Attempt
from tutor.occasion import Reply
from tutor.path import Phase, Step
from tutor.skills import Skill
from tutor.state import State

STORY = """The ferry is late again

The harbour master said on Monday that the ferry would stay in dock. Two engines had failed. \
Nobody was surprised.

"We have waited for years," said Ines Cole, who sells coffee on the quay. \
What a way to run a port!"""


A_PATH = (Step(Phase.TRY, "Your turn", 1), Step(Phase.CLOSE, "The end", 0))


def an_article(text: str = STORY, **fields: str) -> Article:
    """Return an article of this text, split at empty lines and full stops."""
    paragraphs = tuple(
        Paragraph(index, Span(*found.span()), Block.BODY if index else Block.HEADLINE)
        for index, found in enumerate(re.finditer(r"\S(?:.|\n(?!\n))*", text))
    )
    sentences = [
        (paragraph.index, paragraph.span.start + found.start(), paragraph.span.start + found.end())
        for paragraph in paragraphs
        for found in re.finditer(r"\S(?:.*?[.!?][\"']?(?=\s|$)|.*)", paragraph.span.of(text))
    ]
    return Article(
        id=article_id(text),
        title=fields.pop("title", "The ferry is late again"),
        text=text,
        paragraphs=paragraphs,
        sentences=tuple(Sentence(i, p, Span(a, b)) for i, (p, a, b) in enumerate(sentences)),
        **{"outlet": "The Quay Post", "byline": "Ann Ode", "date": "2026-05-18"} | fields,
    )


def an_attribution(content: Span, **fields) -> Attribution:
    """Return an indirect quotation of a named person."""
    told = {"cue": None, "source": None, "manner": Manner.INDIRECT, "speaker": "Ines Cole"}
    return Attribution(content, **told | {"source_kind": SourceKind.NAMED_PERSON} | fields)


def a_verdict(sentence: int = 0, label: Label | None = Label.SOURCED, **fields) -> Verdict:
    """Return a judgement of the sentence with this index."""
    given = {"confidence": 0.75, "reason": "It hands the words to someone."}
    shown = {"tags": (Tag.NEEDS_A_SOURCE,), "marks": (Mark(Span(0, 3), "cue"),)}
    return Verdict(sentence, label, **given | shown | fields)


def an_analysis(article: Article | None = None, analyser: str = "fake 1") -> Analysis:
    """Return a judgement of each sentence of the article."""
    article = article or an_article()
    verdicts = tuple(
        a_verdict(s.index, attributions=(an_attribution(s.span),)) for s in article.sentences
    )
    return Analysis(article.id, analyser, verdicts)


def a_question(text: str = "Who says so?") -> Turn:
    """Return a learner's turn."""
    return Turn(Role.LEARNER, text)


def an_attempt(**fields) -> Attempt:
    """Return a right answer to an invented item, with a reason and without help."""
    given = {"item": "k01-03", "skill": Skill.SPOT_SOURCE, "task": Task.LABEL}
    judged = {"grade": Grade.RIGHT, "rubric": Rubric.SOLID, "hints": 0, "at": Clock()()}
    answered = {"label": Label.SOURCED, "answer": "sourced", "expected": "sourced"}
    return Attempt(**given | judged | answered | fields)


def a_reply(text: str = "Look at S1.", **fields) -> Reply:
    """Return a turn of the tutor after which a lesson stands at the second step of a path."""
    state = fields.pop("state", State(minutes=45, step=2, seen=("k01-03",), settled=(0, 4)))
    return Reply(Turn(Role.TUTOR, text, Move.VOICE), state, **fields)


def a_classroom(folder: Path, *, clock: Clock | None = None, **parts) -> Classroom:
    """Return a classroom with a real database in the folder and fakes for the stages before it."""
    fakes = Parts(
        open_upload=lambda _name, data: an_article(data.decode()),
        read_text=lambda text, title: an_article(text, title=title or "Pasted"),
        analyser=FakeAnalyser(),
        retriever=FakeRetriever(),
        tutor=FakeTutor(),
        name_of=lambda skill, level: f"Skill {skill}, {level}",
        steps=lambda minutes: A_PATH if minutes else (),
    )
    loading = parts.pop("loading", Loading(folder, *[lambda: None] * 3))
    database = open_database(folder / "classroom.db")
    return Classroom(database, replace(fakes, **parts), loading, clock or Clock())
