"""What an instructor looks after: articles, conversations, flags, the class, the system."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from classroom.readiness import State
from classroom.record import ArticleCard, Conversation, Flag
from errors import WhoSaysError
from ui import house_rules, places, resources, takeaway_menu, view
from ui.catalogue import words
from ui.components import chat_log, notice, readiness
from ui.takeaway import bundle
from ui.takeaway.bundle import Takeaway


def draw() -> None:
    """Draw the page."""
    readiness.show()
    st.title(words("instructor.title"), anchor=False)
    names = ("articles", "conversations", "flags", "house_rules", "system")
    tabs = st.tabs([words(f"instructor.{name}") for name in names])
    draws = (_articles, _conversations, _flags, house_rules.draw, _system)
    for tab, draw_it in zip(tabs, draws, strict=True):
        with tab:
            draw_it()


def _articles() -> None:
    cards = resources.classroom().articles()
    if not cards:
        st.text(words("instructor.no_articles"))
        st.page_link(places.UPLOAD, label=words("read.upload_one"))
    for card in cards:
        _article(card)


def _article(card: ArticleCard) -> None:
    classroom = resources.classroom()
    state = [words("instructor.withdrawn")] if card.withdrawn else []
    line = " · ".join([view.card_line(card), words(f"instructor.{card.origin.value}"), *state])
    deeds = _row(f"article-{card.id}", card.title, line)
    if card.withdrawn:
        _button(deeds, "restore", card.id, lambda: classroom.restore(card.id))
    else:
        _button(deeds, "withdraw", card.id, lambda: classroom.withdraw(card.id))
    takeaway_menu.offer(lambda: _files(card.id), card.id, deeds)
    sure = deeds.popover(words("instructor.delete"))
    sure.text(words("instructor.delete_warning"))
    _button(sure, "delete_yes", card.id, lambda: classroom.delete(card.id))


def _files(article_id: str) -> tuple[Takeaway, ...]:
    """Return the worksheet with its key, and the article with its labels."""
    article = resources.classroom().article(article_id)
    analysis = resources.classroom().analysis(article_id)
    return (
        *bundle.worksheets(article, analysis),
        *bundle.keys(article, analysis),
        *bundle.annotated(article, analysis),
    )


def _row(key: str, title: str, *lines: str) -> DeltaGenerator:
    """Draw one row of a list and return the place for what can be done with it."""
    row = st.container(key=f"row-{key}", horizontal=True, vertical_alignment="center")
    about = row.container(gap=None)
    about.text(title)
    for line in lines:
        about.text(line)
    return row.container(horizontal=True, width="content", vertical_alignment="center")


def _conversations() -> None:
    found = resources.classroom().conversations()
    if not found:
        st.text(words("instructor.no_conversations"))
        return
    lines = view.distinct(_conversation_line(conversation) for conversation in found)
    labels = dict(zip((c.lesson_id for c in found), lines, strict=True))
    chosen = st.selectbox(
        words("instructor.conversation"),
        list(labels),
        index=None,
        placeholder=words("instructor.pick_conversation"),
        format_func=lambda lesson_id: labels[lesson_id],
        key="conversation",
    )
    if chosen is None:
        return
    entries = resources.classroom().transcript(chosen)
    if not entries:
        st.text(words("instructor.gone"))
        return
    nickname = next(c.nickname for c in found if c.lesson_id == chosen)
    conversation = view.conversation_data(entries, learner=nickname)
    chat_log.show(conversation, key=f"transcript-{chosen}")


def _conversation_line(conversation: Conversation) -> str:
    return words(
        "instructor.conversation_line",
        nickname=conversation.nickname,
        title=conversation.article_title,
        count=conversation.turn_count,
        at=_moment(conversation.last_at),
    )


def _flags() -> None:
    flags = resources.classroom().flags()
    if not flags:
        st.text(words("instructor.no_flags"))
    for flag in flags:
        _flag(flag)


def _flag(flag: Flag) -> None:
    line = words(
        "instructor.flag_line",
        nickname=flag.nickname,
        title=flag.article_title,
        kind=words(f"instructor.{flag.kind.value}"),
        at=_moment(flag.at),
    )
    note = [words("instructor.flag_note", note=flag.note)] if flag.note else []
    said = words("instructor.flag_said", said=flag.said)
    deeds = _row(f"flag-{flag.id}", said, _asked_before(flag), line, *note)
    if flag.resolved:
        deeds.text(words("instructor.resolved"))
    else:
        classroom = resources.classroom()
        _button(deeds, "resolve", str(flag.id), lambda: classroom.resolve_flag(flag.id))


def _asked_before(flag: Flag) -> str:
    if not flag.asked and not flag.is_erased:
        return words("instructor.flag_asked_nothing")
    asked = words("chat.erased") if flag.is_erased else flag.asked
    return words("instructor.flag_asked", asked=asked)


def _system() -> None:
    found = resources.classroom().readiness()
    steps = (*found.steps, *found.later)
    if resources.classroom().judges_by_rules_alone:
        notice.show(words("instructor.rules_alone"), tone="quiet", key="instructor-rules")
    if not found.ready or any(step.state is State.FAILED for step in found.later):
        st.text(words("instructor.not_all_ready"))
    else:
        name = "later_ready" if readiness.going_on(found) else "all_ready"
        st.text(words(f"instructor.{name}"))
    for step in steps:
        _row(f"step-{step.name}", step.sentence, words(f"instructor.step_{step.state.value}"))


def _button(place: DeltaGenerator, name: str, key: str, do: Callable[[], None]) -> None:
    """Offer a deed; when it is done the page is drawn anew, and when it fails it says why."""
    if place.button(words(f"instructor.{name}"), key=f"{name}-{key}"):
        try:
            do()
        except WhoSaysError as error:
            notice.show(str(error), tone="trouble", key="instructor-trouble")
        else:
            st.rerun()


def _moment(at: datetime) -> str:
    """Return a moment in the clock of the machine that serves, which is the instructor's own."""
    return at.astimezone().strftime("%d %b %H:%M")


draw()
