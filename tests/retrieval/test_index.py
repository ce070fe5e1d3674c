import sqlite3
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from retrieval.context import InContext
from retrieval.index import PassageIndex
from retrieval.stores import UnknownStore, open_store
from tests.retrieval.library import FESTIVAL, FLOOD, LIBRARY, STRIKE, FakeEncoder, article


def test_the_nearest_passage_comes_first_with_its_cosine(index):
    hits = index.search("Did the flood come?", 9)

    # "flood" has one of two topics in the second sentence (flood, mayor), whose neighbours name
    # the river and the school.
    assert hits[0].passage == FLOOD[1]
    assert hits[0].score == pytest.approx(0.5**0.5 / 1.04**0.5, abs=1e-5)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert len(hits) == len(LIBRARY)


def test_adding_twice_is_once_and_embeds_nothing_again(index, encoder):
    assert len(encoder.embedded) == index.count() == len(LIBRARY)

    index.add(STRIKE)
    assert index.hold(LIBRARY) == ()

    assert len(encoder.embedded) == index.count() == len(LIBRARY)


def test_an_article_that_is_half_there_is_embedded_again_as_a_whole(index, encoder):
    assert index.hold([*FLOOD[:1], *FESTIVAL]) == ()
    assert index.count() == 3
    encoder.embedded.clear()
    assert index.hold(LIBRARY) == ("flood", "strike")
    assert encoder.embedded == []
    assert {h.passage.article_id for h in index.search("mayor", 99)} == {"festival"}

    index.add(LIBRARY)

    assert encoder.embedded == [p.text for p in (*FLOOD, *STRIKE)]
    assert answers(index) == answers(filled("memory", None))


def test_a_forgotten_article_is_never_found_again(index):
    index.forget("flood")
    index.forget("flood")
    index.forget("never seen")

    assert index.count() == len(STRIKE) + len(FESTIVAL)
    assert {hit.passage.article_id for hit in index.search("flood", 99)} == {"strike", "festival"}


def test_what_the_store_still_holds_but_nobody_gave_is_not_found(index, encoder, kind, tmp_path):
    index.close()
    again = PassageIndex(open_store(kind, tmp_path / "index", InContext(encoder)))
    again.add(STRIKE)

    assert {hit.passage for hit in again.search("mayor", 99)} == set(STRIKE)
    again.close()


@pytest.mark.parametrize(
    "question", ["", "?!", "\N{GRINNING FACE}", "nul \0 byte", "mayor " * 20000]
)
def test_any_question_gets_an_answer_from_the_asked_article_only(index, question):
    assert {hit.passage for hit in index.search(question, 99, "strike")} == set(STRIKE)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    question=st.text(max_size=40) | st.sampled_from(["mayor", "strike flood", "festival"]),
    k=st.integers(0, 20),
    name=st.sampled_from(["flood", "strike", "festival", "no such article"]),
)
def test_a_search_in_one_article_never_returns_a_sentence_of_another(index, question, k, name):
    hits = index.search(question, k, name)

    there = [p for p in LIBRARY if p.article_id == name]
    assert {hit.passage for hit in hits} <= set(there)
    assert len(hits) == min(k, len(there))


def test_a_search_can_be_kept_to_some_passages(index):
    among = ["flood:2", "festival:0", "no such passage"]

    found = {hit.passage.id for hit in index.search("mayor", 9, among=among)}

    assert found == {"flood:2", "festival:0"}
    assert index.search("mayor", 9, among=[]) == []


def test_an_empty_index_finds_nothing(kind, tmp_path):
    index = PassageIndex(open_store(kind, tmp_path / "empty", InContext(FakeEncoder())))

    assert (index.search("mayor", 5), index.count()) == ([], 0)
    index.close()


def test_an_article_of_a_thousand_sentences_is_found_whole(kind, tmp_path):
    index = PassageIndex(open_store(kind, tmp_path / "large", InContext(FakeEncoder())))
    index.add(article("long", *(f"Sentence {n} about the river." for n in range(1000))))

    assert len(index.search("river", 1000, "long")) == index.count() == 1000
    index.close()


def test_an_unknown_store_is_named_with_the_ones_that_exist(tmp_path):
    with pytest.raises(UnknownStore, match=r"'redis'.*chroma, memory"):
        open_store("redis", tmp_path, FakeEncoder())


def answers(index: PassageIndex) -> list[list[tuple[str, float]]]:
    """Return ids and rounded scores for a handful of questions, ties in order of id."""
    return [
        sorted(
            ((hit.passage.id, round(hit.score, 4)) for hit in index.search(question, 99)),
            key=lambda hit: (-hit[1], hit[0]),
        )
        for question in ("the mayor", "a strike", "river and flood", "nothing of it")
    ]


def filled(kind: str, folder: object, encoder: FakeEncoder | None = None) -> PassageIndex:
    index = PassageIndex(open_store(kind, folder, InContext(encoder or FakeEncoder())))
    index.add(LIBRARY)
    return index


@pytest.fixture(params=["chroma", "memory"])
def kind(request):
    return request.param


@pytest.fixture
def encoder():
    return FakeEncoder()


@pytest.fixture
def index(kind, encoder, tmp_path):
    index = filled(kind, tmp_path / "index", encoder)
    yield index
    index.close()


def test_chroma_writes_ahead_and_an_older_folder_is_changed_over(tmp_path):
    folder = tmp_path / "index"
    for mode in ("wal", "delete"):  # as a folder of before was
        index = filled("chroma", folder)
        index.close()
        with closing(sqlite3.connect(folder / "chroma.sqlite3")) as database:
            assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
            database.execute(f"PRAGMA journal_mode={mode}")
    index = filled("chroma", folder)
    assert answers(index) == answers(filled("memory", None))
    index.close()
