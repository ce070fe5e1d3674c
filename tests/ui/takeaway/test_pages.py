from datetime import UTC, datetime

import pytest

from analysis.verdict import Analysis
from classroom.record import Entry
from reading.article import Span
from tests.factories import a_verdict, an_article, an_attribution
from tests.ui.takeaway.hostile import HOSTILE, Page, assert_harmless, hostile, judged
from tutor.dialogue import Role, Turn
from tutor.learner.mastery import Mastery, Step
from tutor.skills import Skill
from ui.takeaway.annotated import annotated_html
from ui.takeaway.transcript import transcript_html, transcript_text
from ui.takeaway.voice import speakers
from ui.takeaway.worksheet import worksheet
from ui.takeaway.worksheet_html import key_html, worksheet_html

AT = datetime(2026, 5, 18, 9, 30, tzinfo=UTC)
LONG = " ".join(f"Sentence {n} tells of the ferry and its engines." for n in range(1000))


def said(text, role=Role.LEARNER, **fields):
    return Entry(1, Turn(role, text), AT, **fields)


def a_mastery(step=Step.GETTING_THERE):
    return Mastery(next(iter(Skill)), step, 0.6, tried=4, right=3, alone=2, explained=1)


@pytest.mark.parametrize("make", [annotated_html, worksheet_html, key_html])
def test_whatever_an_article_says_stays_text(make):
    article = hostile()
    page = assert_harmless(make(article, judged(article)))
    assert '<script>alert("x")</script> & $title ${x} {y} {{z}}' in page.text


def test_every_sentence_is_on_the_annotated_page_with_its_number():
    article = an_article(LONG)
    page = Page(annotated_html(article, judged(article)))
    assert all(article.words_of(s.index) in page.text for s in article.sentences)
    assert "S1000" in page.text


def test_a_voice_shows_by_line_marker_and_name():
    article = an_article()
    markup = annotated_html(article, judged(article))
    rows = markup[markup.index("<article>") :]
    for label, marker, name in (
        ("sourced", "◆", "Sourced"),
        ("unsourced", "?", "Unsourced"),
        ("commentary", "✎", "Commentary"),
    ):
        assert f'class="words {label}"' in rows
        assert marker in rows
        assert f"<strong><bdi>{name}</bdi></strong>" in rows


def test_a_contested_sentence_is_said_to_be_so():
    article = an_article()
    page = Page(annotated_html(article, judged(article, contested=(1,))))
    assert page.text.count("Contested") == 1


def test_without_an_outlet_the_page_has_what_is_known():
    page = Page(annotated_html(an_article(outlet="", byline=""), judged(an_article())))
    assert "2026-05-18" in page.text
    assert "· 2026" not in page.text


def test_a_worksheet_says_how_much_of_the_article_it_shows():
    sheet = worksheet(an_article(LONG), judged(an_article(LONG)))
    assert 5 < len(sheet.rows) < 30
    assert sheet.extent.startswith(f"The first {len(sheet.rows)} of the article’s 750")


def test_a_sentence_longer_than_a_page_is_cut_and_still_asked_about():
    article = an_article("word " * 5000 + "ends.")
    rows = worksheet(article, judged(article)).rows
    assert [row.text.endswith("…") for row in rows] == [True]


def test_only_the_key_tells_the_answers():
    article = an_article()
    analysis = judged(article)
    asked, told = Page(worksheet_html(article, analysis)), Page(key_html(article, analysis))
    assert "named person" not in asked.text
    assert "The program is" not in asked.text
    assert "named person" in told.text


def test_contested_sentences_are_open_in_the_key():
    article = an_article()
    sheet = worksheet(article, judged(article, contested=(0, 1)))
    assert [row.voice for row in sheet.rows][:3] == ["open", "open", "C"]
    assert "S2" not in sheet.tasks[1].answer


def test_an_article_that_claims_nothing_makes_a_worksheet_that_says_so():
    article = an_article("A.")
    silent = Analysis(article.id, "fake 1", (a_verdict(0, None),))
    assert worksheet(article, silent).rows == ()
    assert "no sentence that makes a claim" in assert_harmless(worksheet_html(article, silent)).text


def test_a_transcript_holds_what_was_said_and_shown_and_nothing_that_was_erased():
    entries = (said(HOSTILE), said("secret", erased=True), said("Look at S2.", Role.TUTOR))
    names = {next(iter(Skill)): "<u>Find</u> $who"}
    page = assert_harmless(transcript_html("<i>T</i>", entries, [a_mastery()], names))
    plain = transcript_text("<i>T</i>", entries, [a_mastery()], names)
    for text in (page.text, plain):
        assert "secret" not in text
        assert "<u>Find</u> $who: getting there" in text
        assert "4 tried, 3 right, 2 of them without help, 1 explained." in text
        assert "Tutor, 2026-05-18 09:30 UTC" in text
    plain.encode()


def test_a_transcript_of_nothing_says_so():
    plain = transcript_text("T", (), [a_mastery(Step.NEW)], {})
    assert "Nothing was said yet." in plain
    assert "Nothing yet." in plain


def test_a_hand_over_to_nobody_says_that_nobody_is_named():
    told = an_attribution(Span(0, 5), speaker=None, source_kind=None)
    assert speakers(a_verdict(0, attributions=(told,))) == ("nobody is named",)
