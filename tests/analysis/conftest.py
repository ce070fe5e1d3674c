"""The real parser and weights, loaded once for all tests of this folder."""

from functools import cache

import pytest

from analysis.analyse import ArticleAnalyser
from analysis.parser import load_parser
from analysis.tagger.tagger import Tagger
from analysis.tagger.weights import Weights
from settings import Settings
from wording import Wording

parser = cache(load_parser)


@pytest.fixture(scope="session")
def analyser():
    return ArticleAnalyser(parser, Wording(Settings().prompts), Tagger(Weights()))


@pytest.fixture(scope="session")
def rules():
    """Return the analyser as it is without weights."""
    return ArticleAnalyser(parser, Wording(Settings().prompts))
