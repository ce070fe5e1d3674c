"""Every attribution of an article: the parse of single sentences joined with quotation marks.

A quotation in marks belongs to the cue in one of its own sentences, else to the speaker of the
quotation just before it. A cue with a colon and no marks stays open to the end of its paragraph
(ruling 4 in docs/decisions/0003).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from analysis.attribution import Attribution, Manner
from analysis.chains import chained, going_on, passes_on
from analysis.discourse import Discourse
from analysis.parsed import ParsedSentence
from analysis.quotations import Quotation, is_speech, quotations
from analysis.relation import Relation, Told
from analysis.speakers import resolve
from reading.article import Article, Span

_MARKS = "\"“”'‘’"


@dataclass(frozen=True, slots=True)
class Heard:
    """One attribution as one sentence shows it, and what the verdict needs to know of it."""

    attribution: Attribution
    is_main: bool
    is_thought: bool = False
    is_continued: bool = False
    is_reporting: bool = False


def hear(
    article: Article, sentences: tuple[ParsedSentence, ...], told: Sequence[Told]
) -> tuple[tuple[Heard, ...], ...]:
    """Return what is heard in each sentence, in order; `told` is what each tells by itself."""
    return _Listener(article, sentences, told).listen()


class _Listener:
    """Walks through the article once and remembers who spoke last."""

    def __init__(
        self, article: Article, sentences: tuple[ParsedSentence, ...], told: Sequence[Told]
    ) -> None:
        self._text = article.text
        self._sentences = sentences
        self._outlet = article.outlet
        self._discourse = Discourse(article, sentences)
        self._spoken = [q for q in quotations(article) if is_speech(q.span.of(article.text))]
        self._told = told
        self._relations = [self._outside_quotations(each.relations) for each in told]
        self._speaker: Attribution | None = None  # of the latest quotation in marks
        self._open: tuple[Attribution, int] | None = None  # after a colon: who, which paragraph
        self._latest: Attribution | None = None  # of all attributions so far
        self._latest_at = -2  # the sentence of it

    def listen(self) -> tuple[tuple[Heard, ...], ...]:
        return tuple(self._remembered(number) for number in range(len(self._sentences)))

    def _remembered(self, number: int) -> tuple[Heard, ...]:
        heard = tuple(self._in_sentence(number))
        if any(each.attribution.source is not None for each in heard):
            self._latest_at = number
        return heard

    def _outside_quotations(self, relations: Sequence[Relation]) -> list[Relation]:
        """Return a sentence's relations, without those that a quoted person makes."""
        return [
            relation
            for relation in relations
            if relation.cue is None
            or not any(quote.span.covers(relation.cue) for quote in self._spoken)
        ]

    def _in_sentence(self, number: int) -> Iterator[Heard]:
        parsed = self._sentences[number]
        quoted = [q for q in self._spoken if q.span.overlaps(parsed.sentence.span)]
        found = [self._attribution(parsed, r, quoted) for r in self._relations[number]]
        told = self._chained([heard for heard in found if heard is not None])
        yield from told
        heard_spans = [heard.attribution.content for heard in told]
        for quote in quoted:
            part = quote.span.clipped(parsed.sentence.span)
            if part is not None and not any(span.overlaps(part) for span in heard_spans):
                part = _with_marks(self._text, part, parsed.sentence.span)
                yield self._without_cue(number, quote, part)
                heard_spans.append(part)
        for content in self._told[number].loose:
            if not any(span.overlaps(content) for span in heard_spans):
                yield self._gone_on(number, content)
                heard_spans.append(content)
        if not found and not quoted and not heard_spans:
            yield from self._after_colon(parsed)

    def _attribution(
        self, parsed: ParsedSentence, relation: Relation, quoted: list[Quotation]
    ) -> Heard | None:
        content = relation.content
        if content is None or not self._told[parsed.sentence.index].exact:
            content = self._joined(parsed, relation, quoted)
        if content is None:
            return None
        attribution = self._named(parsed, relation, content, _manner(content, quoted, self._text))
        if quoted:
            self._speaker = attribution
        self._open = None
        if relation.opens_after_colon and not quoted:
            self._open = (attribution, parsed.sentence.paragraph)
        return Heard(
            attribution,
            relation.is_main,
            relation.is_thought,
            is_reporting=relation.is_reporting,
        )

    def _joined(
        self, parsed: ParsedSentence, relation: Relation, quoted: list[Quotation]
    ) -> Span | None:
        """Return the relation's content, widened by the quotations that it touches."""
        content = relation.content and _without_cue(self._text, relation.content, relation)
        for quote in quoted:
            part = quote.span.clipped(parsed.sentence.span)
            if part is None:
                continue
            inside = relation.cue is not None and part.covers(relation.cue)
            if content is None or (content.overlaps(part) and not inside):
                start = part.start if content is None else min(content.start, part.start)
                end = part.end if content is None else max(content.end, part.end)
                content = _without_cue(self._text, Span(start, end), relation)
        return content and _with_marks(self._text, content, parsed.sentence.span)

    def _named(
        self, parsed: ParsedSentence, relation: Relation, content: Span, manner: Manner
    ) -> Attribution:
        if relation.source is None:
            return Attribution(content, relation.cue, None, manner)
        source = relation.citing or relation.source
        speaker = resolve(parsed, source, self._discourse)
        via = None
        if relation.citing is not None:
            via = resolve(parsed, relation.source, self._discourse).name
        elif relation.audience is not None:
            told = resolve(parsed, relation.audience, self._discourse)
            via = told.name if passes_on(told, self._outlet) else None
        return Attribution(
            content,
            relation.cue,
            source,
            manner,
            speaker.kind,
            speaker.name,
            via,
            role=speaker.role,
            anonymity=speaker.anonymity,
        )

    def _chained(self, told: list[Heard]) -> list[Heard]:
        """Return what a sentence tells with its chains, also those that an earlier one began."""
        linked = []
        chains = chained([(heard.attribution, heard.is_main) for heard in told])
        for heard, attribution in zip(told, chains, strict=True):
            self._latest = going_on(attribution, self._latest)
            linked.append(replace(heard, attribution=self._latest))
        return linked

    def _without_cue(self, number: int, quote: Quotation, part: Span) -> Heard:
        """Hand a quotation to the cue elsewhere in it, else to whoever spoke just before."""
        owner = self._cue_around(number, quote) or self._speaker_before(number, quote)
        if owner is None:
            return Heard(Attribution(part, None, None, Manner.DIRECT), is_main=False)
        self._speaker = owner
        attribution = replace(owner, content=part, manner=Manner.DIRECT)
        return Heard(attribution, is_main=False, is_continued=True)

    def _gone_on(self, number: int, content: Span) -> Heard:
        """Hand words that nothing here hands over to whoever spoke in the sentence before."""
        if self._latest is None or not self._latest.source or self._latest_at < number - 1:
            return Heard(Attribution(content, None, None, Manner.INDIRECT), is_main=False)
        attribution = replace(self._latest, content=content, manner=Manner.INDIRECT)
        return Heard(attribution, is_main=False, is_continued=True)

    def _speaker_before(self, number: int, quote: Quotation) -> Attribution | None:
        """Return who spoke last, if the quotation opens this sentence; else it is another's."""
        start = self._sentences[number].sentence.span.start
        goes_on = quote.span.start <= start + 1 or quote.continues
        return self._speaker if goes_on else None

    def _cue_around(self, number: int, quote: Quotation) -> Attribution | None:
        """Return the attribution of a later sentence that shares or follows this quotation."""
        paragraph = self._sentences[number].sentence.paragraph
        for later in range(number + 1, len(self._sentences)):
            parsed = self._sentences[later]
            if parsed.sentence.paragraph != paragraph:
                return None
            for relation in self._relations[later]:
                touches = quote.span.overlaps(parsed.sentence.span)
                if touches and relation.source is not None:
                    return self._named(parsed, relation, quote.span, Manner.DIRECT)
            if not quote.span.overlaps(parsed.sentence.span):
                return None
        return None

    def _after_colon(self, parsed: ParsedSentence) -> Iterator[Heard]:
        if self._open is None:
            return
        owner, paragraph = self._open
        if parsed.sentence.paragraph != paragraph:
            self._open = None
            return
        attribution = replace(owner, content=parsed.sentence.span)
        yield Heard(attribution, is_main=False, is_continued=True)


def _with_marks(text: str, content: Span, sentence: Span) -> Span:
    """Return the content with the quotation marks that enclose it, as PolNeAR marks contents."""
    start, end = content.start, content.end
    if start > sentence.start and text[start - 1] in _MARKS:
        start -= 1
    if end < sentence.end and text[end] in _MARKS:
        end += 1
    return Span(start, end)


def _without_cue(text: str, content: Span, relation: Relation) -> Span:
    """Return the longer side of a content that would swallow its own cue and source."""
    parts = [part for part in (relation.cue, relation.source) if part is not None]
    telling = Span(min(part.start for part in parts), max(part.end for part in parts))
    if not content.overlaps(telling):
        return content
    sides = [(content.start, telling.start), (telling.end, content.end)]
    start, end = max(sides, key=lambda side: side[1] - side[0])
    words = text[start:end]
    start += len(words) - len(words.lstrip(" ,"))
    end -= len(words) - len(words.rstrip(" ,"))
    return Span(start, end) if start < end else content


def _manner(content: Span, quoted: list[Quotation], text: str) -> Manner:
    inside = sum(
        part.end - part.start for q in quoted if (part := q.span.clipped(content)) is not None
    )
    marked = any(mark in content.of(text) for mark in '"“”')
    if not inside and not marked:
        return Manner.INDIRECT
    return Manner.DIRECT if inside >= (content.end - content.start) * 0.9 else Manner.MIXED
