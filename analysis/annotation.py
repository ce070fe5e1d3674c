"""An analysis as plain JSON values, as docs/data-format.md describes them."""

from __future__ import annotations

from typing import Any

from analysis.attribution import Attribution
from analysis.verdict import Analysis, Verdict
from reading.article import Article, Sentence, Span


def annotation(article: Article, analysis: Analysis, *, scores: bool = False) -> dict[str, Any]:
    """Return the article's annotation, one entry a sentence. Offsets are into `article.text`."""
    return {
        "id": article.id,
        "title": article.title,
        "sentences": [
            _sentence(article.text, sentence, verdict, scores=scores)
            for sentence, verdict in zip(article.sentences, analysis.verdicts, strict=True)
        ],
    }


def _sentence(text: str, sentence: Sentence, verdict: Verdict, *, scores: bool) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "index": sentence.index,
        "paragraph": sentence.paragraph,
        **_place(text, sentence.span),
        "label": verdict.label,
        "confidence": verdict.confidence,
        "tags": list(verdict.tags),
        "reason": verdict.reason,
        "marks": [
            {"start": m.span.start, "end": m.span.end, "rule": m.rule} for m in verdict.marks
        ],
        "attributions": [_attribution(text, a) for a in verdict.attributions],
    }
    if scores:
        entry["scores"] = {
            "attributed": round(verdict.scores.attributed, 4),
            "commentary": round(verdict.scores.commentary, 4),
            "loaded": round(verdict.scores.loaded, 4),
        }
    return entry


def _attribution(text: str, attribution: Attribution) -> dict[str, Any]:
    return {
        "source": _place(text, attribution.source) if attribution.source else None,
        "cue": _place(text, attribution.cue) if attribution.cue else None,
        "content": _place(text, attribution.content),
        "manner": attribution.manner,
        "source_kind": attribution.source_kind,
        "speaker": attribution.speaker,
        "via": attribution.via,
    }


def _place(text: str, span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.of(text)}
