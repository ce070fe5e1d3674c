"""What a learner's message does, beside what lies open: the same message, the same act, always.

In this order: the button of that text; what needs care; what is no English; each part of the
message by its phrases and by the open item; and, for words that nothing foresaw, the likeness to
example messages.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tutor.dialogue import Act
from tutor.hearing import books, wants
from tutor.hearing.clauses import clause, clauses
from tutor.hearing.ground import Ground, Repeated, ground, laid, repeated
from tutor.hearing.heard import Heard, Listening
from tutor.hearing.kinds import ANSWERS
from tutor.hearing.likeness import Encode, Likeness
from tutor.hearing.named import sentences_named
from tutor.hearing.part import BY_FORM, PHRASE, UNSURE, Setting, hear_part
from tutor.hearing.safety import care
from tutor.hearing.several import joined
from tutor.hearing.unreadable import is_foreign, is_noise
from tutor.hearing.words import LONGEST, plain, telling

# So much of a message repeats the text: it is pasted, and not talked about.
_PASTED = 0.7
# How like its examples a message must be to be heard so, and against its form: chosen
# on 182 messages, of which 0.857 are heard rightly (0.825 with 0.2 against the form).
_LIKE, _LIKE_AGAINST_FORM = -0.1, 0.1
# A question that only its form tells: what it is about, the examples know better than its form.
_LIKE_A_QUESTION = 0.0
# A phrase that fits by chance ("break it down") gives way to what lies so near and so much
# nearer than the phrase's own act.
_LIKE_AGAINST_PHRASE, _MARGIN = 0.0, 0.15
_FROM_LIKENESS = 0.4  # added to a likeness, it is a confidence: most right ones lie above 0.1
_SUREST = 0.8  # of what is heard by likeness alone
_COMPARING = frozenset({"compare", "difference", "different", "same", "similar", "alike", "versus"})
_SURELY = 0.8  # what is heard this surely is compared with examples only where it is doubted
# Acts whose phrases are short and common words, so that they fit other messages by chance.
_DOUBTED = frozenset({Act.TROUBLE, Act.NAVIGATE, Act.TRUE, Act.REPEAT, Act.LIST})


class Hearing:
    """Hears messages; with an encoder also those whose words it does not know."""

    def __init__(self, encode: Encode | None = None) -> None:
        self._likeness: Likeness | None = None
        if encode is not None:
            self.use(encode)
        books.speller()  # the first learner should not wait for the lists

    def use(self, encode: Encode) -> None:
        """Compare with examples from now on; encodes them, which takes seconds."""
        self._likeness = Likeness(encode)

    def hear(self, message: str, listening: Listening) -> Heard:
        """Return what the message does."""
        button = listening.buttons.get(message.strip())
        if button is not None:
            return self._pressed(message.strip(), button, listening)
        text = message[:LONGEST]
        article = ground(listening.article)
        item = laid([listening.item.text] if listening.item else [])
        right = _printed(article, listening)
        words = books.speller().mended(plain(text), right)
        if (alarm := care(text, words, (article, item))) is not None:
            return Heard(alarm)
        named = sentences_named(text, len(listening.article.sentences))
        heard = self._heard(text, words, listening, article, item, named)
        return replace(heard, sentences=named or heard.sentences)

    def _heard(  # noqa: PLR0913, PLR0917  all that is known by now
        self, text: str, words: list[str], listening: Listening, article: Ground, item: Ground,
        named: tuple[int, ...],
    ) -> Heard:  # fmt: skip
        if is_noise(text) and not any(map(books.speller().knows, words)):
            return Heard(Act.NOISE)
        if is_foreign(text) and not item.words & set(telling(words)):
            return Heard(Act.LANGUAGE, confidence=PHRASE)
        of_item, of_article = repeated(words, item), repeated(words, article)
        if (pasted := _pasted(of_item, of_article, words)) is not None:
            return pasted
        if length := wants.minutes(text, words):
            return Heard(Act.NAVIGATE, minutes=length, confidence=PHRASE)
        right = _printed(article, listening)
        beside = Setting(listening.item, right, item.words, article)
        parts = [clause(part, books.speller().mended(plain(part), right)) for part in clauses(text)]
        heard = joined([hear_part(part, beside) for part in parts])
        if named and heard.confidence <= BY_FORM:
            heard = _about(named, heard, parts[0].core)
        if self._likeness is not None and _is_open(heard, listening):
            heard = self._alike(text, heard, listening)
        return replace(heard, sentences=of_article.sentences)

    def _alike(self, text: str, heard: Heard, listening: Listening) -> Heard:
        """Return the act of the nearest examples, if they lie nearer than the form speaks."""
        assert self._likeness is not None
        answers = set(ANSWERS) if listening.item is None else set()
        near = {act: v for act, v in self._likeness.acts(text).items() if act not in answers}
        act, nearness = next(iter(near.items()))
        if nearness < _needed(heard) or act is heard.act:
            return heard
        if heard.confidence >= _SURELY and nearness - near.get(heard.act, -1.0) < _MARGIN:
            return heard
        if act in ANSWERS and heard.act in ANSWERS:
            return heard
        return Heard(act, confidence=min(_SUREST, max(0.0, nearness + _FROM_LIKENESS)))

    def _pressed(self, message: str, act: Act, listening: Listening) -> Heard:
        item = listening.item
        option = item.options.index(message) if item and message in item.options else None
        part = clause(message, plain(message))
        heard = hear_part(part, Setting(item, frozenset(), frozenset(), ground(listening.article)))
        return Heard(act, label=heard.label, option=option, yes=heard.yes)


def _is_open(heard: Heard, listening: Listening) -> bool:
    """Say whether examples may know better; not beside an open item, where phrases are answers."""
    if heard.confidence < _SURELY:
        return True
    return listening.item is None and heard.act in _DOUBTED and not heard.also


def _needed(heard: Heard) -> float:
    """Return how like its examples another act must be."""
    if heard.confidence >= _SURELY:
        return _LIKE_AGAINST_PHRASE
    if heard.confidence < UNSURE:
        return _LIKE
    return _LIKE_A_QUESTION if heard.act is Act.QUESTION else _LIKE_AGAINST_FORM


def _printed(article: Ground, listening: Listening) -> frozenset[str]:
    """Return every word in sight, and those that call for care: none of them is a slip."""
    item = listening.item
    shown = (item.text, item.question, *item.options) if item is not None else ()
    return (
        article.words | books.care().vocabulary | {word for text in shown for word in plain(text)}
    )


def _pasted(item: Repeated, article: Repeated, words: Sequence[str]) -> Heard | None:
    """Return what a repetition does: words of the open item answer it, others are pasted."""
    if not words or max(item.share, article.share) < _PASTED or words[-1] == "?":
        return None
    if item.share >= _PASTED:
        return Heard(Act.SPAN, sentences=article.sentences, confidence=PHRASE)
    return Heard(Act.PASTE, sentences=article.sentences, confidence=PHRASE)


def _about(named: tuple[int, ...], heard: Heard, core: Sequence[str]) -> Heard:
    """Return what is done with sentences that are only called by number."""
    if len(named) > 1 and _COMPARING & set(core):
        return Heard(Act.COMPARE, confidence=PHRASE)
    if len(core) <= 2 and heard.act not in ANSWERS:  # noqa: PLR2004  "s4", "sentence 4"
        return Heard(Act.PASTE, confidence=PHRASE)
    return heard
