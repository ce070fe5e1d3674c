import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from retrieval.answerable import LIKELY
from retrieval.keywords import KeywordIndex
from retrieval.langchain_retriever import LangChainRetriever
from retrieval.repair import open_index
from retrieval.retriever import PassageRetriever
from tests.retrieval.library import FESTIVAL, FLOOD, LIBRARY, STRIKE, FakeEncoder, article

HOSTILE = [
    "",
    "   ",
    "?!\u2026",
    "the of and is",
    "who what when",
    "\0",
    "mayor\0mayor",
    "\N{GRINNING FACE}\u200d\N{FIRE}",
    "half a pair \ud83d",
    "\u202emayor",
    "' OR 1=1 --",
    '{"$ne": null}',
    "mayor " * 17000,
    "x" * 100_000,
]


def test_a_score_is_seven_parts_words_and_three_parts_meaning():
    retriever = with_meaning(LIBRARY)
    question = "What is said of the flood?"

    best = retriever.retrieve(question, 1)[0]

    words = KeywordIndex().adding(LIBRARY).search(question, 1)[0]
    meaning = open_index("memory", Path(), FakeEncoder())
    meaning.add(LIBRARY)
    assert best.passage == words.passage == FLOOD[1]
    assert best.score == pytest.approx(
        0.7 * words.score + 0.3 * meaning.search(question, 1)[0].score
    )


def test_meaning_finds_what_shares_no_word_with_the_question():
    class Synonyms(FakeEncoder):
        def embed_query(self, text):
            return super().embed_query(text.replace("deluge", "flood"))

    by_words = PassageRetriever(LIBRARY)
    both = PassageRetriever(LIBRARY)
    both.use(open_index("memory", Path(), Synonyms()))
    both.fill()

    assert both.retrieve("deluge")[0].passage == FLOOD[1]
    assert both.find("deluge").answerability > by_words.find("deluge").answerability


@pytest.mark.parametrize("kind", ["words", "memory", "chroma"])
def test_the_right_sentence_comes_first_with_or_without_meaning(kind, tmp_path):
    retriever = PassageRetriever(LIBRARY)
    if kind != "words":
        retriever.use(open_index(kind, tmp_path / "index", FakeEncoder()))
        retriever.fill()

    assert retriever.ready is (kind != "words")
    assert retriever.retrieve("Who promised pumps?")[0].passage.id == "flood:3"
    assert retriever.retrieve("What did the mayor say?", 1, "strike")[0].passage.id == "strike:1"
    assert retriever.find("Who promised pumps?", 5, "flood").answerability > LIKELY
    assert retriever.find("Who painted the Mona Lisa?", 5, "flood").answerability < LIKELY


@pytest.mark.parametrize("question", HOSTILE, ids=range(len(HOSTILE)))
def test_any_question_gets_hits_of_the_open_article_and_a_probability(question, retriever):
    found = retriever.find(question, 5, "strike")

    assert {hit.passage for hit in found.hits} == set(STRIKE)
    assert all(0 <= hit.score <= 1 for hit in found.hits)
    assert 0 <= found.answerability <= 1


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    question=st.text(max_size=60)
    | st.lists(st.sampled_from(["who", "mayor", "strike", "flood", "of"])).map(" ".join),
    k=st.integers(-1, 12),
    name=st.sampled_from(["flood", "strike", "festival", "no such article", None]),
)
def test_hits_are_distinct_ordered_and_never_of_another_article(retriever, question, k, name):
    hits = retriever.retrieve(question, k, name)

    there = [p for p in LIBRARY if name in (None, p.article_id)]
    assert {hit.passage for hit in hits} <= set(there)
    assert len({hit.passage.id for hit in hits}) == len(hits) == min(max(k, 0), len(there))
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert retriever.retrieve(question, k, name) == hits


def test_an_article_longer_than_the_candidates_is_searched_whole():
    filler = [f"Number {n} is about the river." for n in range(120)]
    retriever = with_meaning([*LIBRARY, *article("long", *filler, "A heron stood on one leg.")])

    assert retriever.retrieve("Where did the heron stand?", 1, "long")[0].passage.sentence == 120
    assert len(retriever.retrieve("river", 121, "long")) == 121


def test_adding_twice_is_once_and_forgetting_is_for_good(retriever):
    news = article("news", "The mayor opened a museum.")
    retriever.add(news)
    retriever.add(news)
    assert [h.passage for h in retriever.retrieve("museum", 9)].count(news[0]) == 1

    retriever.forget("news")
    retriever.forget("news")
    assert retriever.retrieve("museum", 9, "news") == ()
    assert news[0] not in {h.passage for h in retriever.retrieve("museum", 99)}


def test_what_was_added_and_forgotten_before_the_index_came_is_in_it_and_out_of_it():
    index = open_index("memory", Path(), FakeEncoder())
    index.add((*FLOOD, *STRIKE))
    retriever = PassageRetriever((*FLOOD, *STRIKE))
    retriever.forget("strike")
    retriever.add(FESTIVAL)

    retriever.use(index)
    retriever.fill()

    assert index.count() == len(FLOOD) + len(FESTIVAL)


def test_articles_come_and_go_and_are_found_while_vectors_are_still_being_made():
    started, go_on = Event(), Event()

    class Slow(FakeEncoder):
        def embed_documents(self, texts):
            started.set()
            assert go_on.wait(10)
            return super().embed_documents(texts)

    index = open_index("memory", Path(), Slow())
    retriever = PassageRetriever((*FLOOD, *FESTIVAL))
    retriever.use(index)
    with ThreadPoolExecutor(3) as threads:
        filling = threads.submit(retriever.fill)
        assert started.wait(10)
        added = threads.submit(retriever.add, STRIKE)
        forgotten = threads.submit(retriever.forget, "festival")
        while retriever.retrieve("Who began a strike?", 1, "strike") == ():
            time.sleep(0.001)
        assert retriever.retrieve("Who began a strike?", 1)[0].passage == STRIKE[0]
        assert retriever.find("Who promised pumps?", 5, "flood").evidence.nearness is None
        go_on.set()
        for done in (filling, added, forgotten):
            done.result(10)

    assert retriever.find("Who promised pumps?", 5, "flood").evidence.nearness is not None
    assert retriever.retrieve("festival", 9, "festival") == ()
    assert index.count() == len(FLOOD) + len(STRIKE)


def test_an_article_waits_for_its_vectors_and_not_for_those_of_others():
    index = open_index("memory", Path(), FakeEncoder())
    index.add(FLOOD)
    retriever = PassageRetriever(LIBRARY)
    retriever.use(index)

    assert retriever.ready
    assert retriever.find("Who promised pumps?", 5, "flood").evidence.nearness is not None
    by_words = PassageRetriever(LIBRARY).find("What did the mayor say?", 1, "strike")
    assert retriever.find("What did the mayor say?", 1, "strike").evidence == by_words.evidence
    retriever.fill()
    retriever.fill()
    assert retriever.find("What did the mayor say?", 1, "strike").evidence.nearness is not None
    assert index.count() == len(LIBRARY)


def test_an_empty_library_finds_nothing():
    empty = with_meaning([])

    assert empty.retrieve("who?") == ()
    assert empty.find("who?").answerability < LIKELY
    empty.add(FLOOD)
    assert empty.retrieve("pumps")[0].passage == FLOOD[3]


def test_a_store_that_fails_leaves_the_words_to_answer(caplog):
    class Failing(FakeEncoder):
        def embed_documents(self, texts):
            return [[1.0, 0.0] for _ in texts]

        def embed_query(self, text):
            raise OSError(text)

    retriever = PassageRetriever(LIBRARY)
    retriever.use(open_index("memory", Path(), Failing()))
    retriever.fill()

    by_words = PassageRetriever(LIBRARY).retrieve("Who promised pumps?")
    assert retriever.retrieve("Who promised pumps?") == by_words
    assert "answering by words alone" in caplog.text


def test_eight_threads_ask_while_one_adds_and_forgets(tmp_path):
    retriever = PassageRetriever(LIBRARY)
    retriever.use(index := open_index("chroma", tmp_path / "index", FakeEncoder()))
    retriever.fill()
    expected = retriever.retrieve("Who promised pumps?", 4, "flood")

    def ask(_: int) -> set[str]:
        return {hit.passage.id for hit in retriever.retrieve("Who promised pumps?", 4, "flood")}

    def change(n: int) -> None:
        retriever.add(article(f"extra{n}", "The river again.", f"It rose {n} metres."))
        retriever.forget(f"extra{n}")

    with ThreadPoolExecutor(9) as threads:
        changes = [threads.submit(change, n) for n in range(10)]
        asked = list(threads.map(ask, range(200)))
        for done in changes:
            done.result()

    assert asked == [{hit.passage.id for hit in expected}] * 200
    assert retriever.retrieve("Who promised pumps?", 4, "flood") == expected
    assert index.count() == len(LIBRARY)
    index.close()


def test_langchain_gets_the_same_passages_as_documents():
    retriever = with_meaning(LIBRARY)

    documents = LangChainRetriever(passages=retriever, article_id="strike", k=2).invoke("the mayor")

    hits = retriever.retrieve("the mayor", 2, "strike")
    assert [(d.id, d.page_content) for d in documents] == [
        (h.passage.id, h.passage.text) for h in hits
    ]
    assert documents[0].metadata == {"article": "strike", "sentence": 1, "score": hits[0].score}


def with_meaning(passages) -> PassageRetriever:
    retriever = PassageRetriever(passages)
    retriever.use(open_index("memory", Path(), FakeEncoder()))
    retriever.fill()
    return retriever


@pytest.fixture(params=["words", "memory", "chroma"])
def retriever(request, tmp_path):
    retriever = PassageRetriever(LIBRARY)
    if request.param == "words":
        yield retriever
        return
    index = open_index(request.param, tmp_path / "index", FakeEncoder())
    retriever.use(index)
    retriever.fill()
    yield retriever
    index.close()
