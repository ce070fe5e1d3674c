"""The articles that ship: of our own writing, of each kind, and fit to be projected."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from analysis.attribution import Manner
from evaluation.gold import GoldArticle, gold

CORPUS = Path(__file__).parents[2] / "corpus"
ARTICLES = gold(CORPUS)
REAL_EVENT = "mosul-2017"
INVENTED = tuple(article for article in ARTICLES if article.slug != REAL_EVENT)

every_article = pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.slug)


def test_there_are_articles_of_each_kind():
    kinds = Counter(article.kind for article in ARTICLES)
    assert len(ARTICLES) >= 7
    assert kinds["news report"] >= 3
    for kind in (
        "reporting mixed with commentary",
        "opinion column",
        "presented as news, mostly commentary",
        "eyewitness report",
        "science feature",
    ):
        assert kinds[kind] == 1, kind


@every_article
def test_an_article_has_the_length_of_a_newspaper_article(article: GoldArticle):
    assert 400 <= len(article.article.text.split()) <= 900


@every_article
def test_an_article_is_ours_to_give_away(article: GoldArticle):
    assert article.licence == "Apache-2.0, written for Who Says?"


@every_article
def test_an_article_begins_with_its_headline(article: GoldArticle):
    assert article.article.words_of(0) == article.article.title
    assert len(article.article.sentences_in(0)) == 1


@every_article
def test_no_sentence_is_longer_than_a_reader_can_hold(article: GoldArticle):
    for sentence in article.article.sentences:
        assert len(article.article.words_of(sentence.index).split()) <= 60


@every_article
def test_quotation_marks_are_of_one_style(article: GoldArticle):
    straight = re.findall(r"[\"']", article.article.text)
    curly = re.findall("[“”‘’]", article.article.text)
    assert not straight or not curly


def test_both_styles_of_quotation_mark_are_there():
    assert sum("“" in article.article.text for article in ARTICLES) >= 2
    assert sum('"' in article.article.text for article in ARTICLES) >= 2


def test_no_sentence_stands_in_two_articles():
    words = Counter(
        article.article.words_of(sentence.index).casefold()
        for article in ARTICLES
        for sentence in article.article.sentences
    )
    assert [sentence for sentence, count in words.items() if count > 1] == []


REAL = r"""
    BBC|ITV|CNN|Reuters|Associated\ Press|Al\ Jazeera|New\ York\ Times|Guardian|Telegraph
    |The\ Times|Daily\ Mail|Sky\ News|Fox\ News|RT|YouTube|TikTok|Instagram|Facebook|Twitter
    |Human\ Rights\ Watch|Belkis\ Wille|ISIS|Iraqi?|American|London|England|Britain|Europe
"""


@pytest.mark.parametrize("article", INVENTED, ids=lambda article: article.slug)
def test_an_invented_article_names_nobody_who_exists(article: GoldArticle):
    assert re.findall(rf"\b(?:{REAL})\b", article.article.text, re.VERBOSE) == []


@pytest.mark.parametrize("article", INVENTED, ids=lambda article: article.slug)
def test_an_invented_article_plays_in_the_invented_region(article: GoldArticle):
    assert re.search(r"\b(?:Brackwater|Elmsford)\b", article.article.text)


def test_the_retelling_quotes_nobody_and_hands_each_fact_to_whom_it_came_from():
    mosul = next(article for article in ARTICLES if article.slug == REAL_EVENT)
    speakers = {a.speaker for sentence in mosul.sentences for a in sentence.attributions}
    manners = {a.manner for sentence in mosul.sentences for a in sentence.attributions}
    assert not re.search('["“”]', mosul.article.text)
    assert manners == {Manner.INDIRECT}
    assert speakers - {None} == {
        "Human Rights Watch",
        "Belkis Wille",
        "the American forces",
        "the drone footage",
        "four witnesses",
    }
