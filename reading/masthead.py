"""Which paragraphs are headlines, and which only say who wrote the story, for whom and when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reading.article import Block
from reading.imprint import imprint_of

_LINES_OF_A_MASTHEAD = 8  # headline, standfirst, writer, role, outlet, date, update, place
_HEADLINES = 3  # the section, the headline and the standfirst
_WORDS_OF_A_HEADLINE = 30
_WORDS_OF_A_CROSSHEAD = 7  # a heading inside the story; more words are a sentence without its stop
_STORY_BELOW_A_CROSSHEAD = 10  # words

_STOPPED = re.compile(r"(?:(?<![A-Z])\.|[!?:;,…])[\"'”’»)\]]*$")  # "in the U.S." is no full stop
_ASKS_OR_CALLS = re.compile(r"[!?…][\"'”’]*$")
_FULL_STOP_INSIDE = re.compile(r"[a-z]{3}\.[\"”’]?\s+[\"“‘]?[A-Z]")
_CROSSHEAD = re.compile(r"[A-Z0-9].*\w")


def blocks_of(lines: Sequence[str], *, title: str = "") -> tuple[Block, ...]:
    """Return what each paragraph of an article is for.

    Args:
        lines: the words of each paragraph, in order.
        title: the headline where it is known from elsewhere.
    """
    blocks = [Block.BODY] * len(lines)
    in_story = False
    for i, line in enumerate(lines[:-1][:_LINES_OF_A_MASTHEAD]):
        headlines = blocks.count(Block.HEADLINE)
        if imprint_of(line, below_headline=headlines > 0 and not in_story) is not None:
            blocks[i] = Block.BYLINE
            continue
        in_story = in_story or headlines == _HEADLINES or not _is_headline(line, title, headlines)
        if not in_story:
            blocks[i] = Block.HEADLINE
    for i in range(1, len(lines) - 1):
        if blocks[i - 1] == blocks[i] == Block.BODY and _is_crosshead(*lines[i - 1 : i + 2]):
            blocks[i] = Block.HEADLINE
    return tuple(blocks)


def _is_headline(line: str, title: str, above: int) -> bool:
    """Say whether a line at the top is a headline; below others, it must lack any stop."""
    if line.casefold().split() == title.casefold().split():
        return True
    if len(line.split()) > _WORDS_OF_A_HEADLINE or _FULL_STOP_INSIDE.search(line):
        return False
    return not _STOPPED.search(line) or (above == 0 and _ASKS_OR_CALLS.search(line) is not None)


def _is_crosshead(before: str, line: str, after: str) -> bool:
    return (
        len(line.split()) <= _WORDS_OF_A_CROSSHEAD
        and _CROSSHEAD.fullmatch(line) is not None
        and _STOPPED.search(before) is not None
        and _STOPPED.search(after) is not None
        and len(after.split()) >= _STORY_BELOW_A_CROSSHEAD
    )
