"""The shipped gold holds enough of every label, tag and phenomenon to teach and to measure."""

from __future__ import annotations

import json
import re
from itertools import chain
from pathlib import Path

import pytest

from analysis.attribution import Manner, SourceKind
from analysis.verdict import Label, Tag
from evaluation.gold import GoldArticle, gold

ROOT = Path(__file__).parents[2]
ARTICLES = gold(ROOT / "corpus")
SENTENCES = tuple(chain.from_iterable(article.sentences for article in ARTICLES))
ATTRIBUTIONS = tuple(chain.from_iterable(sentence.attributions for sentence in SENTENCES))

every_article = pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.slug)


@pytest.mark.parametrize("label", Label)
def test_each_label_has_enough_sentences(label: Label):
    assert sum(sentence.label is label for sentence in SENTENCES) >= 60


@pytest.mark.parametrize("manner", Manner)
def test_each_manner_has_enough_attributions(manner: Manner):
    assert sum(attribution.manner is manner for attribution in ATTRIBUTIONS) >= 20


@pytest.mark.parametrize("kind", SourceKind)
def test_each_kind_of_source_is_there(kind: SourceKind):
    assert sum(attribution.source_kind is kind for attribution in ATTRIBUTIONS) >= 4


ENOUGH = {
    Tag.OPINION_INSIDE: 15,
    Tag.COMMON_KNOWLEDGE: 4,
    Tag.REPORTER_SAW_IT: 15,
    Tag.NEEDS_A_SOURCE: 10,
    Tag.NO_AGENT: 6,
    Tag.FORECAST: 4,
    Tag.CONTINUED: 10,
    Tag.MOTIVE: 4,
    Tag.REPORTED_THOUGHT: 5,
    Tag.NOT_A_STATEMENT: 6,
    Tag.RHETORICAL_QUESTION: 6,
    Tag.HEDGE: 10,
    Tag.BOOSTER: 6,
    Tag.LOADED_WORD: 10,
}


@pytest.mark.parametrize(("tag", "enough"), ENOUGH.items())
def test_each_tag_of_the_rulings_has_enough_sentences(tag: Tag, enough: int):
    assert sum(tag in sentence.tags for sentence in SENTENCES) >= enough


@pytest.mark.parametrize(
    ("phenomenon", "words"),
    [
        ("a phrase that only looks like a hand-over", "went according to plan"),
        ("a refusal, which is the writer's report", "declined to comment"),
        ("a want, which is the writer's report", "wants to"),
        ("an accusation, which is the writer's report", "whom they accused"),
        ("a crowd without faces", "Critics say"),
        ("belief without believers", "It is widely believed"),
        ("scare quotes", "“treasure hunters”"),
        ("a title in marks", "“The Lad Who Kept the Lamp”"),
        ("a pronoun as the source", "he added"),
        ("an acronym", "(WEMT)"),
        ("a chain", "told Harbour Watch"),
        ("a passive cue", "was told by"),
        ("a chain between newspapers", "citing a council officer"),
        ("a quotation after a colon, without marks", "read: The pool is closed."),
        ("indirect speech without that", "Osei said the fish"),
        ("a withheld name with its reason", "asked not to be named because"),
    ],
)
def test_a_phenomenon_that_teachers_need_is_there(phenomenon: str, words: str):
    assert any(words in article.article.text for article in ARTICLES), phenomenon


def test_a_quotation_runs_over_paragraphs():
    runs = [
        (before, after)
        for article in ARTICLES
        for before, after in zip(article.sentences, article.sentences[1:], strict=False)
        if Tag.CONTINUED in after.tags
        and before.sentence.paragraph < after.sentence.paragraph
        and not article.article.words_of(before.sentence.index).endswith(("”", '"'))
    ]
    assert len(runs) >= 2


def test_two_outlets_report_one_event_with_different_sources():
    courier, rival = (
        next(article for article in ARTICLES if article.slug == slug)
        for slug in ("pool-leak-courier", "pool-leak-estuary-24")
    )
    first, second = (
        {a.speaker for sentence in article.sentences for a in sentence.attributions} - {None}
        for article in (courier, rival)
    )
    assert courier.article.outlet != rival.article.outlet
    assert first & second
    assert len(first - second) >= 5
    assert len(second - first) >= 5


@every_article
def test_a_continued_quotation_keeps_the_speaker_of_the_sentence_before(article: GoldArticle):
    for before, after in zip(article.sentences, article.sentences[1:], strict=False):
        if Tag.CONTINUED in after.tags:
            assert after.attributions[0].speaker == before.attributions[0].speaker
            assert after.attributions[0].cue == before.attributions[0].cue


@every_article
def test_a_content_bears_no_mark_or_stop_at_its_edges(article: GoldArticle):
    for attribution in chain.from_iterable(each.attributions for each in article.sentences):
        words = attribution.content.of(article.article.text)
        assert not re.search(r"^[\s,.]|[\s,.]$|^that\b", words), words
        marks = len(re.findall(r'["“”]', words))
        assert marks % 2 == 0, words
        assert not re.fullmatch(r'["“][^"“”]*["”]', words), words


def test_the_worked_sentence_of_the_manual_is_a_line_of_the_gold():
    page = (ROOT / "docs" / "data-format.md").read_text(encoding="utf-8")
    worked = json.loads(
        re.search(r"### One worked sentence.*?```json\n(.*?)```", page, re.DOTALL)[1]
    )
    file = ROOT / "corpus" / "gold" / "dead-fish-in-the-wend.jsonl"
    assert worked in [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
