"""The gold annotation of the shipped articles, read and checked (format: docs/data-format.md).

Nothing is repaired here: a label is worth something only if every offset and order of it holds.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from errors import WhoSaysError
from evaluation.gold_line import GoldSentence, gold_sentence
from reading.article import Article
from reading.read import read_presplit

_FENCE = "---\n"
_PARAGRAPH_BREAK = "\n\n"
_FIELDS = {"title", "outlet", "byline", "date", "kind", "licence"}


class UnusableGold(WhoSaysError):
    """Raised if a gold file or its article breaks the format; names the file, line and fault."""


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """A shipped article with one verdict by hand for each of its sentences, in order."""

    slug: str
    article: Article
    kind: str
    licence: str
    sentences: tuple[GoldSentence, ...]


def gold(folder: Path) -> tuple[GoldArticle, ...]:
    """Return the articles of a corpus folder with their gold, ordered by file name.

    Args:
        folder: the corpus; holds `articles/<slug>.md` and `gold/<slug>.jsonl`.

    Raises:
        UnusableGold: if a file is missing or breaks the format of docs/data-format.md.
    """
    articles = {path.stem for path in (folder / "articles").glob("*.md")}
    annotated = {path.stem for path in (folder / "gold").glob("*.jsonl")}
    if alone := sorted(articles ^ annotated):
        raise UnusableGold(f"An article and its gold come in pairs; alone: {', '.join(alone)}.")
    if not articles:
        raise UnusableGold(f"There is no article in '{folder.name}/articles'. Name the corpus.")
    return tuple(_gold_article(folder, slug) for slug in sorted(articles))


def body_of(markdown: str) -> tuple[dict[str, str], str]:
    """Return the front matter's fields, and the article text that all offsets count in.

    Raises:
        ValueError: if the file does not begin with front matter.
    """
    opening, fence, rest = markdown.partition(_FENCE)
    header, closing, body = rest.partition("\n" + _FENCE)
    if opening or not fence or not closing:
        raise ValueError("The file does not begin with front matter between two '---' lines.")
    pairs = (line.partition(":") for line in header.splitlines())
    return {name.strip(): value.strip() for name, _, value in pairs}, body.strip()


def _gold_article(folder: Path, slug: str) -> GoldArticle:
    try:
        fields, text = body_of((folder / "articles" / f"{slug}.md").read_text(encoding="utf-8"))
    except ValueError as error:
        raise UnusableGold(f"articles/{slug}.md: {error}") from error
    if set(fields) != _FIELDS or not all(fields.values()):
        raise UnusableGold(f"articles/{slug}.md: The header needs {', '.join(sorted(_FIELDS))}.")
    sentences = _sentences(folder / "gold" / f"{slug}.jsonl", text)
    words = ((each.sentence.span.of(text), each.sentence.paragraph) for each in sentences)
    article = read_presplit(words, title=fields["title"])
    if article.text != text:
        raise UnusableGold(f"articles/{slug}.md: Put one space between two sentences, no more.")
    article = replace(
        article, outlet=fields["outlet"], byline=fields["byline"], date=fields["date"]
    )
    return GoldArticle(slug, article, fields["kind"], fields["licence"], sentences)


def _sentences(path: Path, text: str) -> tuple[GoldSentence, ...]:
    found: list[GoldSentence] = []
    lines = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    for number, line in enumerate(lines, start=1):
        try:
            read = gold_sentence(line, text)
            _check_place(read, found, text)
        except ValueError as error:
            raise UnusableGold(f"gold/{path.name}, line {number}: {error}") from error
        found.append(read)
    if rest := text[found[-1].sentence.span.end :].strip():
        raise UnusableGold(f"gold/{path.name} has no line for '{rest}', the end of the article.")
    return tuple(found)


def _check_place(read: GoldSentence, before: list[GoldSentence], text: str) -> None:
    sentence = read.sentence
    end, paragraph = 0, 0
    if before:
        end, paragraph = before[-1].sentence.span.end, before[-1].sentence.paragraph
    if sentence.index != len(before):
        raise ValueError(f"The index is {sentence.index}; this is sentence {len(before)}.")
    if sentence.span.start < end:
        raise ValueError(f"The sentence starts at {sentence.span.start}, before {end}.")
    gap = text[end : sentence.span.start]
    if gap.strip():
        raise ValueError(f"No line covers '{gap.strip()}', which stands before this sentence.")
    if sentence.paragraph != paragraph + (_PARAGRAPH_BREAK in gap):
        raise ValueError(f"Paragraph {sentence.paragraph} is not where this sentence stands.")
