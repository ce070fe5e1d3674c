"""Article -> Analysis: the few lines that join parsing, hearing, judging and wording."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.attributions import Heard, hear
from analysis.chances import SPOKEN, by_rules, kind_evidence, least_voice, voice_evidence
from analysis.evidence import Evidence
from analysis.interview import SpokenTurn, spoken_turns
from analysis.joined import joined
from analysis.judge import Judgement, judge
from analysis.not_a_statement import GENUINE_QUESTION, states_nothing
from analysis.parsed import ParsedSentence, parse
from analysis.questions import is_question
from analysis.quotations import quotations
from analysis.relation import Relation, Told
from analysis.relations import relations
from analysis.sureness import assured
from analysis.tagger.mixing import Chances
from analysis.tagger.pieces import Known, quoted_in
from analysis.tagger.tagger import Reading, Tagger
from analysis.verdict import Analysis, Tag, Verdict
from reading.article import Article
from wording import Wording

if TYPE_CHECKING:  # 2 s that no page should wait for
    from spacy.language import Language


class ArticleAnalyser:
    """Judges articles by parse, rules and network; by parse and rules where there is no tagger.

    `parser` is called when the first article comes. `version` changes with any rule, word list,
    reason or weight; it is known before anything is loaded.
    """

    def __init__(
        self, parser: Callable[[], Language], wording: Wording, tagger: Tagger | None = None
    ) -> None:
        self._parser = parser
        self._wording = wording
        self._tagger = tagger
        heard_by = f"tagger-{tagger.identity}" if tagger else "rules"
        self.version = f"{heard_by}@{_fingerprint(wording)}"

    @property
    def by_rules_alone(self) -> bool:
        """Say whether the trained weights are missing, so that more is missed."""
        return self._tagger is None

    def analyse(self, article: Article) -> Analysis:
        """Return one verdict for each sentence of the article, in order."""
        verdicts = tuple(
            self._verdict(article, each, self._judged(each)) for each in self.evidence(article)
        )
        return Analysis(article.id, self.version, verdicts)

    def evidence(self, article: Article) -> list[Evidence]:
        """Return what speaks for the label of each sentence, before it is weighed."""
        sentences = parse(self._parser(), article)
        marked = [quotation.span for quotation in quotations(article)]
        known = [
            Known(each, quoted_in(each.sentence.span, marked), relations(each))
            for each in sentences
        ]
        readings: Sequence[Reading | None] = (
            self._tagger.read(known) if self._tagger else [None] * len(known)
        )
        turns = spoken_turns(article)
        told = [
            _in_turn(each.parsed, turns)
            or (joined(each.parsed, each.relations, reading) if reading else Told(each.relations))
            for each, reading in zip(known, readings, strict=True)
        ]
        heard = hear(article, sentences, told)
        return [
            Evidence(
                parsed=each.parsed,
                heard=heard[number],
                quoted=each.quoted,
                reading=readings[number],
                ruled=each.relations,
                spoken=each.parsed.sentence.paragraph in turns,
                states_nothing=_nothing(article, sentences, number, turns),
            )
            for number, each in enumerate(known)
        ]

    def _judged(self, evidence: Evidence) -> Judgement:
        """Judge, and say how sure; without weights it stays as sure as the rules are."""
        judgement = judge(evidence, self._chances(evidence))
        return assured(judgement, self._tagger.sureness) if self._tagger else judgement

    def _chances(self, evidence: Evidence) -> Chances:
        if evidence.spoken:
            return SPOKEN
        if self._tagger is None or evidence.reading is None:
            return by_rules(evidence)
        chances = self._tagger.mixing.chances(voice_evidence(evidence), kind_evidence(evidence))
        return replace(chances, voice=max(chances.voice, least_voice(evidence)))

    def _verdict(self, article: Article, evidence: Evidence, judgement: Judgement) -> Verdict:
        return Verdict(
            sentence=evidence.parsed.sentence.index,
            label=judgement.label,
            confidence=round(judgement.confidence, 3),
            reason=self._reason(article, judgement, evidence.main),
            tags=judgement.tags,
            marks=judgement.marks,
            attributions=tuple(h.attribution for h in evidence.heard),
            scores=judgement.scores,
        )

    def _reason(self, article: Article, judgement: Judgement, leading: Heard | None) -> str:
        """Return one line that names the words which caused the label."""
        told = leading.attribution if leading else None
        words = [m.span.of(article.text) for m in judgement.marks if m.rule == judgement.because]
        values = {
            "cue": told.cue.of(article.text) if told and told.cue else "",
            "speaker": (told.speaker if told else None) or "",
            "via": (told.via if told else None) or "",
            "words": "”, “".join(dict.fromkeys(words)),
        }
        reason = self._wording[f"reasons/{judgement.because}"].fill(**values)
        if Tag.CONTESTED in judgement.tags:
            reason = f"{reason} {self._wording['reasons/contested'].fill()}"
        return reason


def _in_turn(parsed: ParsedSentence, turns: Mapping[int, SpokenTurn]) -> Told | None:
    """Return what an interview's label tells of a sentence, None where there is no label."""
    turn = turns.get(parsed.sentence.paragraph)
    if turn is None:
        return None
    words = parsed.sentence.span.clipped(turn.words)
    if words is None or not turn.label.overlaps(parsed.sentence.span):
        return Told((), loose=(words,) if words else (), exact=True)
    relation = Relation(cue=None, source=turn.label, content=words, is_main=True)
    return Told((relation,), exact=True)


def _nothing(
    article: Article,
    sentences: Sequence[ParsedSentence],
    number: int,
    turns: Mapping[int, SpokenTurn],
) -> str | None:
    parsed = sentences[number]
    following = sentences[number + 1] if number + 1 < len(sentences) else None
    turn = turns.get(parsed.sentence.paragraph)
    if turn is not None and turn.asks and is_question(parsed.doc.text):
        return GENUINE_QUESTION
    return states_nothing(parsed, article.paragraphs[parsed.sentence.paragraph].block, following)


def _fingerprint(wording: Wording) -> str:
    """Return a short hash over all that a verdict depends on: rules, word lists, reasons."""
    digest = hashlib.sha256()
    folder = Path(__file__).parent
    for path in sorted([*folder.rglob("*.py"), *folder.glob("lexicons/*.txt")]):
        digest.update(path.read_bytes())
    for name in wording.names():
        if name.startswith("reasons/"):
            digest.update(wording[name].text.encode())
    return digest.hexdigest()[:10]
