"""Settings come from the environment, once, and a wrong one says what would be right."""

from pathlib import Path

import pytest

from settings import BadSetting, Settings, VectorStore


def test_an_empty_environment_gives_what_works_offline():
    assert Settings.from_environment({}) == Settings()


def test_each_variable_is_followed():
    settings = Settings.from_environment(
        {
            "WHO_SAYS_DATA": "/x",
            "WHO_SAYS_VECTORS": "memory",
            "WHO_SAYS_THREADS": "2",
            "WHO_SAYS_WEIGHTS": "/w",
        }
    )
    assert (settings.data, settings.vectors, settings.threads, settings.weights) == (
        Path("/x"), VectorStore.MEMORY, 2, Path("/w"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("WHO_SAYS_VECTORS", "pinecone", "chroma, memory"),
        ("WHO_SAYS_THREADS", "many", "1 to 64"),
        ("WHO_SAYS_THREADS", "0", "1 to 64"),
        ("WHO_SAYS_THREADS", "-1", "1 to 64"),
    ],
)
def test_a_wrong_value_is_refused_with_the_choices(name, value, says):
    with pytest.raises(BadSetting, match=says):
        Settings.from_environment({name: value})
