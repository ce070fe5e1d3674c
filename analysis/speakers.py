"""A source as a name and a kind: "The rights organisation" -> Human Rights Watch.

The article's referents (`analysis.discourse`) say whom the head of a source stands for. Here that
becomes what a reader is told: the fullest name, or the words that brought the source in; ruling 8's
kind; and what the text adds, a role and a reason for anonymity.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from analysis.attribution import SourceKind
from analysis.coordination import members
from analysis.discourse import Discourse, Link
from analysis.lexicon import entries, pattern
from analysis.mention import Form
from analysis.parsed import ParsedSentence
from analysis.phrases import lowered
from analysis.referent import Referent
from analysis.sorts import Sort, guessed, sort_of
from reading.article import Span

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.tokens import Span as TokenSpan
    from spacy.tokens import Token

_OWNERS = {"its", "his", "her", "their"}
_BARE_SOURCES = {"source", "insider", "informant", "tipster"}
_BARE_PERSONS = {"person", "someone", "somebody"}  # with what they know: "familiar with the matter"
_KNOWING = {"familiar", "close", "knowledge", "briefed", "brief", "involve"}
_MOST = 0.6  # of a source's letters: a description that fills it is no mere part of it
_WITHHELD = {"anonymous", "unnamed", "unidentified"}
_KINDS = {
    Sort.PERSON: SourceKind.UNNAMED_PERSON,
    Sort.PEOPLE: SourceKind.UNNAMED_GROUP,
    Sort.BODY: SourceKind.NAMED_ORGANISATION,
    Sort.PLACE: SourceKind.NAMED_ORGANISATION,  # a capital that stands for its government
    Sort.DOCUMENT: SourceKind.DOCUMENT,
}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a source stands for: a name where one could be followed, else the source's own words.

    `role` and `anonymity` are the words of the article. `evidence` is where the earlier words stand
    that a description or pronoun was followed by.
    """

    name: str
    kind: SourceKind | None
    role: str | None = None
    anonymity: str | None = None
    evidence: Span | None = None


def resolve(parsed: ParsedSentence, source: Span, discourse: Discourse) -> Speaker:
    """Return whom the source names: followed through the article where it is a description."""
    base = parsed.sentence.span.start
    tokens = parsed.doc.char_span(source.start - base, source.end - base, alignment_mode="expand")
    if tokens is None:
        return Speaker("", None)
    root = _head(tokens)
    heads = [head for head in members(root) if head is root or tokens.start <= head.i < tokens.end]
    found = [link for head in heads if (link := discourse.at(base + head.idx)) is not None]
    together = list({id(link.referent): link for link in found}.values())
    if len(together) > 1:
        return _joined([_speaker(link, tokens, source) for link in together])
    link = together[0] if together else _inside(tokens, base, discourse)
    named = discourse.spelt(tokens.text)
    if link is not None and (link.referent.name is not None or named is None):
        return _speaker(link, tokens, source)
    if named is not None:
        return Speaker(_words(named), _kind(named), named.role)
    return Speaker(_of_owner(tokens, base, discourse), _kind_of_words(root))


def _head(tokens: TokenSpan) -> Token:
    """Return the noun that the source hangs on, also where the parse has torn it apart."""
    root = tokens.root
    if root.lower_ in {"who", "which", "that"} and root.head.dep_ == "relcl":
        return root.head.head
    if root.lower_ in _OWNERS and len(tokens) > 1:
        return tokens[-1]
    if root.pos_ in {"NOUN", "PROPN", "PRON"}:
        return root
    nouns = [t for t in tokens if t.pos_ in {"NOUN", "PROPN"} and t.head not in tokens]
    return nouns[-1] if nouns else root


def _inside(tokens: TokenSpan, base: int, discourse: Discourse) -> Link | None:
    """Return the first name, or what fills most of a source whose head the parse got wrong."""
    links = [link for token in tokens if (link := discourse.at(base + token.idx)) is not None]
    names = [link for link in links if link.mention.form is Form.NAME]
    if names:
        return names[0]
    filling = (link for link in links if len(link.mention.words) >= _MOST * len(tokens.text))
    return next(filling, None)


def _of_owner(tokens: TokenSpan, base: int, discourse: Discourse) -> str:
    """Return the source's own words, with the owner for "its"."""
    words = lowered(tokens.doc, tokens.start, tokens.end - 1)
    owner = discourse.at(base + tokens[0].idx) if tokens[0].lower_ in _OWNERS else None
    return _owned(words, owner.referent) if owner else words


def _speaker(link: Link, tokens: TokenSpan, source: Span) -> Speaker:
    referent = link.referent
    return Speaker(
        name=_fitted(_words(referent), link, tokens, source),
        kind=_kind(referent) or _kind_of_words(_head(tokens)),
        role=referent.role if referent.sort is Sort.PERSON else None,
        anonymity=None if referent.name else referent.anonymity,
        evidence=link.evidence,
    )


def _words(referent: Referent) -> str:
    """Return the name, or the first description with its owner spelled out."""
    words, owner = referent.words, referent.owner
    if referent.name is not None or owner is None:
        return words
    if words.split(maxsplit=1)[0] in _OWNERS:
        return _owned(words, owner)
    if len(words.split()) <= 2 and "spokes" in words:  # noqa: PLR2004  "a spokesman"
        return f"{words} for {_definite(_words(owner))}"
    return words


def _fitted(words: str, link: Link, tokens: TokenSpan, source: Span) -> str:
    """Return the first description as long as the source says, where the parse went astray.

    What the source has and the phrase lacks stays ("everyone I know"), but for a comma or the words
    that withhold a name. What the phrase has beyond the source stays only where it says which bare
    "man" is meant.
    """
    phrase = link.mention.span
    if link.referent.name is not None or link.mention is not link.referent.mentions[0]:
        return words
    surplus = phrase.end - source.end
    if surplus > 0 and words[:-surplus].strip():
        kept, rest = words[:-surplus].strip(), words[-surplus:].split()
        is_bare = len(kept.split()) <= len(["a", "man"]) and len(rest) > 1
        return words if is_bare else kept
    lacking = tokens.text[phrase.end - source.start :]
    plain = "," not in lacking and not pattern("anonymity").search(lacking)
    open_word = _head(tokens).pos_ not in {"NOUN", "PROPN"}
    if surplus < 0 and phrase.start == source.start and plain and open_word:
        return words + lacking
    return words


def _owned(words: str, owner: Referent) -> str:
    """Return "the permit of Hallam & Rusk" for "its permit"."""
    _, _, rest = words.partition(" ")
    return f"the {rest.removeprefix('own ')} of {_definite(_words(owner))}" if rest else words


def _definite(words: str) -> str:
    first, _, rest = words.partition(" ")
    return f"the {rest}" if first in {"a", "an"} and rest else words


def _kind(referent: Referent) -> SourceKind | None:
    if referent.name is not None and referent.sort not in {Sort.PEOPLE, Sort.DOCUMENT}:
        is_person = referent.sort is Sort.PERSON
        return SourceKind.NAMED_PERSON if is_person else SourceKind.NAMED_ORGANISATION
    single = referent.sort is Sort.PERSON
    knows = referent.nouns & _BARE_PERSONS and referent.qualities & _KNOWING
    kept = referent.is_withheld or referent.qualities & _WITHHELD
    if single and (kept or knows or referent.nouns & _BARE_SOURCES):
        return SourceKind.ANONYMOUS
    return _KINDS.get(referent.sort)


def _kind_of_words(head: Token) -> SourceKind | None:
    """Return the kind of a source that is no mention: "many", "those close to the talks"."""
    if head.pos_ == "PROPN":
        return SourceKind.NAMED_ORGANISATION
    plural = head.lower_ in entries("quantities") | {"they", "we", "us", "them", "people", "who"}
    if plural:
        return SourceKind.UNNAMED_GROUP
    if head.pos_ == "PRON":
        is_it = head.lower_ in {"it", "which"}
        return SourceKind.NAMED_ORGANISATION if is_it else SourceKind.UNNAMED_PERSON
    sort = sort_of(head)
    return _KINDS.get(guessed(head) if sort is Sort.THING else sort)


def _joined(speakers: list[Speaker]) -> Speaker:
    """Return several sources as one: of one kind, or named if one is, or a group."""
    kinds = [speaker.kind for speaker in speakers]
    named = {SourceKind.NAMED_PERSON, SourceKind.NAMED_ORGANISATION}
    kind = next((kind for kind in kinds if kind in named), SourceKind.UNNAMED_GROUP)
    if len(set(kinds)) == 1 and kinds[0] is not SourceKind.UNNAMED_PERSON:
        kind = kinds[0] or kind
    names = [speaker.name for speaker in speakers]
    name = f"{', '.join(names[:-1])} and {names[-1]}"
    return replace(speakers[0], name=name, kind=kind, role=None, evidence=None)
