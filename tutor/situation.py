"""All that a decision of the tutor may look at, in one value: every decision is a pure function."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from analysis.verdict import Analysis, Label
from reading.article import Article
from retrieval.retriever import Found
from tutor.dialogue import Act, Move, Role, Turn
from tutor.lexicon import entries

# Moves that leave a sentence on the table, so that the learner's next words may be about it.
_LEAVES_OPEN = set(Move) - {Move.DECLINE, Move.EXPLAIN, Move.THANK}


@dataclass(frozen=True, slots=True)
class Situation:
    """The article, what was judged of it, what was said, what the message does, what was found.

    `named` are the sentences that the message calls by number.
    """

    article: Article
    analysis: Analysis
    history: tuple[Turn, ...]
    message: str
    act: Act
    found: Found | None = None
    named: tuple[int, ...] = ()

    @property
    def item(self) -> int | None:
        """Return the sentence that the tutor has just asked about, or None."""
        return open_item(self.history)

    @property
    def asked(self) -> Move | None:
        """Return the move of the tutor's latest turn: what the learner may be answering."""
        turns = (turn for turn in reversed(self.history) if turn.role is Role.TUTOR)
        return next((turn.move for turn in turns), None)

    def times(self, act: Act) -> int:
        """Return how often the learner has done this about the open item, this time included."""
        return 1 + sum(turn.act == act for turn in self._on_item())

    def moves_on_item(self, *moves: Move) -> int:
        """Return how often the tutor has made one of these moves about the open item."""
        return sum(turn.move in moves for turn in self._on_item())

    def _on_item(self) -> Iterator[Turn]:
        """Yield the tutor's turns about the open item, the latest first."""
        for turn in reversed(self.history):
            if turn.role is Role.LEARNER:
                continue
            if not turn.cites or turn.cites[0] != self.item:
                return
            yield turn

    def own_voice(self) -> tuple[int, ...]:
        """Return the sentences in which the writer judges most, the strongest first."""
        judged = [v for v in self.analysis.verdicts if v.label is Label.COMMENTARY]
        return tuple(v.sentence for v in sorted(judged, key=lambda v: -v.scores.commentary))

    def carrying(self) -> tuple[int, ...]:
        """Return sentences with a speaker, each speaker once, in the order of the article."""
        seen: set[str] = set()
        chosen = []
        for verdict in self.analysis.verdicts:
            for told in verdict.attributions:
                named = told.speaker or ""
                if named.lower() in entries("pronouns"):
                    continue
                if verdict.label is Label.SOURCED and named and named not in seen:
                    seen.add(named)
                    chosen.append(verdict.sentence)
                    break
        return tuple(chosen)


def open_item(history: Iterable[Turn]) -> int | None:
    """Return the sentence that the latest tutor turn leaves on the table, or None."""
    latest = next((t for t in reversed(tuple(history)) if t.role is Role.TUTOR), None)
    if latest is None or latest.move not in _LEAVES_OPEN or not latest.cites:
        return None
    return latest.cites[0]
