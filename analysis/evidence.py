"""All that speaks for one label or another in one sentence, gathered once and handed on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from analysis.attribution import Manner
from analysis.attributions import Heard
from analysis.commentary import WEIGHTS, commentary_log_odds, marks_of
from analysis.parsed import ParsedSentence
from analysis.relation import Relation
from analysis.tagger.tagger import Reading
from analysis.verdict import Mark
from reading.article import Span


@dataclass(frozen=True)
class Evidence:
    """One sentence with what was heard in it, and its neighbours' words where those matter.

    `states_nothing` names why the sentence is no statement at all, None where it is one. `reading`
    is None where the rules judge alone; `spoken` says that an interview's label hands it over.
    """

    parsed: ParsedSentence
    heard: tuple[Heard, ...]
    quoted: tuple[Span, ...] = ()
    reading: Reading | None = None
    ruled: tuple[Relation, ...] = ()
    spoken: bool = False
    states_nothing: str | None = None

    @property
    def span(self) -> Span:
        """Return where the sentence stands."""
        return self.parsed.sentence.span

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """Return what marks the writer's own voice, outside the words of others."""
        skipped = [h.attribution.content for h in self.handed_over]
        rules = [*WEIGHTS, "no_agent", "hedges", "forecast", "reporter_saw"]
        return (*self.without_agent, *marks_of(self.parsed, rules, skipped))

    @cached_property
    def inside(self) -> tuple[Mark, ...]:
        """Return what judges in the sentence, whoever says it."""
        return tuple(marks_of(self.parsed, WEIGHTS, ()))

    @property
    def handed_over(self) -> tuple[Heard, ...]:
        """Return what is handed to somebody, or stands in marks; the rest has no agent."""
        return tuple(h for h in self.heard if not _has_no_agent(h))

    @property
    def shows_somebody(self) -> bool:
        """Say whether the writer reports somebody's act, wish or view (ruling 6): a claim."""
        roles = {each.role for each in self.reading.tagged} if self.reading else set()
        return bool(self.handed_over) or roles >= {"source", "cue"}

    @property
    def without_agent(self) -> tuple[Mark, ...]:
        """Return the cues that hand something to nobody: "is said to have slept"."""
        lonely = [h.attribution.cue for h in self.heard if _has_no_agent(h)]
        return tuple(Mark(cue, "no_agent") for cue in lonely if cue is not None)

    @cached_property
    def main(self) -> Heard | None:
        """Return what carries the sentence: the main clause's attribution, else the first."""
        told = self.plain or self.handed_over
        return next((h for h in told if h.is_main), told[0] if told else None)

    @cached_property
    def covered(self) -> float:
        """Return the share of characters inside any source, cue or content that was heard."""
        return self._share(_spans(self.handed_over))

    @property
    def plain(self) -> tuple[Heard, ...]:
        """Return what is plainly told: by a reporting cue, in marks, or going on."""
        return tuple(
            h
            for h in self.handed_over
            if h.is_reporting or h.is_continued or h.attribution.manner is not Manner.INDIRECT
        )

    @cached_property
    def told(self) -> float:
        """Return the share of characters in what is plainly told."""
        return self._share(_spans(self.plain))

    @cached_property
    def tagged(self) -> float:
        """Return the same for what the network took for source, cue or content; 0 without one."""
        return self._share([each.span for each in self.reading.tagged]) if self.reading else 0.0

    @cached_property
    def in_marks(self) -> float:
        """Return the share of characters in quotation marks."""
        return self._share(list(self.quoted))

    @cached_property
    def commentary_log_odds(self) -> float:
        """Return how strongly the marks speak for commentary."""
        return commentary_log_odds(self.parsed, self.marks)

    @cached_property
    def has_figure(self) -> bool:
        """Say whether there is a number other than "one"."""
        return any(token.like_num and token.lower_ != "one" for token in self.parsed.doc)

    @cached_property
    def is_past(self) -> bool:
        """Say whether the main verb is in the past."""
        return any(token.dep_ == "ROOT" and token.tag_ == "VBD" for token in self.parsed.doc)

    @property
    def leaning(self) -> tuple[Mark, ...]:
        """Return the words in which the network hears a judgement; none without one."""
        return tuple(Mark(span, "tone") for span in self.reading.leaning) if self.reading else ()

    @property
    def loaded(self) -> float:
        """Return how many words push: 0 none, 1 two or more."""
        words = {mark.span for mark in self.inside if mark.rule == "loaded_words"}
        return min(1.0, 0.5 * len(words | set(self.reading.loaded if self.reading else ())))

    def _share(self, spans: list[Span]) -> float:
        covered: set[int] = set()
        for span in spans:
            part = span.clipped(self.span)
            covered |= set(range(part.start, part.end)) if part else set()
        return len(covered) / (self.span.end - self.span.start)


def _has_no_agent(heard: Heard) -> bool:
    told = heard.attribution
    return told.source is None and told.manner is Manner.INDIRECT


def _spans(heard: Iterable[Heard]) -> list[Span]:
    return [
        span
        for h in heard
        for span in (h.attribution.content, h.attribution.cue, h.attribution.source)
        if span is not None
    ]
