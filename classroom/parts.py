"""What the classroom needs of the stages before it; `bootstrap.py` chooses the real ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from analysis.verdict import Analysis
from reading.article import Article
from retrieval.passage import Passage
from tutor.occasion import Occasion, Reply
from tutor.path import Step
from tutor.skills import ReadingLevel, Skill


class Analyser(Protocol):
    """Judges an article. The version is known at once, even while the parser still loads."""

    @property
    def version(self) -> str:
        """Return what changes whenever the same article could be judged differently."""

    @property
    def by_rules_alone(self) -> bool:
        """Say whether the trained weights are missing, so that more is missed."""

    def analyse(self, article: Article) -> Analysis:
        """Return one verdict a sentence."""


class Retriever(Protocol):
    """Finds passages again. It holds nothing that the database could not tell it anew."""

    def add(self, passages: Iterable[Passage]) -> None:
        """Make the passages findable; those that are already are left as they are."""

    def fill(self) -> None:
        """Make findable by meaning, too, what is findable by words only; may take minutes."""

    def forget(self, article_id: str) -> None:
        """Make the article's passages unfindable."""


class Tutor(Protocol):
    """Talks. Nothing in its replies repeats the learner's words: those are kept less long."""

    def welcome(self, occasion: Occasion) -> Reply:
        """Return the first turn of a lesson."""

    def reply(self, occasion: Occasion, message: str) -> Reply:
        """Return the turn after `message`; the occasion's history holds the turns before it."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The stages that an article passes before it is discussed, and the tutor who discusses it.

    `open_upload(name, data)` and `read_text(text, title)` raise a `WhoSaysError` for what they
    cannot read. `name_of(skill, level)` is what learners call a skill, `steps(minutes)` are those
    of a path. The parts work from the first moment, the slow ones by waiting for what they need.
    """

    open_upload: Callable[[str, bytes], Article]
    read_text: Callable[[str, str], Article]
    analyser: Analyser
    retriever: Retriever
    tutor: Tutor
    name_of: Callable[[Skill, ReadingLevel], str]
    steps: Callable[[int], tuple[Step, ...]]


@dataclass(frozen=True, slots=True)
class Loading:
    """The articles that ship, and what has to be loaded before the parts work at full speed.

    In this order: `index` opens the index of passages, as it is, and gives it to the retriever.
    `examples` come behind them: until then the tutor hears by phrases alone. `release` lets go of
    the data folder, so that another process may use it.
    """

    corpus: Path
    encoder: Callable[[], object]
    index: Callable[[], object]
    parser: Callable[[], object]
    release: Callable[[], object] = lambda: None
    examples: Callable[[], object] = lambda: None
