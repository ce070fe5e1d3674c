"""Whom the sources of our own short articles are followed to, given where the source stands."""

from functools import cache

import pytest

from analysis.discourse import Discourse
from analysis.parsed import parse
from analysis.parser import load_parser
from analysis.speakers import resolve
from reading.read import read
from tests.analysis.marked_story import FOLDER, unmarked

pytestmark = pytest.mark.models


def _rows():
    for path in sorted(FOLDER.glob("*.txt")):
        text, sources = unmarked(path.read_text(encoding="utf-8").strip())
        for source in sources:
            marks = [pytest.mark.xfail(reason=source.miss, strict=True)] if source.miss else []
            name = f"{path.stem}: {source.span.of(text)}"
            yield pytest.param(path.stem, source, id=name, marks=marks)


@pytest.mark.parametrize(("story", "source"), list(_rows()))
def test_a_source_is_followed_to_its_speaker_and_kind(story, source):
    speaker = _resolved(story, source.span)
    assert (_plain(speaker.name), speaker.kind) == (_plain(source.speaker), source.kind)


@cache
def _parser():
    return load_parser()


@cache
def _story(name):
    text, _ = unmarked((FOLDER / f"{name}.txt").read_text(encoding="utf-8").strip())
    article = read(text)
    parsed = parse(_parser(), article)
    return article, parsed, Discourse(article, parsed)


def _resolved(story, span):
    article, parsed, discourse = _story(story)
    assert span.end <= len(article.text)
    own = next(p for p in parsed if p.sentence.span.covers(span))
    return resolve(own, span, discourse)


def _plain(name):
    name = name.lower()
    return name.removeprefix("the ").removeprefix("a ").removeprefix("an ")
