"""Whom an article speaks of, and by which words: its mentions, each joined to its referent.

The article is read once from the top, as a reader would: a name opens or takes up a referent, a
definite description looks for one that the text bears out, a pronoun for the most salient that
agrees. So a pronoun that has been followed makes its referent salient for the next.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from analysis import descriptions, pronouns
from analysis.anonymity import withheld
from analysis.coordination import coordinated
from analysis.mention import Form, Mention
from analysis.mentions import SentenceMentions
from analysis.names import Name, Names
from analysis.parsed import ParsedSentence
from analysis.quotations import is_speech, quotations
from analysis.referent import REACH, Referent
from analysis.sorts import Sort
from reading.article import Article, Block, Span

_MOST = 40  # the latest candidates that are looked at: keeps a huge article linear


@dataclass(frozen=True, slots=True)
class Link:
    """A mention with its referent, and the words that a description or pronoun was followed by."""

    mention: Mention
    referent: Referent
    evidence: Span | None = None


class Discourse:
    """The referents of one article, to be asked by the offset of a word."""

    def __init__(self, article: Article, sentences: tuple[ParsedSentence, ...]) -> None:
        self._links: dict[int, Link] = {}
        self._named: dict[str, Referent] = {}
        self._recent: dict[int, Referent] = {}  # by identity, the latest last
        self._by_word: dict[str, list[Referent]] = defaultdict(list)
        names = self._names = Names(sentences)
        speech = [q.span for q in quotations(article) if is_speech(q.span.of(article.text))]
        blocks = {p.index: p.block for p in article.paragraphs}
        story = [s for s in sentences if blocks[s.sentence.paragraph] is Block.BODY]
        headline = [s for s in sentences if blocks[s.sentence.paragraph] is Block.HEADLINE]
        for parsed in [*story, *headline]:  # a headline takes up what the story brings in
            quoted = _overlapping(speech, parsed.sentence.span)
            self._read(parsed, SentenceMentions(parsed, names, quoted).read())

    def at(self, offset: int) -> Link | None:
        """Return what the word at this offset stands for."""
        return self._links.get(offset)

    def spelt(self, words: str) -> Referent | None:
        """Return whom these very words name elsewhere, where the parser took them for no name."""
        names = self._names.spelt(words)
        return self._named.get(names[0].full) if len(names) == 1 else None

    def _read(self, parsed: ParsedSentence, mentions: tuple[Mention, ...]) -> None:
        for mention in mentions:
            self._take(mention)
        for offsets in coordinated(parsed):
            self._join([link for offset in offsets if (link := self._links.get(offset))])
        for found in withheld(parsed):
            link = self._links.get(found.subject)
            if link is not None:
                link.referent.is_withheld = True
                link.referent.anonymity = link.referent.anonymity or found.reason

    def _take(self, mention: Mention) -> None:
        owner = self._links.get(mention.owner) if mention.owner is not None else None
        found = self._found(mention, owner.referent if owner else None)
        if found is None and mention.form is Form.PRONOUN:
            return
        evidence = None
        if found is not None and mention.form is not Form.NAME:
            evidence = found.borne_out_by(mention.nouns).span
        referent = found or self._new(mention, owner.referent if owner else None)
        referent.add(mention)
        self._remember(referent, mention)
        self._links.update(dict.fromkeys(mention.tokens, Link(mention, referent, evidence)))

    def _found(self, mention: Mention, owner: Referent | None) -> Referent | None:
        if mention.form is Form.NAME:
            return self._named.get(self._meant(mention).full)
        if mention.form is Form.PRONOUN:
            if owner is not None and pronouns.agrees(mention, owner):
                return owner
            return pronouns.antecedent(mention, self._latest(mention.sentence))
        if not mention.definite:
            return None
        words = {descriptions.stem(word) for word in mention.nouns | mention.qualities}
        words |= {
            descriptions.stem(kin) for noun in mention.nouns for kin in descriptions.kin(noun)
        }
        known = {id(r): r for word in words for r in self._by_word[word][-_MOST:]}
        known |= {id(r): r for r in self._latest(mention.sentence)}
        latest_first = sorted(known.values(), key=lambda r: -r.mentions[-1].start)
        return descriptions.antecedent(mention, latest_first, owner)

    def _meant(self, mention: Mention) -> Name:
        """Return which of several of that surname is meant: by title, then who is named most."""
        persons = [name for name in mention.names if name.sort is Sort.PERSON]
        fitting = [n for n in persons if _agrees(n, mention)] or persons or list(mention.names)
        known = [self._named[n.full] for n in fitting if n.full in self._named]
        main = max(known, key=lambda r: (len(r.mentions), r.mentions[-1].start), default=None)
        return main.name if main is not None and main.name else fitting[0]

    def _new(self, mention: Mention, owner: Referent | None) -> Referent:
        name = self._meant(mention) if mention.names else None
        referent = Referent(name, mention.sort or Sort.THING, owner=owner)
        if name is not None:
            self._named[name.full] = referent
            referent.gender = name.gender
            referent.qualities |= {word.lower() for word in name.full.split()}
        elif owner is None and descriptions.speaks_for_somebody(mention):
            bodies = [r for r in self._latest(mention.sentence) if r.sort is Sort.BODY]
            referent.owner = max(bodies, key=lambda r: r.salience(mention.sentence), default=None)
        return referent

    def _latest(self, sentence: int) -> list[Referent]:
        """Return the referents of the last sentences, the latest first."""
        latest = []
        for referent in reversed(self._recent.values()):
            if referent.mentions[-1].sentence < sentence - REACH:
                break
            latest.append(referent)
        return latest

    def _remember(self, referent: Referent, mention: Mention) -> None:
        self._recent.pop(id(referent), None)
        self._recent[id(referent)] = referent
        for word in {*mention.nouns, *mention.qualities, *mention.words.lower().split()}:
            self._by_word[descriptions.stem(word)].append(referent)

    def _join(self, links: Iterable[Link]) -> None:
        """Bring in those who are named together, so that "they" can take them up."""
        members = list({id(link.referent): link for link in links}.values())
        if len(members) > 1 and all(m.referent.sort in _WHO_SPEAK for m in members):
            words = " and ".join(member.referent.words for member in members)
            first = members[0].mention
            sort = members[0].referent.sort
            named = all(member.referent.name for member in members)
            referent = Referent(
                Name(words, sort) if named else None, sort if named else Sort.PEOPLE
            )
            weight = max(member.mention.weight for member in members)
            referent.add(
                replace(first, tokens=frozenset(), words=words, many=True, weight=weight,
                        nouns=frozenset(), form=Form.DESCRIPTION)
            )  # fmt: skip
            self._remember(referent, referent.mentions[0])


_WHO_SPEAK = {Sort.PERSON, Sort.PEOPLE, Sort.BODY}


def _overlapping(ordered: list[Span], own: Span) -> tuple[Span, ...]:
    """Return those of the disjoint spans that overlap `own`."""
    last = bisect_left(ordered, own.end, key=lambda span: span.start)
    first = last
    while first > 0 and ordered[first - 1].end > own.start:
        first -= 1
    return tuple(ordered[first:last])


def _agrees(name: Name, mention: Mention) -> bool:
    gender = name.gender or name.hint
    return mention.gender is None or gender in {None, mention.gender}
