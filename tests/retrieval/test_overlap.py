import pytest

from retrieval.overlap import overlap
from tests.factories import an_article

STORY = "Fish die\n\nA river agency counted dead fish. It put the number high.\n\nA mayor slept."


def test_a_sentence_has_its_own_words_and_leans_on_the_one_before():
    shared = overlap("dead fish", an_article(STORY))

    assert shared.share(shared.alone)[1] == pytest.approx(1)
    assert shared.share(shared.alone)[2] == 0
    assert 0 < shared.share(shared.leaning)[2] < 1
    assert shared.share(shared.leaning)[3] == 0  # another paragraph, no pronoun


@pytest.mark.parametrize("question", ["", "?!", "who is it", "x" * 2000, "half \ud83d"])
def test_any_question_compares_with_every_sentence(question):
    article = an_article(STORY)
    shared = overlap(question, article)

    assert shared.alone.shape == (len(shared.words), len(article.sentences))
    assert ((shared.share(shared.around) >= 0) & (shared.share(shared.around) <= 1)).all()
