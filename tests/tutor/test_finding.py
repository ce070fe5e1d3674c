import pytest

from analysis.verdict import Analysis
from retrieval.passage import passages_of
from retrieval.retriever import PassageRetriever
from tests.factories import a_verdict, an_article, an_attribution
from tutor.finding import HITS, answer, see

STORY = """Fish die in the Wend

Thousands of fish have died in the River Wend, the agency said on Tuesday. It put the number at \
6,400. Marek Dudek made the first call at 5.50 on Sunday. Two anglers said the water smelt of \
vinegar. The dye works declined to comment. The race has been moved to the pool at Brackwater."""
ARTICLE = an_article(STORY)
RETRIEVER = PassageRetriever(passages_of(ARTICLE))


def asked(question, article=ARTICLE):
    verdicts = tuple(a_verdict(s.index) for s in article.sentences)
    found = RETRIEVER.find(question, HITS, article.id)
    return answer(question, article, Analysis(article.id, "fake", verdicts), found)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("how many fish died", 1),
        ("who made the first call", 3),
        ("what did the water smell of", 4),
        ("wheres the race now", 6),
        ("did the fishermen smell anything", 4),
    ],
)
def test_the_sentence_that_answers_is_cited(question, sentence):
    given = asked(question)

    assert given.said
    assert sentence in given.cited


@pytest.mark.parametrize(
    "question", ["who won the world cup", "is there homework", "whats for lunch", "", "?!"]
)
def test_what_the_article_does_not_say_is_not_quoted(question):
    given = asked(question)

    if question.strip("?!"):
        assert not given.said
    assert given.said or given.sentences == ()


@pytest.mark.parametrize("question", ["how many fish died", "why", "who is it", "x" * 5000])
def test_at_most_two_are_quoted_and_three_named_and_none_twice(question):
    given = asked(question)

    assert len(given.sentences) <= 2
    assert len(given.nearby) <= 3
    assert len(set(given.cited)) == len(given.cited)
    assert asked(question) == given


def test_who_speaks_counts_where_it_is_asked_what_somebody_says():
    article = an_article("The plan\n\nInes Cole came. Ana Reed sang. It is early, she said.")
    verdicts = [
        a_verdict(n, attributions=(an_attribution(article.sentences[n].span, speaker=name),))
        for n, name in enumerate(("Nobody", "Nobody", "Ana Reed", "Ines Cole"))
    ]
    found = PassageRetriever(passages_of(article)).find("what did cole say", HITS, article.id)

    seen = see("what did cole say", article, Analysis(article.id, "", tuple(verdicts)), found)

    assert list(seen.speakers) == [0, 0, 0, 1]


def test_a_headline_is_not_preferred_to_the_story():
    assert asked("did the fish die").cited[0] != 0
