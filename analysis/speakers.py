"""A source as a name and a kind: "The rights organisation" -> Human Rights Watch.

Names are followed through the article by three plain habits of newspapers: a full name first and a
surname later, initials after a long name, and a description ("the rights organisation") or pronoun
that points back to the nearest fitting name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.attribution import SourceKind
from analysis.lexicon import entries, pattern
from analysis.parsed import ParsedSentence
from reading.article import Span

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as TokenSpan

_ORGANISATIONS = {"ORG", "NORP", "GPE", "FAC"}
_SINGULAR_PERSON = {"he", "she", "him", "her", "i", "me"}
_PLURAL = {"they", "them", "we", "us", "many", "some", "several", "others", "most", "few", "people"}
_ORGANISATION_PRONOUNS = {"it", "which"}
_ANONYMOUS = {"source", "sources", "insider", "insiders", "anonymity"}
_BODIES = {"police", "army", "military", "force", "authority", "council", "county", "government"}
_DETERMINERS = {"the", "a", "an", "this", "that", "its", "his", "her", "their", "our"}
_NAME_PARTS = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*\.?")
_POSSESSIVE = re.compile(r"(?:['’‘]s|['’])$")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the article, where it stands, and the kind of name spaCy took it for."""

    name: str
    start: int
    entity: str

    @property
    def is_person(self) -> bool:
        """Say whether the name is that of a person."""
        return self.entity == "PERSON"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a source stands for: a name where one could be followed, else the source's own words."""

    name: str
    kind: SourceKind | None


class Names:
    """The names of one article, each under its fullest form."""

    def __init__(self, sentences: tuple[ParsedSentence, ...]) -> None:
        found = [mention for parsed in sentences for mention in _mentions(parsed)]
        longest_first = sorted(set(found), key=lambda m: (not m.is_person, -len(m.name), m.start))
        self._mentions = tuple(_fullest(mention, longest_first) for mention in found)

    def full(self, name: str) -> Mention | None:
        """Return the mention whose fullest form `name` is or shortens, or None."""
        for mention in self._mentions:
            if name == mention.name or _shortens(name, mention.name):
                return mention
        return None

    def before(self, place: int, entity: str, like: str = "") -> Mention | None:
        """Return the nearest earlier name of that kind, its words fitting `like` if given."""
        earlier = [m for m in self._mentions if m.start < place and m.entity == entity]
        fitting = [m for m in earlier if _fits(like, m.name)] if like else earlier
        return fitting[-1] if fitting else None


def resolve(parsed: ParsedSentence, source: Span, names: Names) -> Speaker:
    """Return whom the source names: followed through the article where it is a description."""
    tokens = parsed.doc.char_span(
        source.start - parsed.sentence.span.start,
        source.end - parsed.sentence.span.start,
        alignment_mode="expand",
    )
    if tokens is None:
        return Speaker("", None)
    named = _named(tokens, names)
    return named or _described(_lowered(tokens), tokens.root, source.start, names)


def _mentions(parsed: ParsedSentence) -> list[Mention]:
    base = parsed.sentence.span.start
    kept = [
        (e.text, e.start_char, e.label_)
        for e in parsed.doc.ents
        if e.label_ in _ORGANISATIONS | {"PERSON"}
    ]
    kept += [(run.text, run.start_char, "ORG") for run in _unrecognised_names(parsed.doc)]
    return [
        Mention(name, base + start, label) for text, start, label in kept if (name := _bare(text))
    ]


def _unrecognised_names(doc: Doc) -> Iterator[TokenSpan]:
    """Yield the runs of two or more proper nouns that the parser's entities left out."""
    start = 0
    for token in [*doc, None]:
        if token is not None and token.pos_ == "PROPN" and not token.ent_type_:
            continue
        end = token.i if token is not None else len(doc)
        if end - start > 1:
            yield doc[start:end]
        start = end + 1


def _bare(name: str) -> str:
    words = _POSSESSIVE.sub("", name.strip(" \"“”'‘’,.")).split()
    while words and words[0].lower() in _DETERMINERS:
        words = words[1:]
    return " ".join(words)


def _fullest(mention: Mention, known: list[Mention]) -> Mention:
    """Return the mention under the full name that it shortens, and as what that one was taken for.

    A surname alone is often taken for a company; the full name beside it settles that.
    """
    full = next((other for other in known if _shortens(mention.name, other.name)), mention)
    return Mention(full.name, mention.start, full.entity)


def _shortens(short: str, full: str) -> bool:
    """Say whether `short` is a surname, a part or the initials of the full name."""
    parts = [part.strip(".") for part in _NAME_PARTS.findall(full)]
    if len(parts) == 1 or short == full:
        return False
    initials = "".join(part[0] for part in parts if part[0].isupper())
    plain = short.replace(".", "")
    return short in {parts[-1], " ".join(parts[-2:])} or (len(plain) > 1 and plain == initials)


def _fits(description: str, name: str) -> bool:
    """Say whether a word of the description, or a cousin of it, stands in the name."""
    words = {w.lower()[:5] for w in _NAME_PARTS.findall(description)} - {"the", "a", "an"}
    return any(part.lower()[:5] in words for part in _NAME_PARTS.findall(name))


def _named(source: TokenSpan, names: Names) -> Speaker | None:
    """Return the speaker where the source's head, or what stands beside it, is a name."""
    whole = names.full(_bare(source.text))
    if whole is not None:
        return Speaker(whole.name, _kind_of(whole.entity))
    beside = [child for child in source.root.children if child.dep_ == "appos"]
    for place, token in enumerate([source.root, *beside]):
        entity = next((e for e in source.doc.ents if e.start <= token.i < e.end), None)
        if entity is None or entity.label_ not in _ORGANISATIONS | {"PERSON"}:
            continue
        if place and entity.label_ != "PERSON":
            continue
        mention = names.full(_bare(entity.text))
        name, label = (mention.name, mention.entity) if mention else (entity.text, entity.label_)
        return Speaker(name, _kind_of(label))
    return None


def _kind_of(entity: str) -> SourceKind:
    return SourceKind.NAMED_PERSON if entity == "PERSON" else SourceKind.NAMED_ORGANISATION


def _lowered(source: TokenSpan) -> str:
    """Return the source's words as they would stand inside a sentence: "four witnesses"."""
    first = source[0]
    opens = first.i == 0 and first.pos_ != "PROPN" and first.ent_type_ not in {"PERSON", "ORG"}
    return source.text[0].lower() + source.text[1:] if opens else source.text


def _described(  # noqa: PLR0911  one return a kind reads better than a chain of elses
    words: str, head: Token, place: int, names: Names
) -> Speaker:
    word, lemma = head.lower_, head.lemma_.lower()
    if word in _SINGULAR_PERSON:
        return _followed(words, names.before(place, "PERSON"), SourceKind.UNNAMED_PERSON)
    if {word, lemma} & (_BODIES | _ORGANISATION_PRONOUNS):
        return Speaker(words, SourceKind.NAMED_ORGANISATION)
    plural = head.tag_ in {"NNS", "NNPS"} or word in _PLURAL
    if word in _ANONYMOUS and not plural:
        return Speaker(words, SourceKind.ANONYMOUS)
    if {lemma, word} & entries("document_nouns"):
        return Speaker(words, SourceKind.DOCUMENT)
    if plural:
        return Speaker(words, SourceKind.UNNAMED_GROUP)
    if lemma in entries("organisation_nouns"):
        has_own_name = any(token.pos_ == "PROPN" for token in head.subtree)
        nearest = names.before(place, "ORG", like=words)
        if nearest is None and lemma in {"organisation", "organization"}:
            nearest = _nearest_body(place, names)
        return _followed(words, None if has_own_name else nearest, SourceKind.NAMED_ORGANISATION)
    if lemma in entries("person_nouns"):
        return Speaker(words, SourceKind.UNNAMED_PERSON)
    if head.pos_ == "PROPN":
        return Speaker(words, SourceKind.NAMED_ORGANISATION)
    return Speaker(words, None)


def _nearest_body(place: int, names: Names) -> Mention | None:
    nearest = names.before(place, "ORG")
    return nearest if nearest and len(nearest.name.split()) > 1 else None


def _followed(words: str, mention: Mention | None, kind: SourceKind) -> Speaker:
    if mention is None:
        return Speaker(words, kind)
    followed = SourceKind.NAMED_PERSON if mention.is_person else kind
    return Speaker(mention.name, followed)


def collects_accounts(name: str) -> bool:
    """Say whether a body that was told something passes it on: a medium, a collector."""
    return bool(pattern("media_nouns").search(name)) or name[:1].isupper()
