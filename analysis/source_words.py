"""The words of a source as a reader would ring it up, where the network took too few or too many.

A clause that a comma sets off goes ("Dr Osei" without ", who teaches biology"), one that says which
is meant stays whole ("a man who works at the plant"): docs/data-format.md. PolNeAR, by which the
network learnt, keeps the first kind in 280 of its 18,390 sources (train).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from analysis.parsed import ParsedSentence
from reading.article import Span

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.tokens import Span as TokenSpan
    from spacy.tokens import Token

_SET_OFF = re.compile(
    r"\s*[,–—(]\s*(?:and |but )?(?:(?:[\w’'-]+ ){1,3}of )?(?:(?:at|by|for|from|in|of|on|to|with) )?"
    r"(?:who|whom|whose|which)\b"
)
_FOCUS = re.compile(r"(?:(?:even|only|also|but|and|meanwhile|yet) )+(?=\w)", re.IGNORECASE)
_RELATIVES = {"who", "which", "that", "whom"}
_EMPTY = {"DET", "ADP", "PUNCT", "PART", "CCONJ", "SCONJ"}
_CLAUSES = {"relcl", "acl"}


def fitted(
    parsed: ParsedSentence, source: Span | None, cue: Span, ruled: Span | None
) -> Span | None:
    """Return the source's whole words; `ruled` is the subject that the parse gives the cue."""
    tokens = _tokens(parsed, source)
    if source is not None and tokens is not None and _tells_itself(parsed, tokens, cue):
        return source  # "Melva, which said": whom "which" means, the speaker says
    if source is None or tokens is None or _is_empty(tokens):
        source = ruled or (_antecedent(parsed, tokens) if tokens is not None else None)
    elif ruled is not None and not source.overlaps(ruled) and not _touches(source, cue):
        source = ruled
    if source is None:
        return None
    return _whole(parsed, _cut(parsed, source), cue)


def _tells_itself(parsed: ParsedSentence, tokens: TokenSpan, cue: Span) -> bool:
    """Say whether the source is the "who" of the very clause whose verb is the cue."""
    verb = tokens[0].head
    place = parsed.span(verb.i, verb.i)
    alone = len(tokens) == 1 and tokens[0].lower_ in _RELATIVES
    return alone and verb.dep_ == "relcl" and cue.overlaps(place)


def _is_empty(tokens: TokenSpan) -> bool:
    """Say whether the words name nobody: "the", "who", "a copy of"."""
    if tokens[-1].pos_ == "ADP":
        return True
    return all(token.pos_ in _EMPTY or token.lower_ in _RELATIVES for token in tokens)


def _touches(source: Span, cue: Span) -> bool:
    """Say whether source and cue stand side by side, as in ", engineers warned,"."""
    return max(source.start - cue.end, cue.start - source.end) <= 1


def _antecedent(parsed: ParsedSentence, tokens: TokenSpan) -> Span | None:
    """Return the noun phrase before "who", as far as the clause."""
    for token in tokens:
        clause, noun = token.head, token.head.head
        if token.lower_ in _RELATIVES and clause.dep_ == "relcl" and noun.i < token.i:
            return parsed.inner_span(noun.left_edge.i, token.i - 1)
    return None


def _cut(parsed: ParsedSentence, source: Span) -> Span:
    """Return the source without a clause that a comma sets off; a comma at its end may stay."""
    words = _words(parsed, source)
    clause = _SET_OFF.search(words, 1)
    kept = words[: clause.start()].rstrip(" ,;:–—-(") if clause else words
    focus = _FOCUS.match(kept)
    start = source.start + (focus.end() if focus else 0)
    return Span(start, source.start + len(kept)) if kept else source


def _whole(parsed: ParsedSentence, source: Span, cue: Span) -> Span:
    """Return the source with all of a clause that no comma sets off, up to the cue."""
    tokens = _tokens(parsed, source)
    if tokens is None:
        return source
    end = tokens.end - 1
    for child in tokens.root.children:
        if child.dep_ in _CLAUSES and _follows(child, end):
            end = max(end, _clause_end(child))
    limit = cue.start - parsed.sentence.span.start
    if cue.start >= source.end:
        while end >= tokens.end and parsed.doc[end].idx + len(parsed.doc[end]) > limit:
            end -= 1
    if end < tokens.end:
        return source
    whole = parsed.inner_span(tokens.start, end)
    return Span(source.start, whole.end) if whole is not None else source


def _follows(clause: Token, end: int) -> bool:
    """Say whether the clause begins right after the source, or inside it, with no comma before."""
    first = clause.left_edge.i
    return first <= end + 1 and clause.doc[first - 1].text not in {",", "–", "—", "("}


def _clause_end(clause: Token) -> int:
    """Return the last word of the clause before a comma or a verb that is no longer its own."""
    for token in clause.doc[clause.i + 1 : clause.right_edge.i + 1]:
        if token.text in {",", ";", "–", "—", "(", "“", '"'}:
            return token.i - 1
    end: int = clause.right_edge.i
    return end


def _tokens(parsed: ParsedSentence, span: Span | None) -> TokenSpan | None:
    if span is None:
        return None
    base = parsed.sentence.span.start
    return parsed.doc.char_span(span.start - base, span.end - base, alignment_mode="expand")


def _words(parsed: ParsedSentence, span: Span) -> str:
    base = parsed.sentence.span.start
    words: str = parsed.doc.text[span.start - base : span.end - base]
    return words
