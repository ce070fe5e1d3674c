from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from analysis.attribution import Attribution, Manner, SourceKind
from analysis.verdict import Analysis, Label, Mark, Scores, Tag, Verdict
from classroom.database import open_database
from classroom.library import Library, UnknownArticle
from classroom.record import Origin
from classroom.schema import analyses
from reading.article import Article, Block, Paragraph, Sentence, Span, article_id
from tests.factories import an_analysis, an_article
from tests.fakes import Clock

words = st.text(max_size=40)
spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 10**6), st.integers(1, 999)
)
attributions = st.builds(
    Attribution, spans, st.none() | spans, st.none() | spans, st.sampled_from(Manner),
    st.none() | st.sampled_from(SourceKind), st.none() | words, st.none() | words,
)  # fmt: skip
shares = st.floats(0, 1)
verdicts = st.builds(
    Verdict, st.integers(0, 500), st.none() | st.sampled_from(Label), shares, words,
    st.lists(st.sampled_from(Tag)).map(tuple), st.lists(st.builds(Mark, spans, words)).map(tuple),
    st.lists(attributions, max_size=2).map(tuple), st.builds(Scores, shares, shares, shares),
)  # fmt: skip
articles = st.builds(
    Article, words.map(article_id), words, words,
    st.lists(st.builds(Paragraph, st.integers(0, 99), spans, st.sampled_from(Block))).map(tuple),
    st.lists(st.builds(Sentence, st.integers(0, 99), st.integers(0, 99), spans)).map(tuple),
    words, words, words, words,
)  # fmt: skip

NOW = Clock()()


@settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(articles, st.lists(verdicts, max_size=3).map(tuple))
def test_what_is_kept_comes_back_the_same_and_twice_is_once(library, article, given_verdicts):
    before = {card.id for card in library.cards()}
    analysis = Analysis(article.id, "v1", given_verdicts)
    for _ in range(2):
        library.keep(article, analysis, Origin.UPLOADED, NOW)
    if article.id not in before:
        assert library.article(article.id) == article
    assert library.analysis(article.id, "v1") == analysis
    assert {card.id for card in library.cards()} == before | {article.id}


def test_a_card_says_what_is_in_the_article(library, article):
    library.keep(article, an_analysis(article), Origin.UPLOADED, NOW)
    card = next(card for card in library.cards() if card.id == article.id)
    assert (card.title, card.outlet, card.byline, card.date) == (
        article.title, article.outlet, article.byline, article.date,
    )  # fmt: skip
    assert card.sentence_count == len(article.sentences) == 6
    assert card.added_at == NOW.replace(second=0)
    assert card.origin is Origin.UPLOADED
    assert not card.withdrawn


def test_cards_come_newest_first_and_then_by_title(tmp_path, clock):
    library = Library(open_database(tmp_path / "a.db"))
    for title in ("b", "a"):
        article = an_article(f"An old story, {title}.", title=title)
        library.keep(article, an_analysis(article), Origin.UPLOADED, clock())
    clock.move(minutes=1)
    article = an_article("A new story.", title="z")
    library.keep(article, an_analysis(article), Origin.UPLOADED, clock())
    assert [card.title for card in library.cards()] == ["z", "a", "b"]


def test_the_first_title_of_a_text_stays(library, article):
    library.keep(article, an_analysis(article), Origin.UPLOADED, NOW)
    again = an_article(article.text, title="Another title")
    library.keep(again, an_analysis(again), Origin.UPLOADED, NOW)
    assert library.article(article.id).title == article.title


@pytest.mark.parametrize(
    "article_id", ["", "no such id", "0" * 16, "\x00", "a" * 10_000, "' OR 1=1"]
)
def test_an_unknown_article_is_told_in_a_short_sentence(library, article_id):
    for ask in (
        library.article,
        library.restore,
        library.delete,
        lambda i: library.withdraw(i, NOW),
    ):
        with pytest.raises(UnknownArticle, match="choose one from the list") as refusal:
            ask(article_id)
        assert len(str(refusal.value)) < 250
    assert not library.has(article_id)
    assert not library.shows(article_id)


def test_an_analysis_of_another_analyser_is_none_and_is_replaced(library, article):
    library.keep(article, an_analysis(article, "v1"), Origin.UPLOADED, NOW)
    assert library.analysis(article.id, "v2") is None
    library.keep_analysis(an_analysis(article, "v2"), NOW)
    assert library.analysis(article.id, "v2") == an_analysis(article, "v2")
    assert library.analysis(article.id, "v1") is None


def test_an_analysis_for_an_article_that_is_gone_is_not_kept(library, article):
    library.keep_analysis(an_analysis(article), NOW)
    assert library.analysis(article.id, "fake 1") is None


def test_verdicts_of_a_shape_that_is_no_longer_ours_are_none(tmp_path, article):
    database = open_database(tmp_path / "a.db")
    library = Library(database)
    library.keep(article, an_analysis(article), Origin.UPLOADED, NOW)
    with database.writing() as connection:
        connection.execute(update(analyses).values(verdicts=[{"label": "fake news"}]))
    assert library.analysis(article.id, "fake 1") is None


def test_a_hundred_threads_add_one_text_once(library, article):
    with ThreadPoolExecutor(20) as threads:
        keep = lambda _: library.keep(article, an_analysis(article), Origin.UPLOADED, NOW)  # noqa: E731
        list(threads.map(keep, range(100)))
    assert [card.id for card in library.cards()].count(article.id) == 1


@pytest.fixture
def library(tmp_path, other_article):
    library = Library(open_database(tmp_path / "library.db"))
    library.keep(other_article, an_analysis(other_article), Origin.SHIPPED, NOW)
    return library
