"""The source of an attribution as a name and a kind: "The rights organisation" -> Human Rights Watch.

Names are followed through the article by three plain habits of newspapers: a full name first and a
surname later, initials after a long name, and a description ("the rights organisation") or pronoun
that points back to the nearest fitting name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from analysis.attribution import SourceKind
from analysis.lexicon import entries, pattern
from analysis.parsed import ParsedSentence
from reading.article import Span

_ORGANISATIONS = {"ORG", "NORP", "GPE", "FAC"}
_SINGULAR_PERSON = {"he", "she", "him", "her", "i", "me"}
_PLURAL = {"they", "them", "we", "us", "many", "some", "several", "others", "most", "few", "people"}
_ORGANISATION_PRONOUNS = {"it", "which"}
_ANONYMOUS = {"source", "sources", "insider", "insiders", "anonymity"}
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
    """Whom a source stands for. `evidence` is the name's place in the text where it was followed."""

    name: str
    kind: SourceKind | None
    evidence: Span | None = None


class Names:
    """The names of one article, each under its fullest form."""

    def __init__(self, sentences: tuple[ParsedSentence, ...]) -> None:
        found = [mention for parsed in sentences for mention in _mentions(parsed)]
        full = sorted({m.name for m in found if m.is_person}, key=len, reverse=True)
        places = sorted({m.name for m in found if not m.is_person}, key=len, reverse=True)
        self._mentions = tuple(
            Mention(_fullest(m.name, full if m.is_person else places), m.start, m.entity)
            for m in found
        )

    def full(self, name: str) -> Mention | None:
        """Return the mention whose fullest form `name` is or shortens, or None."""
        for mention in self._mentions:
            if name == mention.name or _shortens(name, mention.name):
                return mention
        return None

    def before(self, place: int, entity: str, like: str = "") -> Mention | None:
        """Return the nearest name before `place` of that kind, its words fitting `like` if given."""
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
    head = tokens.root
    named = _named_in(tokens.text, head.ent_type_, names, [e.text for e in tokens.ents])
    if named is not None:
        return named
    return _described(tokens.text, head.lower_, head.lemma_.lower(), head.tag_, source.start, names)


def _mentions(parsed: ParsedSentence) -> list[Mention]:
    base = parsed.sentence.span.start
    kept = [e for e in parsed.doc.ents if e.label_ in _ORGANISATIONS | {"PERSON"}]
    return [
        Mention(name, base + entity.start_char, entity.label_)
        for entity in kept
        if (name := _bare(entity.text))
    ]


def _bare(name: str) -> str:
    words = _POSSESSIVE.sub("", name.strip(" \"“”'‘’,.")).split()
    while words and words[0].lower() in _DETERMINERS:
        words = words[1:]
    return " ".join(words)


def _fullest(name: str, known: list[str]) -> str:
    return next((full for full in known if _shortens(name, full)), name)


def _shortens(short: str, full: str) -> bool:
    """Say whether `short` is a surname, a part or the initials of the full name."""
    parts = [part.strip(".") for part in _NAME_PARTS.findall(full)]
    if len(parts) < 2 or short == full:
        return False
    initials = "".join(part[0] for part in parts if part[0].isupper())
    plain = short.replace(".", "")
    return short in {parts[-1], " ".join(parts[-2:])} or (len(plain) > 1 and plain == initials)


def _fits(description: str, name: str) -> bool:
    """Say whether a word of the description, or a cousin of it, stands in the name."""
    words = {w.lower()[:5] for w in _NAME_PARTS.findall(description)} - {"the", "a", "an"}
    return any(part.lower()[:5] in words for part in _NAME_PARTS.findall(name))


def _named_in(words: str, entity: str, names: Names, entities: list[str]) -> Speaker | None:
    """Return the speaker where the source holds the name itself."""
    person = next((m for e in entities if (m := names.full(_bare(e))) and m.is_person), None)
    if person is not None and (entity == "PERSON" or not entity):
        return Speaker(person.name, SourceKind.NAMED_PERSON)
    if entity in _ORGANISATIONS:
        name = _bare(entities[-1]) if entities else _bare(words)
        mention = names.full(name)
        return Speaker(mention.name if mention else name, SourceKind.NAMED_ORGANISATION)
    return None


def _described(  # noqa: PLR0911, PLR0913  one return a kind reads better than a chain of elses
    words: str, head: str, lemma: str, tag: str, place: int, names: Names
) -> Speaker:
    if head in _SINGULAR_PERSON:
        return _followed(words, names.before(place, "PERSON"), SourceKind.UNNAMED_PERSON)
    if head in _ORGANISATION_PRONOUNS:
        return _followed(words, names.before(place, "ORG"), SourceKind.NAMED_ORGANISATION)
    plural = tag in {"NNS", "NNPS"} or head in _PLURAL
    if head in _ANONYMOUS and not plural:
        return Speaker(words, SourceKind.ANONYMOUS)
    if lemma in entries("document_nouns") or head in entries("document_nouns"):
        return Speaker(words, SourceKind.DOCUMENT)
    if plural and lemma not in {"force", "authority"}:
        return Speaker(words, SourceKind.UNNAMED_GROUP)
    if lemma in entries("organisation_nouns"):
        plain = words[:1] + words[1:].lower() == words  # "The American forces" has a name of its own
        nearest = names.before(place, "ORG", like=words) or _nearest_body(place, names)
        followed = nearest if plain and head not in {"forces", "army", "police"} else None
        return _followed(words, followed, SourceKind.NAMED_ORGANISATION)
    if lemma in entries("person_nouns"):
        return Speaker(words, SourceKind.UNNAMED_PERSON)
    if head[:1].isupper() or tag in {"NNP", "NNPS"}:
        return Speaker(words, SourceKind.NAMED_ORGANISATION)
    return Speaker(words, None)


def _nearest_body(place: int, names: Names) -> Mention | None:
    nearest = names.before(place, "ORG")
    return nearest if nearest and len(nearest.name.split()) > 1 else None


def _followed(words: str, mention: Mention | None, kind: SourceKind) -> Speaker:
    if mention is None:
        return Speaker(words, kind)
    followed = SourceKind.NAMED_PERSON if mention.is_person else kind
    return Speaker(mention.name, followed, Span(mention.start, mention.start + len(mention.name)))


def collects_accounts(name: str) -> bool:
    """Say whether a body told something is a link of a chain: a medium or a collecting organisation."""
    return bool(pattern("media_nouns").search(name)) or name[:1].isupper()
