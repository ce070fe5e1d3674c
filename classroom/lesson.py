"""One learner with one article: what is said is on disk before it is on the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from threading import Lock

from analysis.verdict import Analysis
from classroom.flags import Flags, Place
from classroom.ledger import WELCOME, Ledger
from classroom.message import Pace, fit
from classroom.parts import Tutor
from classroom.record import Entry, FlagKind
from classroom.seat import Seat
from reading.article import Article
from tutor.dialogue import Role, Turn

_LOCKS = 64  # lessons share them; two that meet wait for each other's reply, some milliseconds


class TurnTaking:
    """Lets one message of a lesson be answered before the next, also from two tabs."""

    def __init__(self) -> None:
        self._locks = tuple(Lock() for _ in range(_LOCKS))

    def __call__(self, seat: Seat, article_id: str) -> Lock:
        """Return the lock of this lesson."""
        return self._locks[hash((seat, article_id)) % _LOCKS]


@dataclass(frozen=True, slots=True)
class Desk:
    """What every lesson works with.

    `analysis` waits until there is one, `judged` returns None where that would take long.
    """

    ledger: Ledger
    flags: Flags
    tutor: Tutor
    analysis: Callable[[Article], Analysis]
    judged: Callable[[Article], Analysis | None]
    clock: Callable[[], datetime]
    pace: Pace
    turn_taking: TurnTaking


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
        analysis = None if self.turns() else self._desk.judged(self._article)
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
            asked = self._say(Turn(Role.LEARNER, message))
            analysis = self._desk.analysis(self._article)
            before = [entry for entry in self._begin(analysis) if entry.number < asked.number]
            history = tuple(entry.turn for entry in before)
            reply = self._desk.tutor.reply(self._article, analysis, history, message)
            return self._say(reply).turn

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
        """Forget the conversation for good; the next one begins with a welcome."""
        with self._desk.turn_taking(self._seat, self.article_id):
            self._desk.ledger.start_over(self._seat, self.article_id)

    def _begin(self, analysis: Analysis) -> tuple[Entry, ...]:
        """Let the tutor open the conversation, if it has not; return what was said."""
        said = self.turns()
        if said and said[0].number == WELCOME:
            return said
        turn = self._desk.tutor.welcome(self._article, analysis)
        self._desk.ledger.welcome(self._seat, self.article_id, turn, self._desk.clock())
        return self.turns()

    def _say(self, turn: Turn) -> Entry:
        return self._desk.ledger.append(self._seat, self.article_id, turn, self._desk.clock())

    def _place(self, number: int) -> Place:
        return Place(self._seat, self.article_id, number)
