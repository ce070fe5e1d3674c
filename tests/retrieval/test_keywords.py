from math import log

import bm25s
import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.keywords import KeywordIndex
from retrieval.terms import terms_of, terms_of_question
from tests.retrieval.library import FESTIVAL, FLOOD, LIBRARY, STRIKE, article


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("fleeing", ["=flee", "^fle", "flee", "leei", "eein", "eing", "ing$"]),
        ("U.N.", ["=u", "=n"]),
        ("to", ["=to", "^to$"]),
        ("Isis\u2019s", ["=isi", "=s", "^isi", "isis", "sis$"]),
        ("the\u00a0army", ["=the", "=armi", "^the", "the$", "^arm", "army", "rmy$"]),
        ("?! \u2014", []),
        ("", []),
    ],
)
def test_a_text_is_its_stems_and_the_runs_of_four_letters_in_its_words(text, terms):
    assert terms_of(text) == terms


@pytest.mark.parametrize(
    ("question", "same_as"),
    [
        ("Who fled?", "fled"),
        ("HOW many fled, and why?", "many fled and"),
        ("who?", "who"),
        ("How? Why?", "how why"),
        ("Whoever", "whoever"),
    ],
)
def test_question_words_do_not_count_unless_there_is_nothing_else(question, same_as):
    assert terms_of_question(question) == terms_of(same_as)


@pytest.mark.parametrize(
    ("question", "passage"),
    [
        ("Where did the families sleep?", "flood:2"),
        ("Who slept in the school?", "flood:2"),
        ("Who promised pumps?", "flood:3"),
        ("What did the mayor promise?", "flood:3"),
        ("What was betrayed?", "strike:1"),
        ("When did the drivers begin?", "strike:0"),
        ("Was it raining?", "festival:1"),
    ],
)
def test_the_passage_that_covers_most_of_the_question_comes_first(question, passage):
    first, second, *_ = KeywordIndex().adding(LIBRARY).search(question, 9)

    assert first.passage.id == passage
    assert first.score > second.score


def test_coverage_is_the_weight_of_the_shared_terms_by_hand():
    # "ab" is in one passage of two, "cd" in both, "xy" in none; each is a stem and one letter run.
    index = KeywordIndex().adding(article("a", "ab cd", "cd cd"))
    in_one, in_both, in_none = log(1 + 1.5 / 1.5), log(1 + 0.5 / 2.5), log(1 + 2.5 / 0.5)
    once = 1 / (1 + 0.4)  # BM25 of a term said once, in a passage of usual length
    twice = 2 / (2 + 0.4)

    coverage = index.coverage("ab cd xy")

    whole = in_one + in_both + in_none
    assert coverage == pytest.approx(
        [(in_one + in_both) * once / whole, in_both * twice / whole], rel=1e-5
    )


@given(st.text())
def test_coverage_lies_between_nothing_and_all(question):
    coverage = KeywordIndex().adding(LIBRARY).coverage(question)

    assert len(coverage) == len(LIBRARY)
    assert ((coverage >= 0) & (coverage <= 1)).all()


def test_a_question_about_something_else_covers_nothing():
    assert max(KeywordIndex().adding(LIBRARY).coverage("xylophone jazz")) == 0


def test_a_search_can_be_kept_to_one_article():
    hits = (
        KeywordIndex().adding(LIBRARY).search("What did the mayor say of the strike?", 9, "flood")
    )

    assert {hit.passage for hit in hits} == set(FLOOD)
    assert KeywordIndex().adding(LIBRARY).search("mayor", 9, "no such article") == []


def test_adding_twice_is_once_and_changes_no_index_that_is_in_use():
    before = KeywordIndex().adding(FLOOD)

    after = before.adding(STRIKE).adding(STRIKE).adding(FLOOD)

    assert before.passages == FLOOD
    assert after.passages == (*FLOOD, *STRIKE)


def test_a_forgotten_article_leaves_the_others_as_if_it_had_never_been_there():
    index = KeywordIndex().adding(LIBRARY).without("strike").without("never seen")

    fresh = KeywordIndex().adding((*FLOOD, *FESTIVAL))
    assert index.passages == fresh.passages
    assert index.search("the mayor", 9) == fresh.search("the mayor", 9)


@pytest.mark.parametrize("passages", [(), article("a", "?!"), article("a", "?!", "\u2014")])
def test_a_library_without_words_finds_nothing_in_particular(passages):
    index = KeywordIndex().adding(passages)

    assert [hit.score for hit in index.search("who?", 5)] == [0] * len(passages)


def test_articles_that_come_in_one_after_the_other_are_weighed_once(monkeypatch):
    weighed = []
    index_terms = bm25s.BM25.index

    def counting(self, *arguments, **named):
        weighed.append(self)
        return index_terms(self, *arguments, **named)

    monkeypatch.setattr(bm25s.BM25, "index", counting)
    keywords = KeywordIndex()
    for passage in LIBRARY:
        keywords = keywords.adding([passage])
    assert weighed == []

    assert keywords.search("Who promised pumps?", 1)[0].passage.id == "flood:3"
    assert keywords.search("the mayor", 1)
    assert len(weighed) == 1
