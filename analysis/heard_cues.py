"""What the network took for a cue: does it tell, whom does it tell, and is it told or shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.empty_cues import tells
from analysis.lexicon import entries, pattern
from analysis.measures import gives_a_figure
from analysis.parsed import ParsedSentence
from analysis.told_content import ACTS
from reading.article import Span

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.tokens import Token

_MARKS = {'"', "“", "”", "‘", "’"}
_VOICING = {"raise", "voice", "emerge", "surface", "grow", "mount", "express", "ask"}
_RAISING = {"seem", "appear", "tend"}
_FINITE = {"VBD", "VBZ", "VBP", "MD"}


def reports(parsed: ParsedSentence, cue: Span, content: Span | None) -> bool:
    """Say whether the cue tells a statement, and does not only show a wish, an act or a view."""
    tokens = tokens_of(parsed, cue)
    if pattern("cue_phrases").search(" ".join(token.text for token in tokens)):
        return True
    if any(gives_a_figure(token) for token in tokens if token.pos_ == "VERB"):
        return True
    lemmas = {token.lemma_.lower() for token in tokens}
    telling = lemmas & entries("reporting_verbs")
    if lemmas & (entries("nominal_verbs") | ACTS) - {"ask"} and telling:
        return True
    thinking = lemmas & (entries("thought_verbs") | entries("telling_nouns"))
    if not telling and not thinking and any(token.pos_ == "VERB" for token in tokens):
        return False
    words = tokens_of(parsed, content) if content is not None else []
    if [word.lower_ for word in words[:2] if word.lower_ != "not"][:1] == ["to"]:
        return False
    return not words or any(w.tag_ in _FINITE or w.text in _MARKS for w in words)


def tokens_of(parsed: ParsedSentence, span: Span) -> list[Token]:
    """Return the tokens that a span touches."""
    base = parsed.sentence.span.start
    found = parsed.doc.char_span(span.start - base, span.end - base, alignment_mode="expand")
    return list(found) if found is not None else []


def hands_over(parsed: ParsedSentence, cue: Span, content: Span | None) -> bool:
    """Say whether the cue's first verb tells; a cue without a verb does."""
    verbs = [token for token in tokens_of(parsed, cue) if token.pos_ == "VERB"]
    top = next((verb for verb in verbs if verb.head == verb or verb.head not in verbs), None)
    if top is None:
        return any(token.pos_ != "AUX" for token in tokens_of(parsed, cue))  # no "The Courier has"
    if top.tag_ == "VBN" and top.dep_ == "advcl" and top.lemma_ == "ask":
        return False  # "Asked whether it leaked, Lowe said no"
    return tells(top) and not _says_a_thing(parsed, top, content)


def shows_nobody(parsed: ParsedSentence, cue: Span, content: Span | None) -> bool:
    """Say whether a cue without a source is a mere verb: "will be remembered for the ruin"."""
    tokens = tokens_of(parsed, cue)
    lemmas = {token.lemma_.lower() for token in tokens}
    telling = ("reporting_verbs", "thought_verbs", "telling_nouns")
    if lemmas & _VOICING or any(lemmas & entries(name) for name in telling):
        return False
    if lemmas & _RAISING:
        return True
    words = tokens_of(parsed, content) if content is not None else []
    return not any(w.pos_ in {"VERB", "AUX"} or w.text in _MARKS for w in words)


def _says_a_thing(parsed: ParsedSentence, verb: Token, content: Span | None) -> bool:
    """Say whether it is "said grace" or "wrote off debts": a thing done by words, not told."""
    particle = next((c.lower_ for c in verb.children if c.dep_ == "prt"), None)
    if particle is not None and f"{verb.lemma_} {particle}" not in entries("particle_verbs"):
        return True
    if verb.lemma_ != "say" or content is None:
        return False
    words = tokens_of(parsed, content)
    return not any(w.pos_ in {"VERB", "AUX"} or w.text in _MARKS for w in words)


def is_told_to(parsed: ParsedSentence, cue: Span, source: Span) -> bool:
    """Say whether the source is whom a passive tells: "readers were assured that"."""
    for verb in tokens_of(parsed, cue):
        if any(child.dep_ == "agent" for child in verb.children):
            return False
        for child in verb.children:
            if child.dep_ == "nsubjpass" and source.covers(parsed.span(child.i, child.i)):
                return True
    return False


def colon_follows(parsed: ParsedSentence, cue: Span) -> bool:
    """Say whether a colon follows the cue, which leaves the voice open."""
    rest = parsed.doc.text[cue.end - parsed.sentence.span.start :]
    return rest.lstrip().startswith(":")
