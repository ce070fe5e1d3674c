"""The real tutor on the shipped articles, without a database; loaded once."""

from pathlib import Path

import pytest

import bootstrap
from reading.upload import open_upload
from retrieval.encoder import packaged_encoder
from retrieval.passage import passages_of
from retrieval.repair import open_index
from retrieval.retriever import PassageRetriever
from settings import Settings, VectorStore
from tests.tutor.room import Room


@pytest.fixture(scope="session")
def analyser():
    """Return the analyser, its models loaded once."""
    return bootstrap.analyser(Settings())


@pytest.fixture(scope="session")
def shelf(analyser):
    """Return the shipped articles with their analyses, by the names of their files."""
    articles = [
        (path.stem, open_upload(path.name, path.read_bytes()))
        for path in sorted((Settings().corpus / "articles").glob("*.md"))
    ]
    return {name: (article, analyser.analyse(article)) for name, article in articles}


@pytest.fixture(scope="session")
def encoder():
    """Return the real encoder, loaded."""
    made = packaged_encoder()
    made.load()
    return made


@pytest.fixture(scope="session")
def finder(shelf, encoder):
    """Return the retriever over all shipped articles, by words and by meaning."""
    made = PassageRetriever([p for article, _ in shelf.values() for p in passages_of(article)])
    made.use(open_index(VectorStore.MEMORY, Path(), encoder))
    made.fill()
    return made


@pytest.fixture(scope="session")
def tutor(finder, encoder):
    """Return the tutor over all shipped articles."""
    made = bootstrap.tutor(Settings(), finder)
    made.use(bootstrap.encoded_by(encoder))
    return made


@pytest.fixture
def room(tutor, shelf):
    """Return a function that opens a conversation about one of the articles."""

    def opened(name="dead-fish-in-the-wend", **rules):
        return Room(tutor, shelf, name, **rules)

    return opened
