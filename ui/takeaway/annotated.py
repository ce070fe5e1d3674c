"""The annotated article as one printable page: each sentence with its number, voice and speaker."""

from __future__ import annotations

from collections import Counter

from analysis.verdict import Analysis, Label, Verdict
from reading.article import Article, Block, Paragraph, Sentence
from ui.catalogue import words
from ui.takeaway.paper import element, imprint, own, page, text
from ui.takeaway.voice import MARKERS, cues, how_sure, is_contested, number, speakers, voice

_EXPLAINED = {
    Label.SOURCED: "takeaway.legend_sourced",
    Label.UNSOURCED: "takeaway.legend_unsourced",
    Label.COMMENTARY: "takeaway.legend_commentary",
}


def annotated_html(article: Article, analysis: Analysis) -> str:
    """Return the article as a page that shows of every sentence whose voice it is in.

    Never by colour alone: by the style of its line, by a marker, and in words beside it.
    """
    verdicts = {verdict.sentence: verdict for verdict in analysis.verdicts}
    paragraphs = (_paragraph(article, p, verdicts) for p in article.paragraphs)
    body = [_head(article, analysis), _legend(), element("article", "\n".join(paragraphs))]
    return page(article.title or words("takeaway.annotated"), "\n".join(body), "annotated")


def _head(article: Article, analysis: Analysis) -> str:
    counted = Counter(verdict.label for verdict in analysis.verdicts)
    lines = [element("h1", own("takeaway.annotated"))]
    if not any(p.block is Block.HEADLINE for p in article.paragraphs):
        lines.append(element("h2", text(article.title), "title"))
    if line := imprint(article):
        lines.append(element("p", text(line), "imprint"))
    counts = own(
        "takeaway.counts",
        all=len(analysis.verdicts),
        sourced=counted[Label.SOURCED],
        unsourced=counted[Label.UNSOURCED],
        commentary=counted[Label.COMMENTARY],
        none=counted[None],
    )
    return element("header", "\n".join([*lines, element("p", counts, "counts")]))


def _legend() -> str:
    voices = "\n".join(
        f"<li>{_marker(label)}{element('span', text(voice(label)), f'words {label}')}"
        f"{element('span', own(explained), 'meaning')}</li>"
        for label, explained in _EXPLAINED.items()
    )
    notes = (
        element("p", own(f"takeaway.{name}")) for name in ("legend_cue", "no_rebuke", "machine")
    )
    head = element("h2", own("takeaway.legend"))
    return element("section", "\n".join([head, element("ul", voices), *notes]), "legend")


def _paragraph(article: Article, paragraph: Paragraph, verdicts: dict[int, Verdict]) -> str:
    rows = (
        _row(article, sentence, verdicts[sentence.index])
        for sentence in article.sentences_in(paragraph.index)
    )
    return element("section", "\n".join(rows), f"paragraph {paragraph.block}")


def _row(article: Article, sentence: Sentence, verdict: Verdict) -> str:
    label = verdict.label or "none"
    cells = [
        element("span", text(number(sentence.index)), "number"),
        element("p", _words(article, sentence, verdict), f"words {label}"),
        element("div", _note(verdict), "note"),
    ]
    return element("div", "".join(cells), "row")


def _words(article: Article, sentence: Sentence, verdict: Verdict) -> str:
    """Return the sentence, its hand-over words in bold, in one isolate so that it reads as one."""
    parts: list[str] = []
    at = sentence.span.start
    for cue in cues(verdict, sentence.span) if speakers(verdict) else ():
        parts += [text(article.text[at : cue.start]), element("b", text(cue.of(article.text)))]
        at = cue.end
    parts.append(text(article.text[at : sentence.span.end]))
    return element("span", "".join(parts))


def _note(verdict: Verdict) -> str:
    head = element("strong", text(voice(verdict.label)))
    lines = [element("p", _marker(verdict.label) + head, "voice")]
    lines += [element("p", text(speaker), "speaker") for speaker in speakers(verdict)]
    if is_contested(verdict):
        lines.append(element("p", own("takeaway.contested"), "contested"))
    if verdict.label:
        lines.append(element("p", text(how_sure(verdict)), "sure"))
    return "".join(lines)


def _marker(label: Label | None) -> str:
    return f'<span class="marker" aria-hidden="true">{MARKERS[label]}</span>' if label else ""
