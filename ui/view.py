"""An article and a conversation as the plain data that components draw: no Streamlit, no markup."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from itertools import count

from classroom.record import ArticleCard, Entry
from reading.article import Article, Block, Paragraph
from tutor.dialogue import Role
from ui.catalogue import all_words, words

Data = dict[str, object]

_CITATION = re.compile(r"\bS([1-9][0-9]{0,3})\b")


def article_data(article: Article) -> Data:
    """Return the whole article: its head, and each paragraph as runs of text.

    A run belongs to a sentence or, like the space after a full stop, to none.
    """
    blocks = [_paragraph(article, paragraph) for paragraph in article.paragraphs]
    has_headline = any(p.block is Block.HEADLINE for p in article.paragraphs)
    return {
        "id": article.id,
        "title": "" if has_headline else article.title,
        "line": source_line(article),
        "paragraphs": blocks,
    }


def _paragraph(article: Article, paragraph: Paragraph) -> Data:
    runs: list[Data] = []
    at = paragraph.span.start
    for sentence in article.sentences_in(paragraph.index):
        if at < sentence.span.start:
            runs.append({"text": article.text[at : sentence.span.start], "sentence": None})
        runs.append({"text": sentence.span.of(article.text), "sentence": sentence.index})
        at = sentence.span.end
    if at < paragraph.span.end:
        runs.append({"text": article.text[at : paragraph.span.end], "sentence": None})
    return {"block": paragraph.block.value, "runs": runs}


def source_line(article: Article) -> str:
    """Return outlet, byline and date on one line, without what the text itself prints below it."""
    printed = " ".join(
        p.span.of(article.text) for p in article.paragraphs if p.block is Block.BYLINE
    )
    known = (article.outlet, article.byline, article.date)
    return " · ".join(part for part in known if part and part not in printed)


def card_line(card: ArticleCard) -> str:
    """Return what a list says about an article below its title."""
    length = words("card.sentences", count=card.sentence_count)
    return " · ".join(part for part in (card.outlet, card.byline, card.date, length) if part)


def titles(cards: Iterable[ArticleCard]) -> dict[str, str]:
    """Return a different title for each article's id; namesakes also say where they are from."""
    shown = tuple(cards)
    times = Counter(card.title for card in shown)
    told = [c.title if times[c.title] == 1 else f"{c.title} · {card_line(c)}" for c in shown]
    return dict(zip((card.id for card in shown), distinct(told), strict=True))


def distinct(labels: Iterable[str]) -> list[str]:
    """Return the labels, those that came before with a number: Streamlit knows options by label."""
    found: list[str] = []
    for label in labels:
        tries = (label if n == 1 else f"{label} ({n})" for n in count(1))
        found.append(next(label for label in tries if label not in found))
    return found


def turn_data(entry: Entry, flagged: Collection[int] = (), learner: str = "") -> Data:
    """Return one turn: who speaks, and the text in parts, its citations apart from its words."""
    tutor = entry.turn.role is Role.TUTOR
    speaker = words("chat.tutor") if tutor else learner or words("chat.learner")
    return {
        "number": entry.number,
        "role": entry.turn.role.value,
        "speaker": speaker,
        "parts": [{"text": words("chat.erased"), "cite": None}]
        if entry.erased
        else parts(entry.turn.text, entry.turn.cites if tutor else ()),
        "flaggable": tutor and not entry.erased,
        "flagged": entry.number in flagged,
    }


def parts(text: str, cites: Collection[int]) -> list[Data]:
    """Return the text cut at its citations ("S4"), each with the index of its sentence.

    Only what the turn really cites becomes a citation: an "S4" of the article's own is text.
    """
    found: list[Data] = []
    at = 0
    for match in _CITATION.finditer(text):
        index = int(match[1]) - 1
        if index in cites:
            if at < match.start():
                found.append({"text": text[at : match.start()], "cite": None})
            found.append({"text": match[0], "cite": index})
            at = match.end()
    if at < len(text) or not found:
        found.append({"text": text[at:], "cite": None})
    return found


def conversation_data(
    entries: Iterable[Entry],
    flagged: Collection[int] = (),
    learner: str = "",
    helps: tuple[str, ...] = (),
) -> Data:
    """Return the conversation; the last turn's choices are what can be said next.

    `learner` is what the learner is called; to themselves they are "You". `helps` are further
    buttons behind the choices.
    """
    said = tuple(entries)
    open_choices = said[-1].turn.choices if said and said[-1].turn.role is Role.TUTOR else ()
    return {
        "turns": [turn_data(entry, flagged, learner) for entry in said],
        "choices": [*open_choices, *helps],
        "words": all_words("chat", "log", "suggestions", "cite", "flag", "flagged", "undo"),
    }


def choice_at(entries: tuple[Entry, ...], index: object, helps: tuple[str, ...] = ()) -> str | None:
    """Return the text of the last turn's choice or help with this index, or None."""
    choices = (*(entries[-1].turn.choices if entries else ()), *helps)
    known = isinstance(index, int) and 0 <= index < len(choices)
    return choices[index] if known and isinstance(index, int) else None


def cited_last(entries: tuple[Entry, ...]) -> tuple[int, ...]:
    """Return the sentences that the tutor's last turn speaks of."""
    return next((e.turn.cites for e in reversed(entries) if e.turn.role is Role.TUTOR), ())


def question_about(article: Article, sentence: object) -> str | None:
    """Return the question that a click on a sentence asks, or None if there is no such sentence."""
    if not isinstance(sentence, int) or not 0 <= sentence < len(article.sentences):
        return None
    return words("read.question", number=sentence + 1)
