import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from retrieval.encoder import packaged_encoder

ROOT = Path(__file__).parents[2]


def test_importing_the_retriever_loads_neither_torch_nor_chroma():
    code = (
        "import sys, retrieval.retriever, retrieval.repair, retrieval.encoder; print(*sys.modules)"
    )

    loaded = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()

    assert not {"torch", "sentence_transformers", "transformers", "chromadb"} & set(loaded)


def test_the_identity_names_model_dimensions_and_weights_without_loading_them():
    assert packaged_encoder().identity == (
        "all-MiniLM-L6-v2/384/53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
    )


@pytest.mark.models
@pytest.mark.parametrize(
    ("one", "other", "cosine"),
    [
        ("That is a happy person", "That is a very happy person", 0.9429),
        ("That is a happy person", "Today is a sunny day", 0.2569),
        ("A man is eating food.", "The girl is carrying a baby.", -0.1050),
    ],
)
def test_the_vectors_are_those_of_the_published_model(encoder, one, other, cosine):
    first, second = encoder.embed_documents([one, other])

    assert np.dot(first, second) == pytest.approx(cosine, abs=1e-3)
    assert np.dot(first, first) == pytest.approx(1, abs=1e-5)


@pytest.mark.models
def test_a_question_and_a_sentence_with_the_same_words_have_the_same_vector(encoder):
    texts = [f"Sentence {n} is {'very ' * (n % 7)}long." for n in range(70)]

    vectors = encoder.embed_documents(texts)

    for text, vector in zip(texts[::10], vectors[::10], strict=True):
        assert encoder.embed_query(text) == pytest.approx(vector, abs=1e-5)
    assert encoder.embed_documents([]) == []


@pytest.mark.models
@pytest.mark.parametrize(
    "text", ["", " ", "\0", "\N{GRINNING FACE}", "half a pair \ud83d", "\u200b", "word " * 20000]
)
def test_any_text_has_a_vector_of_finite_numbers(encoder, text):
    assert np.isfinite(encoder.embed_query(text)).all()


@pytest.mark.models
def test_eight_threads_get_what_one_would_get(encoder):
    questions = [f"Who said that number {n} matters?" for n in range(24)]
    alone = [encoder.embed_documents([question])[0] for question in questions]

    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(encoder.embed_query, questions))

    assert together == pytest.approx(np.array(alone), abs=1e-5)


@pytest.fixture(scope="module")
def encoder():
    return packaged_encoder()
