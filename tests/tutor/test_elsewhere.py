from retrieval.answerable import Evidence
from retrieval.passage import Hit, Passage
from retrieval.retriever import Found
from tests.factories import an_article
from tutor.elsewhere import elsewhere

ARTICLE = an_article()


def finder(*, event, claims):
    """Find the opening as near as `event` says, and for a sentence these scores elsewhere."""

    def find(question, k, article_id):
        del k, article_id
        own = Hit(passage(ARTICLE.id, 0), 0.9, 0.9)
        if question == ARTICLE.words_of(1):
            others = [Hit(passage("other", n), score, score) for n, score in enumerate(claims)]
        else:
            others = [Hit(passage("other", 0), event, event)]
        return Found((own, *others), Evidence(1.0))

    return find


def passage(article, sentence):
    return Passage(f"{article}:{sentence}", article, sentence, "words", "words")


def given(**found):
    return [hit.passage.sentence for hit in elsewhere(ARTICLE, 1, finder(**found))]


def test_the_same_claim_in_an_article_on_the_same_event_is_found_best_first():
    assert given(event=0.6, claims=[0.5, 0.4, 0.1]) == [0, 1]


def test_at_most_three_are_given_and_never_one_of_the_open_article():
    hits = elsewhere(ARTICLE, 1, finder(event=0.6, claims=[0.5] * 5))

    assert len(hits) == 3
    assert ARTICLE.id not in {hit.passage.article_id for hit in hits}


def test_nothing_is_given_where_the_event_or_the_claim_is_another():
    assert given(event=0.3, claims=[0.9]) == []
    assert given(event=0.6, claims=[0.1]) == []
    assert given(event=0.6, claims=[]) == []
