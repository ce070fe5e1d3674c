import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.article import Block, article_id
from reading.read import EmptySentence, read, read_presplit
from reading.unreadable import EmptyText
from tests.strategies import any_texts

PAGE = """Council votes to close three libraries
By Jane Doe, Staff Reporter
Brackwater Courier | 3 June 2026

ELMSFORD, June 3 (Reuters) - The council met on Tuesday. It voted to close three libraries.

“Nobody asked us,” said Ann Lee.
"""


def test_the_first_lines_fill_the_fields():
    article = read(PAGE)
    assert article.title == "Council votes to close three libraries"
    assert article.byline == "Jane Doe, Staff Reporter"
    assert article.outlet == "Brackwater Courier"
    assert article.date == "3 June 2026"


def test_what_is_given_wins_over_what_the_page_says():
    article = read(
        PAGE, title="A title", outlet="An outlet", byline="A writer", date="A day", url="u"
    )
    assert (article.title, article.outlet, article.byline) == ("A title", "An outlet", "A writer")
    assert (article.date, article.url) == ("A day", "u")


def test_a_dateline_stays_in_its_sentence():
    article = read(PAGE)
    assert article.words_of(3).startswith("ELMSFORD, June 3 (Reuters) - The council")
    assert article.paragraphs[3].block is Block.BODY


def test_the_name_of_a_section_is_not_the_title():
    article = read("World news\n\nCouncil votes to close libraries\n\nIt voted on Tuesday.")
    assert article.title == "Council votes to close libraries"


def test_a_text_without_a_headline_has_no_title():
    assert read("The council met on Tuesday. It voted.").title == ""


def test_a_crosshead_is_not_the_title():
    story = "The council voted on Tuesday to close three libraries, the mayor said."
    assert read(f"{story}\n\nWhat happens next\n\n{story}").title == ""


@pytest.mark.parametrize("text", ["", " ", "\n\t\r\n", "\u00a0"])
def test_a_text_without_words_is_refused(text):
    with pytest.raises(EmptyText, match="no words"):
        read(text)


@given(any_texts())
def test_reading_never_alters_the_text(text):
    article = read(text)
    assert article.text == text
    assert article.id == article_id(text)
    assert all(s.span.end <= len(text) for s in article.sentences)


def test_sentences_that_are_ready_are_taken_as_they_are():
    given_sentences = [("He met Mr.", 7), ("Smith. They spoke.", 7), ("“No", 9), ("lower case.", 7)]
    article = read_presplit(given_sentences)
    assert article.text == "He met Mr. Smith. They spoke.\n\n“No\n\nlower case."
    assert [article.words_of(i) for i in range(4)] == [words for words, _ in given_sentences]
    assert [s.paragraph for s in article.sentences] == [0, 0, 1, 2]


def test_a_ready_headline_is_known_as_one():
    article = read_presplit([("Council votes", 0), ("It met.", 1), ("It voted.", 1)], id="x7")
    assert article.paragraphs[0].block is Block.HEADLINE
    assert (article.id, article.title) == ("x7", "Council votes")


def test_two_ready_sentences_in_the_first_paragraph_are_no_headline():
    article = read_presplit([("Council votes", 0), ("It met", 0), ("It voted.", 1)])
    assert article.paragraphs[0].block is Block.BODY


def test_a_ready_sentence_without_words_is_named():
    with pytest.raises(EmptySentence, match=r"^Sentence 1 \(counted from 0\) has no words"):
        read_presplit([("One.", 0), (" \n", 0)])


def test_no_ready_sentences_are_refused():
    with pytest.raises(EmptyText):
        read_presplit([])


WORDS = st.text(min_size=1).filter(lambda words: words.strip() != "")


@given(st.lists(st.tuples(WORDS, st.integers(0, 3)), min_size=1, max_size=12))
def test_there_is_one_sentence_for_each_that_was_given(sentences):
    article = read_presplit(sentences)
    assert len(article.sentences) == len(sentences)
    for sentence, (words, _) in zip(article.sentences, sentences, strict=True):
        assert sentence.span.of(article.text) == words.strip()
        assert article.paragraphs[sentence.paragraph].span.covers(sentence.span)
