"""The real tutor on the shipped articles, without a database; loaded once."""

import pytest

import bootstrap
from reading.upload import open_upload
from retrieval.encoder import packaged_encoder
from retrieval.passage import passages_of
from retrieval.retriever import PassageRetriever
from settings import Settings
from tests.tutor.room import Room


@pytest.fixture(scope="session")
def shelf():
    """Return the shipped articles with their analyses, by the names of their files."""
    settings = Settings()
    analyser = bootstrap.analyser(settings)
    articles = [
        (path.stem, open_upload(path.name, path.read_bytes()))
        for path in sorted((settings.corpus / "articles").glob("*.md"))
    ]
    return {name: (article, analyser.analyse(article)) for name, article in articles}


@pytest.fixture(scope="session")
def tutor(shelf):
    """Return the tutor over all shipped articles."""
    encoder = packaged_encoder()
    encoder.load()
    finder = PassageRetriever()
    for article, _ in shelf.values():
        finder.add(passages_of(article))
    made = bootstrap.tutor(Settings(), finder)
    made.use(bootstrap.encoded_by(encoder))
    return made


@pytest.fixture
def room(tutor, shelf):
    """Return a function that opens a conversation about one of the articles."""

    def opened(name="dead-fish-in-the-wend", **rules):
        return Room(tutor, shelf, name, **rules)

    return opened
