"""One part of a message understood: phrases first, then what lies open, then likeness."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tutor.dialogue import Act
from tutor.hearing import books, wants
from tutor.hearing.answering import Answer, answer, kind, points_at, shares
from tutor.hearing.clauses import Clause
from tutor.hearing.ground import Ground
from tutor.hearing.heard import Heard
from tutor.hearing.kinds import FILLERS, HELP, INQUIRIES, TRIES
from tutor.hearing.phrasebook import Match, best
from tutor.items.item import Item, Task

# How sure each way of hearing is. A policy may ask back below `UNSURE`.
PHRASE, BARE_ANSWER, ANSWER, BY_FORM, PERHAPS, UNSURE = 0.9, 0.95, 0.8, 0.6, 0.4, 0.5
# A phrase that says less than two words' worth does not outweigh an answer to the open item.
_TELLING_PHRASE = 2.0
_MOST_BESIDE = 3  # telling words beside a bare answer; more are a reason or something else
_NOUNS = 4  # telling words that may be just a name or a topic


@dataclass(frozen=True, slots=True)
class Setting:
    """What the part is heard beside."""

    item: Item | None
    item_words: frozenset[str]
    item_text: frozenset[str]
    article: Ground


def hear_part(part: Clause, beside: Setting) -> Heard:  # noqa: PLR0911  a case a line
    """Return what the part does. `Act.NOISE` with no confidence stands for "nothing recognised"."""
    found = answer(part, beside.item)
    said = _phrase(part)
    practised = wants.skill(part.core) if wants.is_practice(part.core) else None
    if practised is not None and (said is None or said.weight < _TELLING_PHRASE):
        return Heard(Act.NAVIGATE, skill=practised, confidence=PHRASE)
    if beside.item is not None and not part.opens_question:
        answered = _answered(part, found, beside.item, beside)
        return _chosen(part, said, answered)
    if said is not None:
        return _asked(part, said)
    if found.labels and (part.is_bare or not part.asks):
        return _filled(
            part, found, kind(part, found, reasoned=_reasons(part), guessed=_guesses(part)), ANSWER
        )
    if part.asks:
        return Heard(Act.QUESTION, confidence=BY_FORM)
    if found.yes is not None and len(part.core) <= 1:
        return Heard(Act.CHOICE, yes=found.yes, confidence=BY_FORM)
    if len(part.core) <= _NOUNS + 2 and shares(part.core, beside.article.words):
        return Heard(Act.QUESTION, confidence=PERHAPS)
    return Heard(Act.NOISE, confidence=0.0)


def _phrase(part: Clause) -> Match[Act] | None:
    """Return the phrase that says most; one that only colours the message gives way to others."""
    whole = ["^", *part.words, "$"]
    core = ["^", *part.core, *(["?"] if part.is_marked else []), "$"]
    found = [*books.acts().find(whole), *books.acts().find(core)]
    real = [match for match in found if match.what not in FILLERS]
    tried = [match for match in real if match.what in TRIES]
    return best(tried) or best(real) or best(found)


def _answered(  # noqa: C901, PLR0911  a case a line
    part: Clause, found: Answer, item: Item, beside: Setting
) -> Heard | None:
    reasoned, guessed = _reasons(part), _guesses(part, beside.item_text)
    if found.is_partly and not found.is_there and not found.rest:
        return Heard(Act.PARTIAL, confidence=ANSWER)
    if found.is_there:
        act = kind(part, found, reasoned=reasoned, guessed=guessed)
        beside_it = len(found.rest)
        bare = beside_it == 0 or (act is Act.EXPLAIN and not part.asks)
        if act in {Act.LABEL, Act.CHOICE} and beside_it > _MOST_BESIDE:
            return _filled(part, found, Act.EXPLAIN, BY_FORM)
        return _filled(part, found, act, BARE_ANSWER if bare else ANSWER)
    if not part.core:
        return None
    marked = part.is_marked or guessed
    if item.task is not Task.EXPLAIN and points_at(part, item.text):
        return Heard(Act.GUESS if marked else Act.SPAN, guessing=marked, confidence=ANSWER)
    if part.asks:
        return None
    if _opens_with_reason(part) or (item.task is Task.EXPLAIN and len(part.core) > 1):
        return Heard(Act.EXPLAIN, guessing=guessed, confidence=ANSWER if reasoned else BY_FORM)
    if shares(found.rest, beside.article.words | beside.item_words):
        act = Act.SPAN if len(found.rest) <= _NOUNS else Act.EXPLAIN
        return Heard(Act.GUESS if guessed else act, guessing=guessed, confidence=BY_FORM)
    if reasoned:
        return Heard(Act.EXPLAIN, guessing=guessed, confidence=BY_FORM)
    if guessed and found.rest:
        return Heard(Act.GUESS, guessing=True, confidence=BY_FORM)
    return Heard(Act.SPAN if len(found.rest) <= _NOUNS else Act.EXPLAIN, confidence=PERHAPS)


def _chosen(  # noqa: C901, PLR0911  a case a line
    part: Clause, said: Match[Act] | None, answered: Heard | None
) -> Heard:
    """Weigh a phrase against an answer to the open item."""
    if said is None and answered is None:
        return Heard(Act.QUESTION if part.asks else Act.NOISE, confidence=BY_FORM * part.asks)
    if answered is None:
        assert said is not None
        return _asked(part, said)
    if said is None:
        return answered
    fields = _asked(part, said)
    if said.what is Act.DISAGREE:
        return replace(fields, label=answered.label, option=answered.option, yes=answered.yes)
    if said.what in FILLERS and answered.confidence >= BY_FORM:
        return answered
    if said.what is Act.IDK and (answered.label or answered.option is not None):
        return replace(answered, act=Act.GUESS, guessing=True)
    if answered.confidence >= BARE_ANSWER:
        return answered
    if said.what in HELP and said.end - said.start >= len(part.core):
        return fields
    if _opens_with_reason(part) and said.what not in {*HELP, Act.CANNOT_TELL}:
        return answered
    if said.what in INQUIRIES and not part.asks and said.start > 1:
        return answered
    if said.weight < _TELLING_PHRASE and answered.confidence >= BY_FORM:
        return answered
    return fields


def _asked(part: Clause, said: Match[Act]) -> Heard:
    """Return the act of a phrase with what it asks for."""
    act = said.what
    if act is Act.DEFINE:
        named = wants.term(part.words)
        return Heard(act, term=named, confidence=PHRASE if named else BY_FORM)
    if act is Act.NAVIGATE:
        return Heard(act, skill=wants.skill(part.core), confidence=PHRASE)
    return Heard(act, confidence=PHRASE)


def _filled(part: Clause, found: Answer, act: Act, confidence: float) -> Heard:
    guessing = act is Act.GUESS or _guesses(part)
    label = found.labels[0] if len(found.labels) == 1 else None
    return Heard(
        act, label=label, option=found.option, yes=found.yes,
        guessing=guessing, confidence=confidence,
    )  # fmt: skip


def _reasons(part: Clause) -> bool:
    return bool(books.listed("reasons").find(list(part.words)))


def _guesses(part: Clause, text: frozenset[str] = frozenset()) -> bool:
    """Say whether it is marked as a guess; "probably" may also be a word of the item's text."""
    found = books.listed("guessing").find(list(part.words))
    return any(not text.issuperset(part.words[match.start : match.end]) for match in found)


def _opens_with_reason(part: Clause) -> bool:
    return any(match.start == 0 for match in books.listed("reasons").find(list(part.core)))
