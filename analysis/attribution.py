"""An attribution relation: some content, handed to a source by a cue.

The three spans and their names are those of PARC 3.0 (Pareti, 2016) and PolNeAR (Newell et al.,
2018).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reading.article import Span


class Manner(StrEnum):
    """How the content is quoted: in exact words, in the writer's words, or partly each."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class SourceKind(StrEnum):
    """How clearly a reader can see the source (ruling 8 in docs/decisions/0003)."""

    NAMED_PERSON = "named person"
    NAMED_ORGANISATION = "named organisation"
    DOCUMENT = "document"
    UNNAMED_GROUP = "unnamed group"
    UNNAMED_PERSON = "unnamed person"
    ANONYMOUS = "anonymous"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what. Only the content is sure to exist.

    `speaker` is the source resolved to its name in the article ("The rights organisation" ->
    "Human Rights Watch"); `via` names the next link of a chain ("witnesses told Human
    Rights Watch"). `source` and `cue` may lie in another sentence than `content` when a quotation
    goes on. `role` and `anonymity` are the article's own words for what the speaker is, and for why
    the name is withheld.
    """

    content: Span
    cue: Span | None
    source: Span | None
    manner: Manner
    source_kind: SourceKind | None = None
    speaker: str | None = None
    via: str | None = None
    role: str | None = None
    anonymity: str | None = None
