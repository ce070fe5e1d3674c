"""The one door that pages and scripts knock on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from threading import Event

from analysis.verdict import Analysis
from classroom import desk, tasks
from classroom.analyses import Analyses
from classroom.attempts import Attempts
from classroom.database import Database
from classroom.erasure import ERASE_EVERY, Erasure, erase_again_and_again
from classroom.flags import Flags
from classroom.lesson import Lesson
from classroom.library import Library, UnknownArticle
from classroom.overview import Overview
from classroom.parts import Loading, Parts
from classroom.publishing import Progress, Publishing, unwatched
from classroom.readiness import Preparation, Readiness
from classroom.record import ArticleCard, Conversation, Entry, Flag, Preview
from classroom.roster import ClassSettings, Roster
from classroom.seat import DEFAULT_CLASS, Seat
from reading.article import Article
from tutor.learner.mastery import Mastery, mastery
from tutor.path import Step
from tutor.skills import Skill


class Classroom:
    """A class, its articles and its conversations. Until classes can be made, there is one.

    All methods may be called from any thread. `clock` returns the present moment, with a time zone.
    """

    def __init__(
        self, database: Database, parts: Parts, loading: Loading, clock: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._parts = parts
        self._loading = loading
        self._clock = clock
        self._library = Library(database)
        self._publishing = Publishing(self._library, parts, clock)
        self._flags = Flags(database)
        self._roster = Roster(database)
        self._overview = Overview(database)
        self._attempts = Attempts(database)
        self._erasure = Erasure(database)
        analyses = Analyses(
            self._library, self._publishing, lambda: self._preparation.did("parser")
        )
        self._desk = desk.lay(database, analyses, parts.tutor, clock)
        to_do = tasks.needed(loading, open_records=self.erase_expired, lay_out=self.lay_out)
        self._preparation = Preparation(to_do)
        self._catching_up = Preparation(tasks.later(loading, self._publishing, parts.retriever))

    def articles(self) -> tuple[ArticleCard, ...]:
        """Return all articles, withdrawn ones too, the newest first."""
        return self._library.cards()

    def article(self, article_id: str) -> Article:
        """Return the article, also a withdrawn one.

        Raises:
            UnknownArticle: if it is not here.
        """
        return self._library.article(article_id)

    def analysis(self, article_id: str) -> Analysis:
        """Return the article's analysis by today's analyser; waits while one is being made.

        Raises:
            UnknownArticle: if the article is not here.
        """
        return self._publishing.analysis(self.article(article_id))

    def preview(self, name: str, data: bytes) -> Preview:
        """Return the file as the article it would become; nothing is kept.

        Raises:
            WhoSaysError: if the file cannot be read as an article; the message says why.
        """
        return self._publishing.preview(self._parts.open_upload(name, data))

    def preview_text(self, text: str, title: str = "") -> Preview:
        """Return pasted text as the article it would become; nothing is kept.

        Raises:
            WhoSaysError: if the text cannot be read as an article; the message says why.
        """
        return self._publishing.preview(self._parts.read_text(text, title))

    def publish(self, article: Article, progress: Progress = unwatched) -> Article:
        """Judge, index and keep the article; a text that is already here is only shown again.

        `progress` is told, from this thread, what is being done and the share done, 0-1.

        Raises:
            WhoSaysError: if a stage fails; nothing of the article is kept then.
        """
        return self._publishing.publish(article, progress)

    def open_article(self, name: str, data: bytes) -> Article:
        """Read and publish a file; opening the same text again changes nothing.

        Raises:
            WhoSaysError: if the file cannot be read as an article, or a later stage fails.
        """
        return self.publish(self.preview(name, data).article)

    def withdraw(self, article_id: str) -> None:
        """Hide the article and the lessons on it from learners; `restore` undoes it.

        Raises:
            UnknownArticle: if it is not here.
        """
        self._publishing.withdraw(article_id)

    def restore(self, article_id: str) -> None:
        """Show the article and the lessons on it to learners again.

        Raises:
            UnknownArticle: if it is not here.
        """
        self._publishing.restore(article_id)

    def delete(self, article_id: str) -> None:
        """Delete the article, its analysis, the lessons on it, flags and attempts, for good.

        Raises:
            UnknownArticle: if it is not here.
        """
        self._publishing.delete(article_id)

    def lesson(self, learner_id: str, article_id: str) -> Lesson:
        """Return the learner's conversation about the article, begun by the tutor's welcome.

        While the parser loads, an article that is not judged has no welcome yet; `ask` waits.

        Raises:
            UnknownArticle: if the article is not here or withdrawn.
            UnknownSeat: if the id cannot be a learner's.
        """
        if not self._library.shows(article_id):
            raise UnknownArticle(article_id)
        lesson = Lesson(Seat(DEFAULT_CLASS, learner_id), self.article(article_id), self._desk)
        lesson.begin()
        return lesson

    def mastery(self, learner_id: str) -> tuple[Mastery, ...]:
        """Return how far the learner is with each skill, by what they tried since the last reset.

        Raises:
            UnknownSeat: if the id cannot be a learner's.
        """
        seat = Seat(DEFAULT_CLASS, learner_id)
        return tuple(mastery(self._attempts.since_reset(seat)).values())

    def forget_record(self, learner_id: str) -> None:
        """Let what the learner has tried so far count no more; conversations stay as they are.

        Raises:
            UnknownSeat: if the id cannot be a learner's.
        """
        self._attempts.reset(Seat(DEFAULT_CLASS, learner_id))

    def name_of(self, skill: Skill) -> str:
        """Return what learners of the class call the skill, in words of its reading level."""
        return self._parts.name_of(skill, self.settings().level)

    def steps(self, minutes: int) -> tuple[Step, ...]:
        """Return the steps of the lesson of so many minutes; none if there is no such path."""
        return self._parts.steps(minutes)

    def conversations(self) -> tuple[Conversation, ...]:
        """Return the lessons in which a learner has said something, the latest first."""
        return self._overview.conversations(DEFAULT_CLASS)

    def transcript(self, lesson_id: int) -> tuple[Entry, ...]:
        """Return the turns of a lesson, in order; none if there is no such lesson."""
        return self._overview.transcript(DEFAULT_CLASS, lesson_id)

    def flags(self) -> tuple[Flag, ...]:
        """Return what learners flagged, what is still open first, then the newest first."""
        return self._flags.raised(DEFAULT_CLASS)

    def resolve_flag(self, flag_id: int) -> None:
        """Note that a flag has been dealt with.

        Raises:
            UnknownFlag: if there is no such flag.
        """
        self._flags.resolve(DEFAULT_CLASS, flag_id, self._clock())

    def settings(self) -> ClassSettings:
        """Return what is settled for the class."""
        return self._roster.settings(DEFAULT_CLASS)

    def change_settings(self, settings: ClassSettings) -> None:
        """Settle it anew."""
        self._roster.change_settings(DEFAULT_CLASS, settings)

    def erase_expired(self) -> int:
        """Erase what learners typed and is past its time; return how many turns it was.

        Raises:
            RecordsTrouble: if the records cannot be written.
        """
        return self._erasure.erase_expired(self._clock())

    def keep_erasing(self, stopped: Event, every: float = ERASE_EVERY) -> None:
        """Erase every so many seconds until stopped; blocks, never raises."""
        erase_again_and_again(self.erase_expired, stopped, every)

    def readiness(self) -> Readiness:
        """Return how far `warm_up` and, behind it, `catch_up` are."""
        return Readiness(self._preparation.steps(), self._catching_up.steps())

    @property
    def judges_by_rules_alone(self) -> bool:
        """Say whether the trained weights are missing, so that more is missed."""
        return self._parts.analyser.by_rules_alone

    def warm_up(self) -> None:
        """Make everything ready, step by step; blocks, never raises, may be called again."""
        self._preparation.run()

    def catch_up(self) -> None:
        """Judge and index the articles that are not yet; blocks, never raises.

        Call it after `warm_up`. Everything works meanwhile: who opens an article that is not judged
        has it judged at once, and where vectors are missing, words find the passages.
        """
        self._catching_up.run()

    def close(self) -> None:
        """Let go of the data folder; the classroom is of no use afterwards."""
        self._database.close()
        self._loading.release()

    def lay_out(self) -> None:
        """Put out the shipped articles and make all findable by word; quick, and may be done alone.

        Raises:
            UnreadableShipment: if the shipped articles are missing or damaged.
        """
        self._publishing.lay_out(self._loading.corpus)
