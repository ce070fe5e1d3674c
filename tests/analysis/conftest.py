"""The real parser, loaded once for all tests of this folder."""

from functools import cache

import pytest

from analysis.analyse import ArticleAnalyser
from analysis.parser import load_parser
from settings import Settings
from wording import Wording


@pytest.fixture(scope="session")
def analyser():
    return ArticleAnalyser(cache(load_parser), Wording(Settings().prompts))
