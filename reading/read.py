"""A text becomes an Article. It is never altered: all positions are offsets into it as given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from reading.article import Article, Block, Paragraph, Sentence, Span, article_id
from reading.imprint import Imprint, imprint_of
from reading.masthead import blocks_of
from reading.sentences import split
from reading.unreadable import EmptyText, UnreadableArticle

_A_WHOLE_HEADLINE = 3  # words; a shorter line above it may name the section: "World news"


class EmptySentence(UnreadableArticle):
    """Raised if one of the ready-made sentences has no words; names its index."""

    message = "{name} has no words in it. Leave it out."


def read(  # noqa: PLR0913 - one keyword for each field that a page may not tell
    text: str,
    *,
    title: str = "",
    outlet: str = "",
    byline: str = "",
    date: str = "",
    url: str = "",
) -> Article:
    """Return the article that `text` is; what is not given is taken from its own first lines.

    Raises:
        EmptyText: if there are no words in it.
    """
    if not text.strip():
        raise EmptyText
    paragraphs, sentences = split(text, title=title)
    return _with_masthead(
        Article(
            id=article_id(text),
            title=title,
            text=text,
            paragraphs=paragraphs,
            sentences=sentences,
            outlet=outlet,
            byline=byline,
            date=date,
            url=url,
        )
    )


def read_presplit(
    sentences: Iterable[tuple[str, int]],
    *,
    id: str = "",  # noqa: A002 - the word of docs/data-format.md
    title: str = "",
) -> Article:
    """Return an article of ready-made sentences, each with the number of its paragraph.

    The text is the sentences joined by a space inside a paragraph and by an empty line between
    paragraphs. A paragraph ends where its number changes; paragraphs are counted anew from 0.

    Raises:
        EmptySentence: if a sentence has no words.
        EmptyText: if there is no sentence.
    """
    groups = [
        [words for words, _ in group] for _, group in groupby(sentences, lambda pair: pair[1])
    ]
    if not groups:
        raise EmptyText
    text = "\n\n".join(" ".join(group) for group in groups)
    laid_out = tuple(_laid_out(groups))
    return _with_masthead(
        Article(
            id=id or article_id(text),
            title=title,
            text=text,
            paragraphs=_paragraphs(text, laid_out, title),
            sentences=laid_out,
        )
    )


def _laid_out(groups: Sequence[Sequence[str]]) -> Iterator[Sentence]:
    """Yield the sentences as they lie in the joined text."""
    index = start = 0
    for number, group in enumerate(groups):
        for words in group:
            if not words.strip():
                raise EmptySentence(f"sentence {index} (counted from 0)")
            first = start + len(words) - len(words.lstrip())
            yield Sentence(index, number, Span(first, first + len(words.strip())))
            index, start = index + 1, start + len(words) + 1
        start += 1


def _paragraphs(text: str, sentences: Sequence[Sentence], title: str) -> tuple[Paragraph, ...]:
    groups = [list(group) for _, group in groupby(sentences, lambda sentence: sentence.paragraph)]
    spans = [Span(group[0].span.start, group[-1].span.end) for group in groups]
    blocks = blocks_of([span.of(text) for span in spans], title=title)
    return tuple(
        Paragraph(i, span, block if len(group) == 1 else Block.BODY)
        for i, (span, block, group) in enumerate(zip(spans, blocks, groups, strict=True))
    )


def _with_masthead(article: Article) -> Article:
    """Return the article with what its fields lack taken from its first lines."""
    lines = [(p.block, " ".join(p.span.of(article.text).split())) for p in article.paragraphs]
    above = [
        line
        for block, line in takewhile(lambda it: it[0] is not Block.BODY, lines)
        if block is Block.HEADLINE
    ]
    whole = [line for line in above if len(line.split()) >= _A_WHOLE_HEADLINE]
    said = Imprint()
    for block, line in lines:
        if block is Block.BYLINE:
            said = said.filled_from(imprint_of(line, below_headline=True) or Imprint())
    return replace(
        article,
        title=article.title or next(iter(whole or above), ""),
        outlet=article.outlet or said.outlet,
        byline=article.byline or said.byline,
        date=article.date or said.date,
    )
