import pytest

from evaluation.questions_read import SETS, articles, pairs, questions
from settings import Settings


@pytest.mark.parametrize("name", SETS)
def test_every_question_is_of_an_article_and_its_sentences_are_in_it(name):
    library = articles(name, Settings().corpus)

    for question in questions(name):
        count = len(library[question.article].sentences)
        assert (question.kind == "answered") == bool(question.sentences)
        assert all(0 <= sentence < count for sentence in question.sentences)


@pytest.mark.parametrize("name", SETS)
def test_there_are_enough_of_each_kind(name):
    kinds = [question.kind for question in questions(name)]

    assert kinds.count("answered") >= 80
    assert min(kinds.count("near"), kinds.count("off")) >= 20


@pytest.mark.parametrize("name", SETS)
def test_pairs_are_of_two_articles_and_of_sentences_in_them(name):
    library = articles(name, Settings().corpus)

    for pair in pairs(name):
        assert pair.article != pair.other
        assert pair.sentence < len(library[pair.article].sentences)
        assert pair.other_sentence < len(library[pair.other].sentences)


def test_no_article_is_both_tuned_on_and_held_out():
    tuned, held_out = ({q.article for q in questions(name)} for name in SETS)

    assert not tuned & held_out
