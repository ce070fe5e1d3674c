"""An analysis in the Web Annotation Data Model (W3C, 2017): JSON-LD that other tools can read.

Offsets are those of docs/data-format.md: code points of the text as read. One annotation tells of
the article, one of each sentence, and one of each source, cue and content, linked to its sentence.
"""

from __future__ import annotations

import json
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from analysis.attribution import Attribution
from analysis.verdict import Analysis, Verdict
from reading.article import Article, Span
from ui.catalogue import words
from ui.takeaway.paper import imprint
from ui.takeaway.voice import how_sure, voice

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # characters of prefix and suffix: enough to find a quotation again on a changed page

Json = dict[str, Any]


def annotations_json(article: Article, analysis: Analysis) -> str:
    """Return the collection of all annotations, on one page inside it."""
    items = [_about(article)]
    for verdict in analysis.verdicts:
        items.append(_sentence(article, analysis, verdict))
        items += _relations(article, analysis, verdict)
    collection, first = _iri(article, analysis, "all"), _iri(article, analysis, "page 1")
    listed: Json = {
        "@context": _CONTEXT,
        "id": collection,
        "type": "AnnotationCollection",
        "label": article.title or words("takeaway.annotated"),
        "generator": {"type": "Software", "name": f"{words('site.name')} {analysis.analyser}"},
        "total": len(items),
        "first": {
            "id": first,
            "type": "AnnotationPage",
            "partOf": collection,
            "startIndex": 0,
            "items": items,
        },
        "last": first,
    }
    # Only ASCII goes out, so half a surrogate pair in a text cannot spoil the file.
    return json.dumps(listed, indent=1)


def _about(article: Article) -> Json:
    told = " · ".join(part for part in (article.title, imprint(article)) if part)
    body: list[Json] = [_body("describing", told)] if told else []
    if article.url.startswith(("http://", "https://")):
        body.append(_link(article.url))
    return _annotation(_iri(article, None, "about"), "describing", body, _text(article))


def _sentence(article: Article, analysis: Analysis, verdict: Verdict) -> Json:
    body = [_body("classifying", verdict.label or voice(None))]
    body += [_body("tagging", tag) for tag in verdict.tags]
    if verdict.reason:
        body.append(_body("describing", verdict.reason))
    body.append(_body("describing", f"{how_sure(verdict)} ({verdict.confidence:.2f})"))
    iri = _iri(article, analysis, f"S{verdict.sentence + 1}")
    span = article.sentences[verdict.sentence].span
    return _annotation(iri, "classifying", body, _target(article, span))


def _relations(article: Article, analysis: Analysis, verdict: Verdict) -> list[Json]:
    """Return source, cue and content of each relation; source and cue link to their content too."""
    sentence = f"S{verdict.sentence + 1}"
    to_sentence = _link(_iri(article, analysis, sentence))
    found: list[Json] = []
    for place, told in enumerate(verdict.attributions, start=1):
        content = _iri(article, analysis, f"{sentence} {place} content")
        for part, span in (("source", told.source), ("cue", told.cue), ("content", told.content)):
            if span:
                links = [to_sentence] if part == "content" else [to_sentence, _link(content)]
                body = [_body("tagging", part), *_details(part, told), *links]
                iri = _iri(article, analysis, f"{sentence} {place} {part}")
                found.append(_annotation(iri, "tagging", body, _target(article, span)))
    return found


def _details(part: str, told: Attribution) -> list[Json]:
    if part == "content":
        return [_body("classifying", told.manner)]
    if part == "cue":
        return []
    known = (
        ("identifying", told.speaker),
        ("classifying", told.source_kind),
        ("describing", f"via {told.via}" if told.via else None),
        ("describing", told.role),
        ("describing", told.anonymity),
    )
    return [_body(purpose, value) for purpose, value in known if value]


def _annotation(iri: str, motivation: str, body: list[Json], target: Json | str) -> Json:
    filled: Json = {"body": body} if body else {}
    return {
        "id": iri,
        "type": "Annotation",
        "motivation": motivation,
        **filled,
        "target": target,
    }


def _body(purpose: str, value: str) -> Json:
    return {
        "type": "TextualBody",
        "purpose": purpose,
        "value": str(value),
        "format": "text/plain",
        "language": "en",
    }


def _link(iri: str) -> Json:
    return {"type": "SpecificResource", "purpose": "linking", "source": iri}


def _target(article: Article, span: Span) -> Json:
    before = article.text[max(0, span.start - _AROUND) : span.start]
    quote: Json = {
        "type": "TextQuoteSelector",
        "exact": span.of(article.text),
        "prefix": before,
        "suffix": article.text[span.end : span.end + _AROUND],
    }
    position: Json = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {
        "type": "SpecificResource",
        "source": _text(article),
        "selector": [position, quote],
    }


def _text(article: Article) -> str:
    """Return the name of the text as read: a page on the web has other offsets."""
    return _iri(article, None, "text")


def _iri(article: Article, analysis: Analysis | None, what: str) -> str:
    """Return a name that is the same whenever the same analyser judges the same text."""
    by = analysis.analyser if analysis else ""
    return uuid5(NAMESPACE_URL, f"who-says/{article.id}/{by}/{what}").urn
