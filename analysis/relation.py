"""A cue of one sentence with what it joins, before quotation marks and names are looked at."""

from __future__ import annotations

from dataclasses import dataclass

from reading.article import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Who tells what, as spans.

    `content` is None where only quotation marks can tell it, `cue` where none stands between the
    source and its words ("Lowe: the pumps failed").
    `is_main` says that the cue carries the main clause, `is_reporting` that it is one of those that
    tell ("said", "according to") and not only show somebody's view ("praised", "was expected").
    `audience` is whom the source told, or who has seen its paper. `citing` is whom the source in
    turn cites.
    """

    cue: Span | None
    source: Span | None
    content: Span | None
    is_main: bool
    is_thought: bool = False
    is_reporting: bool = True
    audience: Span | None = None
    opens_after_colon: bool = False
    citing: Span | None = None

    @property
    def place(self) -> int:
        """Return where the relation begins: with its cue, or without one with its source."""
        first = self.cue or self.source or self.content
        return first.start if first is not None else 0


@dataclass(frozen=True, slots=True)
class Told:
    """The relations of a sentence, and the contents to which it has neither source nor cue.

    `exact` says that the contents are whole as they are; the rules leave it to the quotation marks
    where a content begins and ends.
    """

    relations: tuple[Relation, ...]
    loose: tuple[Span, ...] = ()
    exact: bool = False
