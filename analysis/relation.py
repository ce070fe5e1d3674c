"""A cue of one sentence with what it joins, before quotation marks and names are looked at."""

from __future__ import annotations

from dataclasses import dataclass

from reading.article import Span


@dataclass(frozen=True, slots=True)
class Relation:
    """Who tells what, as spans; `content` is None where only quotation marks can tell it.

    `is_main` says that the cue carries the main clause. `audience` is whom the source told, or who
    has seen its paper. `citing` is whom the source in turn cites.
    """

    cue: Span
    source: Span | None
    content: Span | None
    is_main: bool
    is_thought: bool = False
    audience: Span | None = None
    opens_after_colon: bool = False
    citing: Span | None = None
