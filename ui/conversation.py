"""The learner's side of a lesson on the page: what is said, sent, cited, flagged, begun anew."""

from __future__ import annotations

import streamlit as st

from classroom.lesson import Lesson
from classroom.record import FlagKind
from errors import WhoSaysError
from reading.article import Article
from tutor.dialogue import Role
from ui import ladder, lesson_menu, progress, resources, session, view
from ui.catalogue import words
from ui.components import chat_log, notice
from ui.session import Unsent
from ui.takeaway import bundle
from ui.takeaway.bundle import Takeaway

LONGEST = 2_000  # characters; the server holds the browser to it
INPUT = "say"


class Conversation:
    """One lesson and its article. Everything shown is read from the lesson, each time."""

    def __init__(self, lesson: Lesson, article: Article) -> None:
        self._lesson = lesson
        self._article = article
        self._entries = lesson.turns()

    def draw(self) -> None:
        """Draw the conversation and the input; a message on its way is shown, then asked."""
        self._head()
        log = st.container()
        complaint = st.container()
        trouble = self._trouble()
        typed = st.chat_input(words("read.ask"), max_chars=LONGEST, key=INPUT)
        if typed:
            self._send(typed)
        pending = self.pending()
        with log:
            self._log(pending)
        if trouble and not pending:
            with complaint:
                notice.show(trouble, tone="trouble", key="trouble")
        if pending:
            self._ask(pending)
            st.rerun()

    def ask_about(self, sentence: object) -> None:
        """Send the question that a press on this sentence asks."""
        question = view.question_about(self._article, sentence)
        if question:
            self._send(question)

    def reactions(self) -> chat_log.Reactions:
        """Return what happens when something in the log is pressed."""
        return chat_log.Reactions(
            cite=self._cite, choose=self._choose, flag=self._flag, unflag=self._unflag
        )

    def pending(self) -> str:
        """Return the message that is on its way to the tutor, or nothing; once asked, it is not."""
        unsent = session.here().unsent
        if unsent is None or unsent.trouble or unsent.article_id != self._article.id:
            return ""
        return unsent.text if unsent.after == self._last() else ""

    def _head(self) -> None:
        with st.container(key="chat-head", gap=None):
            with st.container(horizontal=True, vertical_alignment="center", key="chat-title"):
                st.subheader(words("chat.title"), anchor=False, width="content")
                lesson_menu.offer(self._send)
                progress.offer(self._files)
                if any(entry.turn.role is Role.LEARNER for entry in self._entries):
                    self._start_over()
            lesson_menu.show_standing(self._lesson.state)

    def _files(self) -> tuple[Takeaway, ...]:
        """Return what the learner may save: the conversation, and how far they are."""
        found = resources.classroom().mastery(session.learner_id())
        names = {m.skill: resources.classroom().name_of(m.skill) for m in found}
        return bundle.transcripts(self._article.title, self._entries, found, names)

    def _helps(self) -> tuple[str, ...]:
        """Return what helps with the open question, beside the last turn's choices."""
        offered = self._entries[-1].turn.choices if self._entries else ()
        return ladder.helps(self._lesson.state, offered)

    def _start_over(self) -> None:
        with st.popover(words("chat.start_over"), type="tertiary"):
            st.text(words("chat.start_over_warning"))
            if st.button(words("chat.start_over_yes"), key="start-over"):
                self._lesson.start_over()
                session.forget_conversation()
                st.rerun()

    def _log(self, pending: str) -> None:
        chat_log.show(
            view.conversation_data(self._entries, self._lesson.flagged(), helps=self._helps()),
            key=f"chat-{self._article.id}",
            pending=pending,
            reactions=self.reactions(),
        )

    def _trouble(self) -> str:
        """Return why the last message did not arrive, and lay it back into the input, once."""
        unsent = session.here().unsent
        if unsent is None or unsent.article_id != self._article.id or not unsent.trouble:
            return ""
        if unsent.text:
            session.put(INPUT, unsent.text)
            session.keep_unsent(Unsent(self._article.id, "", trouble=unsent.trouble))
        return unsent.trouble

    def _ask(self, message: str) -> None:
        try:
            self._lesson.ask(message)
        except WhoSaysError as error:
            arrived = len(self._lesson.turns()) > len(self._entries)
            back = "" if arrived else message
            session.keep_unsent(Unsent(self._article.id, back, trouble=str(error)))
        else:
            session.keep_unsent(None)

    def _send(self, text: str) -> None:
        session.keep_unsent(Unsent(self._article.id, text, after=self._last()))

    def _last(self) -> int:
        return self._entries[-1].number if self._entries else -1

    def _cite(self, sentence: object) -> None:
        if isinstance(sentence, int) and 0 <= sentence < len(self._article.sentences):
            session.focus_on(sentence)

    def _choose(self, index: object) -> None:
        text = view.choice_at(self._entries, index, self._helps())
        if text is not None:
            self._send(text)

    def _flag(self, number: object) -> None:
        if isinstance(number, int):
            self._try(number, raised=True)

    def _unflag(self, number: object) -> None:
        if isinstance(number, int):
            self._try(number, raised=False)

    def _try(self, number: int, *, raised: bool) -> None:
        try:
            if raised:
                self._lesson.flag(number, FlagKind.MISTAKEN)
            else:
                self._lesson.unflag(number)
        except WhoSaysError as error:
            session.keep_unsent(Unsent(self._article.id, "", trouble=str(error)))
