from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classroom.record import ArticleCard, Entry, Origin
from reading.article import Article, Block, Paragraph, Span
from tests.factories import a_question, an_article
from tutor.dialogue import Role, Turn
from ui import view

AT = datetime(2026, 5, 18, 9, 30, tzinfo=UTC)
TEXTS = st.text(alphabet="aB. \n“”!S1é", min_size=1, max_size=80).filter(str.strip)


def an_entry(text="Look at S2 and S9.", number=2, **fields):
    return Entry(number, Turn(Role.TUTOR, text, **fields), AT)


def a_card(article_id, title="Late", **fields):
    given_fields = {"outlet": "The Post", "byline": "", "date": "2026", "sentence_count": 9}
    rest = {"origin": Origin.SHIPPED, "added_at": AT, "withdrawn": False}
    return ArticleCard(article_id, title, **given_fields | rest | fields)


def text_of(parts):
    return "".join(part["text"] for part in parts)


@given(TEXTS)
def test_the_runs_of_a_paragraph_are_its_text(text):
    article = an_article(text)
    shown = view.article_data(article)["paragraphs"]
    assert [text_of(p["runs"]) for p in shown] == [p.span.of(text) for p in article.paragraphs]


@given(TEXTS)
def test_each_sentence_stands_in_one_run(text):
    article = an_article(text)
    runs = [r for p in view.article_data(article)["paragraphs"] for r in p["runs"]]
    found = [(r["sentence"], r["text"]) for r in runs if r["sentence"] is not None]
    assert found == [(s.index, s.span.of(text)) for s in article.sentences]


def test_an_article_without_a_headline_in_its_text_is_headed_by_its_title():
    body = (Paragraph(0, Span(0, 5), Block.BODY),)
    shown = view.article_data(Article("id", "The title", "Story", body, ()))
    assert shown["title"] == "The title"


def test_a_headline_in_the_text_is_not_said_twice():
    assert view.article_data(an_article())["title"] == ""


@pytest.mark.parametrize(
    ("printed", "line"),
    [
        ("By Ann Ode, 18 May", "The Post · 2026-05-18"),
        ("The Post", "Ann Ode · 2026-05-18"),
        ("By Ann Ode for The Post, 2026-05-18", ""),
        ("From our correspondent", "The Post · Ann Ode · 2026-05-18"),
    ],
)
def test_the_head_says_only_what_the_text_does_not_print(printed, line):
    lines = (Paragraph(0, Span(0, len(printed)), Block.BYLINE),)
    known = {"outlet": "The Post", "byline": "Ann Ode", "date": "2026-05-18"}
    assert view.source_line(Article("id", "T", printed, lines, (), **known)) == line


def test_what_is_unknown_leaves_no_gap():
    assert view.source_line(an_article(outlet="", byline="Ann Ode", date="")) == "Ann Ode"


@pytest.mark.parametrize(
    ("text", "cites", "pressed"),
    [
        ("Look (S4).", (3,), [3]),
        ("S1 and S12", (0, 11), [0, 11]),
        ("S4 again: S4", (3,), [3, 3]),
        ("Look (S5).", (3,), []),
        ("The S4 engine", (), []),
        ("S0 s4 XS4 S4b S04 $S4x", (3, -1), []),
        ("S99999 S10000", (99998, 9999), []),
        ("", (3,), []),
    ],
)
def test_only_what_a_turn_cites_can_be_pressed(text, cites, pressed):
    parts = view.parts(text, cites)
    assert [p["cite"] for p in parts if p["cite"] is not None] == pressed
    assert text_of(parts) == text


@given(st.text(alphabet="S0123459 (),.x\n"), st.sets(st.integers(0, 30)))
def test_the_parts_of_a_turn_are_its_text(text, cites):
    parts = view.parts(text, cites)
    assert text_of(parts) == text
    assert {p["cite"] for p in parts} <= cites | {None}


def test_a_learners_own_numbers_are_text():
    said = Entry(1, replace(a_question("What of S1?"), cites=(0,)), AT)
    assert [part["cite"] for part in view.turn_data(said)["parts"]] == [None]


def test_a_tutors_turn_can_be_flagged_and_a_learners_cannot():
    assert view.turn_data(an_entry())["flaggable"] is True
    assert view.turn_data(Entry(1, a_question(), AT))["flaggable"] is False


def test_an_erased_turn_says_so_and_cannot_be_flagged():
    shown = view.turn_data(Entry(2, Turn(Role.TUTOR, ""), AT, erased=True))
    assert text_of(shown["parts"]) == "(This was erased.)"
    assert shown["flaggable"] is False


def test_the_choices_are_those_of_the_last_turn():
    entries = (an_entry(choices=("Old",)), an_entry(number=4, choices=("New", "Newer")))
    assert view.conversation_data(entries)["choices"] == ["New", "Newer"]


def test_while_the_learner_has_the_last_word_nothing_is_offered():
    entries = (an_entry(choices=("Old",)), Entry(3, a_question(), AT))
    assert view.conversation_data(entries)["choices"] == []


def test_an_empty_conversation_is_data_too():
    assert view.conversation_data(())["turns"] == []
    assert view.cited_last(()) == ()
    assert view.choice_at((), 0) is None


def test_the_sentences_under_discussion_are_those_of_the_tutors_last_turn():
    entries = (an_entry(cites=(1,)), an_entry(number=4, cites=(2, 5)), Entry(5, a_question(), AT))
    assert view.cited_last(entries) == (2, 5)


def test_different_articles_never_share_a_label():
    cards = [a_card("a"), a_card("b"), a_card("c", date="2025"), a_card("d", title="Early")]
    assert view.titles(cards) == {
        "a": "Late · The Post · 2026 · 9 sentences",
        "b": "Late · The Post · 2026 · 9 sentences (2)",
        "c": "Late · The Post · 2025 · 9 sentences",
        "d": "Early",
    }


@given(st.lists(st.sampled_from(["a", "a (2)", "a (3)", "b", ""]), max_size=12))
def test_distinct_labels_are_distinct_and_in_order(labels):
    found = view.distinct(labels)
    assert len(set(found)) == len(labels)
    assert all(new.startswith(old) for new, old in zip(found, labels, strict=True))
