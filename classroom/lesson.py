"""One learner with one article: what is said is on disk before it is on the screen."""

from __future__ import annotations

from analysis.verdict import Analysis
from classroom.desk import Desk
from classroom.enrolment import WELCOME
from classroom.flags import Place
from classroom.message import fit
from classroom.record import Entry, FlagKind
from classroom.seat import Seat
from reading.article import Article
from tutor.dialogue import Role, Turn
from tutor.occasion import Occasion
from tutor.state import State


class Lesson:
    """The conversation of one seat about one article, kept across reloads and restarts."""

    def __init__(self, seat: Seat, article: Article, desk: Desk) -> None:
        self._seat = seat
        self._article = article
        self._desk = desk
        self.article_id = article.id

    def turns(self) -> tuple[Entry, ...]:
        """Return what was said so far, in order."""
        return self._desk.ledger.entries(self._seat, self.article_id)

    def begin(self) -> None:
        """Let the tutor open the conversation, unless it has or the article is not judged yet."""
        analysis = None if self.turns() else self._desk.analyses.soon(self._article)
        if analysis is not None:
            self._begin(analysis)

    def ask(self, text: str) -> Turn:
        """Return the tutor's reply. The message is stored before it is thought about.

        Raises:
            UnfitMessage: if the message is empty or too long; nothing is stored.
            TooFast: if the learner sends more than 20 messages a minute; nothing is stored.
            RecordsTrouble: if it cannot be stored.
        """
        message = fit(text, printed=self._article.text)
        self._desk.pace.step(self._seat, self._desk.clock())
        with self._desk.turn_taking(self._seat, self.article_id):
            mine = Turn(Role.LEARNER, message)
            asked = self._desk.ledger.ask(self._seat, self.article_id, mine, self._desk.clock())
            analysis = self._desk.analyses.of(self._article)
            before = [entry for entry in self._begin(analysis) if entry.number < asked.number]
            occasion = self._occasion(analysis, tuple(entry.turn for entry in before))
            reply = self._desk.tutor.reply(occasion, message)
            return self._desk.ledger.answer(
                self._seat, self.article_id, reply, self._desk.clock()
            ).turn

    @property
    def state(self) -> State:
        """Return where the lesson stands after the tutor's last turn."""
        return self._desk.ledger.state(self._seat, self.article_id)

    def flagged(self) -> frozenset[int]:
        """Return the numbers of the turns that this learner has flagged."""
        return self._desk.flags.numbers(self._seat, self.article_id)

    def flag(self, number: int, kind: FlagKind, note: str = "") -> None:
        """Tell the instructor that a turn of the tutor is not as it should be.

        Raises:
            UnknownTurn: if the tutor said no such turn here.
            UnfitMessage: if the note is too long.
        """
        fitted = fit(note, printed=self._article.text) if note.strip() else ""
        self._desk.flags.put_up(self._place(number), kind, fitted, self._desk.clock())

    def unflag(self, number: int) -> None:
        """Take the flag back.

        Raises:
            UnknownTurn: if the tutor said no such turn here.
        """
        self._desk.flags.take_down(self._place(number))

    def start_over(self) -> None:
        """Forget the conversation for good; the next one begins with a welcome.

        What the learner has tried still counts; `Classroom.forget_record` is for that.
        """
        with self._desk.turn_taking(self._seat, self.article_id):
            self._desk.ledger.start_over(self._seat, self.article_id)

    def _begin(self, analysis: Analysis) -> tuple[Entry, ...]:
        """Let the tutor open the conversation, if it has not; return what was said."""
        said = self.turns()
        if said and said[0].number == WELCOME:
            return said
        reply = self._desk.tutor.welcome(self._occasion(analysis, ()))
        self._desk.ledger.welcome(self._seat, self.article_id, reply, self._desk.clock())
        return self.turns()

    def _occasion(self, analysis: Analysis, history: tuple[Turn, ...]) -> Occasion:
        desk = self._desk
        return Occasion(
            article=self._article,
            analysis=analysis,
            at=desk.clock(),
            history=history,
            state=self.state,
            attempts=desk.attempts.since_reset(self._seat),
            rules=desk.roster.settings(self._seat.class_id).rules,
            other=self._other,
        )

    def _other(self, article_id: str) -> tuple[Article, Analysis] | None:
        return None if article_id == self.article_id else self._desk.analyses.shown(article_id)

    def _place(self, number: int) -> Place:
        return Place(self._seat, self.article_id, number)
