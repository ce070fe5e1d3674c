"""The tutor: hears a message, finds the passages, chooses a move, words it."""

from __future__ import annotations

from typing import Protocol

from analysis.verdict import Analysis
from reading.article import Article
from retrieval.retriever import Found
from tutor.acts import recognise, sentences_named
from tutor.dialogue import Act, Turn
from tutor.policy import choose_move, welcome
from tutor.reply import choices, reply
from tutor.situation import Situation, open_item
from wording import Wording

# Acts that need the article searched; the others are about the open sentence or the conversation.
_SEARCHED = {Act.WHO, Act.EVIDENCE, Act.TRUE, Act.QUESTION, Act.OPINION}
_HITS = 5


class Finder(Protocol):
    """What the tutor needs of retrieval."""

    def find(self, question: str, k: int, article_id: str | None) -> Found:
        """Return the k nearest passages, and how likely it is that they answer the question."""


class Tutor:
    """Replies from code and files alone: same input, same answers."""

    def __init__(self, finder: Finder, wording: Wording) -> None:
        self._finder = finder
        self._wording = wording
        self._choices = choices(wording)

    def welcome(self, article: Article, analysis: Analysis) -> Turn:
        """Return the first turn of a lesson."""
        situation = Situation(article, analysis, (), "", Act.GREETING)
        return reply(situation, welcome(situation), self._wording)

    def reply(
        self, article: Article, analysis: Analysis, history: tuple[Turn, ...], message: str
    ) -> Turn:
        """Return the tutor's turn after `message`; `history` holds the turns before it."""
        act = recognise(
            message, choices=self._choices, has_open_item=open_item(history) is not None
        )
        found = self._finder.find(message, _HITS, article.id) if act in _SEARCHED else None
        named = sentences_named(message, len(article.sentences))
        situation = Situation(article, analysis, history, message, act, found, named)
        return reply(situation, choose_move(situation), self._wording)
