"""The article and the tutor, side by side: read, ask, see the sentence."""

import streamlit as st

from classroom.record import ArticleCard
from ui import places, resources, session, view
from ui.catalogue import words
from ui.components import article_view, notice, readiness
from ui.conversation import Conversation

ARTICLE = "article"  # the query parameter: a link opens an article, a reload keeps it


def draw() -> None:
    """Draw the page."""
    readiness.show()
    if not session.keeps_cookies():
        notice.show(words("site.no_cookies"), tone="quiet", key="no-cookies")
    cards = [card for card in resources.classroom().articles() if not card.withdrawn]
    if not cards:
        _nothing_yet()
        return
    card = _choose(cards)
    if card is None:
        return
    article = resources.classroom().article(card.id)
    lesson = resources.classroom().lesson(session.learner_id(), card.id)
    talk = Conversation(lesson, article)
    article_pane, chat_pane = st.columns([3, 2], gap="large")
    with article_pane.container(key="article"):
        article_view.show(
            view.article_data(article),
            key="article-view",
            cited=view.cited_last(lesson.turns()),
            on_ask=talk.ask_about,
        )
    with chat_pane.container(key="conversation"):
        talk.draw()


def _choose(cards: list[ArticleCard]) -> ArticleCard | None:
    """Return the open article (the link's, else this tab's, else the first); offer the others.

    If the one that was open is gone, nothing takes its place unasked: what is being typed was meant
    for it.
    """
    by_id = {card.id: card for card in cards}
    wanted = st.query_params.get(ARTICLE) or session.here().article_id
    if wanted and wanted not in by_id:
        notice.show(words("read.withdrawn"), tone="quiet", key="withdrawn")
        current = None
    else:
        current = wanted or cards[0].id

    def chosen() -> None:
        if chosen_id := session.value_of("choose"):
            st.query_params[ARTICLE] = str(chosen_id)

    titles = view.titles(cards)
    session.put("choose", current)
    st.selectbox(
        words("read.choose"),
        list(by_id),
        format_func=lambda article_id: titles[article_id],
        key="choose",
        placeholder=words("read.choose"),
        on_change=chosen,
        label_visibility="collapsed",
    )
    if current is None:
        return None
    session.open_article(current)
    if st.query_params.get(ARTICLE) != current:
        st.query_params[ARTICLE] = current
    return by_id[current]


def _nothing_yet() -> None:
    st.header(words("read.no_articles"), anchor=False)
    if readiness.getting_ready(resources.classroom().readiness()):
        st.text(words("read.no_articles_yet"))
    else:
        st.text(words("read.no_articles_advice"))
        st.page_link(places.UPLOAD, label=words("read.upload_one"))


draw()
