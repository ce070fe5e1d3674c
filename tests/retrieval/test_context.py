import pytest

from retrieval.context import InContext
from tests.retrieval.library import FakeEncoder


def test_a_sentence_leans_a_fifth_towards_its_neighbours():
    river, mayor, school = InContext(FakeEncoder()).embed_documents(["river", "mayor", "school"])

    # Dimensions 1, 2 and 3 are river, mayor and school.
    assert river[1:4] == pytest.approx([1 / 1.04**0.5, 0.2 / 1.04**0.5, 0])
    assert mayor[1:4] == pytest.approx(
        [0.02**0.5 / 1.04**0.5, 1 / 1.04**0.5, 0.02**0.5 / 1.04**0.5]
    )
    assert school[1:4] == pytest.approx([0, 0.2 / 1.04**0.5, 1 / 1.04**0.5])


def test_a_sentence_alone_and_a_question_keep_their_own_vector():
    encoder = InContext(FakeEncoder())

    assert encoder.embed_documents(["river"]) == [FakeEncoder().embed_query("river")]
    assert encoder.embed_query("river") == FakeEncoder().embed_query("river")
    assert encoder.embed_documents([]) == []


def test_the_weight_is_part_of_the_identity_since_it_shapes_the_vectors():
    assert InContext(FakeEncoder()).identity == "fake/neighbours 0.2"
