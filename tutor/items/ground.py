"""A sentence of the open article as something to ask about: its words, its verdict, its speaker."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.attribution import Attribution
from analysis.verdict import Analysis, Label, Tag, Verdict
from reading.article import Article
from tutor.lexicon import entries
from tutor.quoting import leading_attribution, number_of, sentence_at

# Judged at least this surely, a sentence may be put to a learner with a key. Of our nine articles'
# sentences 63 % are, and the engine's label is the annotators' in .95 of them.
SURE = 0.8
_LONGEST = 60  # words; who has to read more than that is asked about something else


@dataclass(frozen=True, slots=True)
class Ground:
    """One sentence with all that an item can be built from."""

    article: Article
    analysis: Analysis
    sentence: int

    @property
    def verdict(self) -> Verdict:
        """Return the sentence's verdict."""
        return self.analysis.verdicts[self.sentence]

    @property
    def told(self) -> Attribution | None:
        """Return the attribution that carries the verdict, or None in the writer's voice."""
        return leading_attribution(self.verdict)

    @property
    def words(self) -> str:
        """Return the sentence, literally."""
        return self.article.words_of(self.sentence)

    @property
    def is_sure(self) -> bool:
        """Say whether the verdict may be held against an answer."""
        return self.is_firm and len(self.words.split()) <= _LONGEST

    @property
    def is_firm(self) -> bool:
        """Say whether the verdict is sure enough to contradict somebody."""
        sure = self.verdict.label is not None and self.verdict.confidence >= SURE
        return sure and not self.is_contested

    @property
    def is_contested(self) -> bool:
        """Say whether the evidence is divided."""
        return Tag.CONTESTED in self.verdict.tags

    @property
    def is_own_voice(self) -> bool:
        """Say whether the writer speaks."""
        return self.verdict.label in {Label.UNSOURCED, Label.COMMENTARY}

    @property
    def source(self) -> str:
        """Return who speaks, in the article's words; for a pronoun the name that it stands for."""
        told = self.told
        if told is None or told.source is None:
            return ""
        words = told.source.of(self.article.text).strip(" ,")
        stands_for = told.speaker if words.lower() in entries("pronouns") else None
        return stands_for or words

    @property
    def knows_speaker(self) -> bool:
        """Say whether the source is more than a pronoun that leads nowhere."""
        return bool(self.source) and self.source.lower() not in entries("pronouns")

    def holds(self, told: Attribution) -> bool:
        """Say whether source and cue stand in this sentence itself."""
        spans = (told.source, told.cue)
        return all(s is not None and sentence_at(self.article, s) == self.sentence for s in spans)

    def marked(self, *rules: str) -> tuple[str, ...]:
        """Return the words that these rules noticed."""
        return tuple(
            mark.span.of(self.article.text) for mark in self.verdict.marks if mark.rule in rules
        )

    def values(self) -> dict[str, str]:
        """Return what the words of an item may speak of."""
        told, text = self.told, self.article.text
        return {
            "it": number_of(self.sentence),
            "source": self.source,
            "cue": told.cue.of(text) if told and told.cue else "",
            "speaker": (told.speaker if told else None) or "",
            "via": (told.via if told else None) or "",
            "reason": self.verdict.reason,
        }
