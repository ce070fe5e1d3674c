"""Every mention in a sentence of somebody or something that could speak, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.beside import NounBeside, age_of, nouns_beside
from analysis.genders import gender_of
from analysis.lexicon import entries
from analysis.mention import Form, Mention
from analysis.name_runs import NameRun, name_runs
from analysis.names import Name, Names
from analysis.parsed import ParsedSentence
from analysis.phrases import lowered, phrase
from analysis.said_of import clause_words, offices, qualities_of, words_around
from analysis.salience import QUOTED, tells, weight_of
from analysis.sorts import Sort, guessed, is_many, sort_of
from reading.article import Span

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.tokens import Token

_HE_OR_SHE = {"he", "him", "his", "she", "her", "hers"}
_THEY = {"they", "them", "their", "theirs"}
_IT = {"it", "its"}
_PRONOUNS = _HE_OR_SHE | _THEY | _IT
_DEFINITE = {"the", "this", "that", "these", "those", "both"}
_AGED = 5  # tokens from "the" to "old"


class SentenceMentions:
    """Reads the mentions of one sentence; `quoted` are its stretches in quotation marks."""

    def __init__(self, parsed: ParsedSentence, names: Names, quoted: tuple[Span, ...]) -> None:
        self._parsed = parsed
        self._doc = parsed.doc
        self._base = parsed.sentence.span.start
        self._names = names
        self._quoted = quoted

    def read(self) -> tuple[Mention, ...]:
        """Return the mentions in the order of the text."""
        found: list[Mention] = []
        taken: set[int] = set()
        for run in name_runs(self._doc):
            names = self._names.named(run)
            if not names:
                continue
            if names[0].sort is Sort.PEOPLE:
                found.append(self._describes(self._doc[run.last], Sort.PEOPLE))
                taken |= set(range(run.first, run.last + 1))
                continue
            beside = nouns_beside(self._doc, run)
            found.append(self._name(run, names, beside))
            taken |= set(range(run.first, run.last + 1)) | _of_sort(beside, names[0].sort)
        for token in self._doc:
            if token.i in taken:
                continue
            mention = self._pronoun(token) if token.lower_ in _PRONOUNS else self._described(token)
            if mention is not None:
                found.append(mention)
        return tuple(sorted(found, key=lambda mention: mention.start))

    def _name(
        self, run: NameRun, names: tuple[Name, ...], beside: tuple[NounBeside, ...]
    ) -> Mention:
        head = self._doc[run.first : run.last + 1].root
        sort = names[0].sort
        fitting = [noun for noun in beside if sort_of(noun.token) is sort]
        telling = [noun for noun in fitting if noun.token.dep_ in {"nsubj", "appos", "pobj"}]
        does_tell = tells(head, run.first, run.last) or any(
            tells(noun.token, noun.token.left_edge.i, run.last) for noun in telling
        )
        tokens = {self._base + self._doc[i].idx for i in range(run.first, run.last + 1)}
        tokens |= {self._base + noun.token.idx for noun in fitting}
        roles = [noun.words for noun in fitting if noun.is_role]
        title = "" if run.title.lower().strip(".") in entries("honorifics") else run.title
        return Mention(
            tokens=frozenset(tokens),
            span=self._parsed.span(run.first, run.last),
            sentence=self._parsed.sentence.index,
            form=Form.NAME,
            words=run.text,
            sort=sort,
            gender=gender_of([*run.title.split(), *(noun.token.text for noun in fitting)]),
            names=names,
            nouns=frozenset(noun.token.lemma_.lower() for noun in fitting) | offices(title),
            qualities=qualities_of([noun.token for noun in fitting]) | clause_words(head),
            role=(roles[0] if roles else title) or None if sort is Sort.PERSON else None,
            age=age_of(self._doc, run),
            weight=self._weight(head, tells=does_tell),
            tells=does_tell,
            clause=head.head.i,
            definite=True,
        )

    def _pronoun(self, token: Token) -> Mention | None:
        word = token.lower_
        if token.dep_ == "expl" or (word == "it" and _is_empty(token)):
            return None
        if self._is_quoted(token):
            return None  # "he" in somebody's mouth is another, and tells no gender of the speaker
        person = word in _HE_OR_SHE
        joined = token.head if token.dep_ == "poss" and token.head.dep_ == "conj" else None
        telling = tells(token, token.i, token.i)
        return Mention(
            tokens=frozenset({self._base + token.idx}),
            span=self._parsed.span(token.i, token.i),
            sentence=self._parsed.sentence.index,
            form=Form.PRONOUN,
            words=lowered(self._doc, token.i, token.i),
            sort=Sort.PERSON if person else None,
            many=word in _THEY,
            gender=gender_of([word]) if person else None,
            owner=self._base + joined.head.idx if joined is not None else None,
            weight=self._weight(token, tells=telling),
            tells=telling,
            clause=token.head.i,
        )

    def _described(self, head: Token) -> Mention | None:
        if is_aged(head):
            return self._aged(head)
        counts = head.lower_ in entries("quantities") and head.dep_ in {"nsubj", "pobj"}
        if not (head.pos_ == "NOUN" or counts or _is_plain_noun(head)):
            return None
        sort = sort_of(head)
        inside = head.dep_ in {"compound", "npadvmod", "nmod"} and not _is_a_body(head, sort)
        if inside or (head.ent_type_ in {"TIME", "MONEY"} and sort is Sort.THING):
            return None
        return self._describes(head, sort)

    def _describes(self, head: Token, sort: Sort) -> Mention:
        first, last = phrase(head, sort)
        telling = tells(head, first, last)
        if telling and sort in {Sort.THING, Sort.PLACE}:
            sort = guessed(head) if sort is Sort.THING else Sort.BODY
        children = [child for child in head.children if child.i < head.i]
        owner = next((child for child in children if child.dep_ == "poss"), None)
        determined = any(child.lower_ in _DEFINITE for child in children)
        determined |= sort is Sort.BODY and not any(child.dep_ == "det" for child in children)
        return Mention(
            tokens=frozenset({self._base + head.idx}),
            span=self._parsed.span(first, last),
            sentence=self._parsed.sentence.index,
            form=Form.DESCRIPTION,
            words=lowered(self._doc, first, last),
            sort=sort,
            many=is_many(head, sort),
            gender=gender_of([head.text]),
            nouns=frozenset({head.lemma_.lower()}),
            qualities=words_around(head, first, last, owner),
            definite=determined or owner is not None,
            owner=self._base + owner.idx if owner is not None else None,
            weight=self._weight(head, tells=telling),
            tells=telling,
            clause=head.head.i,
        )

    def _aged(self, old: Token) -> Mention:
        """Return "the 52-year-old" as a mention: its age is its noun."""
        first = max(0, old.i - _AGED)
        telling = tells(old, first, old.i)
        return Mention(
            tokens=frozenset({self._base + old.idx}),
            span=self._parsed.span(first, old.i),
            sentence=self._parsed.sentence.index,
            form=Form.DESCRIPTION,
            words=lowered(self._doc, first, old.i),
            sort=Sort.PERSON,
            qualities=frozenset({self._doc[first + 1].text}),
            definite=self._doc[first].lower_ == "the",
            weight=self._weight(old, tells=telling),
            tells=telling,
        )

    def _weight(self, head: Token, *, tells: bool) -> float:
        weight = weight_of(head, tells=tells)
        return weight * QUOTED if self._is_quoted(head) else weight

    def _is_quoted(self, token: Token) -> bool:
        place = self._base + token.idx
        return any(quote.start <= place < quote.end for quote in self._quoted)


def is_aged(token: Token) -> bool:
    """Say whether the word ends "the 52-year-old", with no noun after it."""
    if token.lower_ != "old" or token.i < _AGED or token.doc[token.i - 2].lower_ != "year":
        return False
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return after is None or after.pos_ not in {"NOUN", "PROPN", "ADJ"}


def _is_a_body(token: Token, sort: Sort) -> bool:
    """Say whether a noun before another still speaks of a body: "the council spokesman"."""
    return sort is Sort.BODY and token.i > 0 and token.doc[token.i - 1].lower_ == "the"


def _is_plain_noun(token: Token) -> bool:
    """Say whether a word tagged as a name is a common noun with a capital: "the Council"."""
    lists = ("person_nouns", "organisation_nouns", "document_nouns", "collective_people")
    spelt = {token.lower_, token.lemma_.lower()}
    return token.pos_ == "PROPN" and any(spelt & entries(name) for name in lists)


def _is_empty(it: Token) -> bool:
    """Say whether "it" stands for nothing: "it is clear that", "it rained"."""
    verb = it.head
    clause = any(child.dep_ in {"ccomp", "csubj", "acomp"} for child in verb.children)
    return it.dep_ in {"nsubj", "nsubjpass"} and verb.lemma_ in {"be", "rain", "seem"} and clause


def _of_sort(beside: tuple[NounBeside, ...], sort: Sort) -> set[int]:
    return {noun.token.i for noun in beside if sort_of(noun.token) is sort}
