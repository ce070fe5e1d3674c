"""The next link of a chain: who passed the content on to this article.

"Witnesses told Human Rights Watch", "in an interview with RT", "in a report seen by Reuters",
"state television said, citing officials", and what stands inside another's words.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from analysis.attribution import Attribution, SourceKind
from analysis.lexicon import entries
from analysis.noun_phrase import noun_phrase
from analysis.parsed import ParsedSentence
from analysis.speakers import Speaker
from reading.article import Span

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.tokens import Token

_SEEN = {"see", "obtain", "review", "view", "publish", "cite", "carry", "quote", "hear", "get"}
_CITING = {"cite", "quote"}
_UNNAMED = {SourceKind.UNNAMED_GROUP, SourceKind.UNNAMED_PERSON, SourceKind.ANONYMOUS}


def cited_by(parsed: ParsedSentence, verb: Token) -> Span | None:
    """Return the officials of "state television reported, citing officials"."""
    for child in verb.children:
        if child.lemma_.lower() in _CITING and child.tag_ == "VBG" and child.dep_ == "advcl":
            cited = next((c for c in child.children if c.dep_ == "dobj"), None)
            return noun_phrase(parsed, cited, child) if cited is not None else None
    return None


def heard_by(parsed: ParsedSentence, verb: Token) -> Span | None:
    """Return the medium of "in an interview with RT" or "in a letter seen by Reuters"."""
    for token in verb.subtree:
        if token.pos_ != "PROPN" or token.dep_ != "pobj" or not token.text[:1].isupper():
            continue
        before = token.head
        carrier = before.head.lower_ in entries("carriers") and before.lower_ in {"with", "to"}
        seen = before.dep_ == "agent" and before.head.lemma_.lower() in _SEEN
        if (carrier or seen) and _belongs_to(before.head, verb):
            return noun_phrase(parsed, token, before)
    return None


def _belongs_to(carrier: Token, verb: Token) -> bool:
    """Say whether the carrier hangs on the verb itself, not on what it tells."""
    for token in carrier.ancestors:
        if token == verb:
            return True
        if token.dep_ in {"ccomp", "relcl", "ROOT"}:
            return False
    return False


def passes_on(told: Speaker, outlet: str) -> bool:
    """Say whether a body that was told something is a link: no forum, and not this paper itself."""
    words = told.name.lower().split()
    if told.kind is not SourceKind.NAMED_ORGANISATION or not told.name[:1].isupper():
        return False
    forum = any(word in entries("forums") for word in words)
    return not forum and not is_own(told.name, outlet)


def is_own(name: str, outlet: str) -> bool:
    """Say whether the name is this paper's own: "the Courier" in The Brackwater Courier."""
    shortened = name.lower().removeprefix("the ")
    return bool(outlet) and shortened in outlet.lower()


def chained(told: list[tuple[Attribution, bool]]) -> list[Attribution]:
    """Hand whatever is told inside another's content to that other as the next link.

    Beside each attribution stands whether its cue carries the sentence: where each of two seems to
    lie in the other's content, the one that carries it is the outer.
    """
    return [_inside_of(_outer(inner, told), inner[0]) for inner in told]


def _outer(
    inner: tuple[Attribution, bool], told: list[tuple[Attribution, bool]]
) -> Attribution | None:
    """Return the nearest attribution whose content holds the inner one's cue."""
    cue, content = inner[0].cue, inner[0].content
    if cue is None:
        return None
    outer = [
        other
        for other, carries in told
        if other.cue is not None
        and other.cue != cue
        and other.content.covers(cue)
        and (not content.overlaps(other.cue) or (carries and not inner[1]))
    ]
    return min(outer, key=lambda other: other.content.end - other.content.start, default=None)


def _inside_of(outer: Attribution | None, inner: Attribution) -> Attribution:
    if outer is None or inner.via is not None or outer.speaker == inner.speaker:
        return inner
    return replace(inner, via=outer.speaker)


def going_on(attribution: Attribution, before: Attribution | None) -> Attribution:
    """Let "they also said" go on with what unnamed people told through somebody just before."""
    if before is None or attribution.via is not None or attribution.source_kind not in _UNNAMED:
        return attribution
    same = attribution.speaker == before.speaker and attribution.source != before.source
    return replace(attribution, via=before.via) if same else attribution
