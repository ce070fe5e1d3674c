"""How well the engine hears who speaks: on our own gold, on PolNeAR and on NewsDiscourse."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from analysis.attribution import Attribution
from analysis.verdict import Analysis, Label
from evaluation.calibration import calibration_error
from evaluation.gold import gold
from evaluation.outside import Row, articles, rows
from evaluation.scores import Counts, counted, macro_f1
from reading.article import Article, Span
from reading.read import read_presplit

PARTS = ("source", "cue", "content")
_HALF = 0.5
_FORECAST = "Distant_Expectations_Consequences"
_EDGES = " ,.;:!?…\"“”‘’'—–-"
_THREE_WAY = {
    "SOURCED": Label.SOURCED,
    "UNSOURCED": Label.UNSOURCED,
    "COMMENTARY": Label.COMMENTARY,
}


class Analyser(Protocol):
    """What is measured."""

    def analyse(self, article: Article) -> Analysis:
        """Return one verdict a sentence."""


Line = tuple[str, float]


def own_gold(analyser: Analyser, folder: Path) -> list[Line]:
    """Return labels, speakers, kinds and spans against the shipped gold annotation."""
    labels: list[tuple[str, str]] = []
    spans = {part: Counts() for part in PARTS}
    right: Counter[str] = Counter()
    sure: list[tuple[float, bool]] = []
    for annotated in gold(folder):
        verdicts = analyser.analyse(annotated.article).verdicts
        for verdict, expected in zip(verdicts, annotated.sentences, strict=True):
            labels.append((str(expected.label), str(verdict.label)))
            sure.append((verdict.confidence, verdict.label == expected.label))
            text = annotated.article.text
            for part in PARTS:
                spans[part] += counted(
                    _trimmed(text, verdict.attributions, part),
                    _trimmed(text, expected.attributions, part),
                )
            right += _speakers(verdict.attributions, expected.attributions)
    total = max(1, right["heard"])
    return [
        ("own gold: label accuracy (null counts)", _share(labels)),
        ("own gold: three-way macro-F1", macro_f1(labels, list(Label))),
        *[(f"own gold: {label}, F1", macro_f1(labels, [label])) for label in Label],
        ("own gold: calibration of the confidence (1 less its error)", 1 - calibration_error(sure)),
        *[(f"own gold: {part} spans, trimmed, F1", spans[part].f1) for part in PARTS],
        ("own gold: speaker right, where the content was heard", right["speaker"] / total),
        ("own gold: source kind right, where the content was heard", right["kind"] / total),
    ]


def polnear(analyser: Analyser, data: Path) -> list[Line]:
    """Return sentence and strict span scores on PolNeAR dev (Newell et al., 2018)."""
    labels, scored, any_content = Counts(), Counts(), Counts()
    strict = {part: Counts() for part in PARTS}
    chances: list[tuple[float, bool]] = []
    sure: list[tuple[float, bool]] = []
    for article, entries in articles(data / "polnear" / "dev.jsonl.gz"):
        for verdict, row in zip(analyser.analyse(article).verdicts, entries, strict=True):
            half = bool(row["attributed"] and row["covered"] >= _HALF)
            labels += _one(verdict.label is Label.SOURCED, expected=half)
            scored += _one(verdict.scores.attributed >= _HALF, expected=half)
            any_content += _one(bool(verdict.attributions), expected=row["attributed"])
            chances.append((verdict.scores.attributed, half))
            sure.append((verdict.confidence, (verdict.label is Label.SOURCED) is half))
            own = article.sentences[verdict.sentence].span
            for part in PARTS:
                strict[part] += counted(
                    _strict(own, _outer(verdict.attributions), part), _expected(row, part)
                )
    total = sum(strict.values(), Counts())
    return [
        ("PolNeAR dev: sentence attributed (covered >= 0.5), F1", scored.f1),
        ("PolNeAR dev: the same, precision", scored.precision),
        ("PolNeAR dev: the same, recall", scored.recall),
        ("PolNeAR dev: the same by label (acts and wishes are no content), F1", labels.f1),
        ("PolNeAR dev: any content in the sentence, F1", any_content.f1),
        *[(f"PolNeAR dev: strict {part} spans, F1", strict[part].f1) for part in PARTS],
        ("PolNeAR dev: strict spans, micro-F1", total.f1),
        (
            "PolNeAR dev: calibration of attributed (1 less its error)",
            1 - calibration_error(chances),
        ),
        (
            "PolNeAR dev: calibration of the confidence, sourced or not (1 less its error)",
            1 - calibration_error(sure),
        ),
    ]


def news_discourse(analyser: Analyser, data: Path) -> list[Line]:
    """Return the three-way score on NewsDiscourse dev (Choubey et al., 2020)."""
    pairs: list[tuple[str, str]] = []
    forecasts: list[tuple[str, str]] = []
    for article, entries in articles(data / "newsdiscourse" / "dev.jsonl.gz"):
        for verdict, row in zip(analyser.analyse(article).verdicts, entries, strict=True):
            if row["three_way"] is None:
                continue
            label = verdict.label or Label.UNSOURCED
            expected = _THREE_WAY[row["three_way"]]
            pairs.append((expected, label))
            ahead = expected is Label.COMMENTARY and _FORECAST in row["discourse"]
            forecasts.append((Label.UNSOURCED if ahead else expected, label))
    name = "NewsDiscourse dev: three-way macro-F1"
    return [
        (name, macro_f1(pairs, list(Label))),
        (f"{name}, forecasts counted as unsourced", macro_f1(forecasts, list(Label))),
        *[(f"NewsDiscourse dev: {label}, F1", macro_f1(pairs, [label])) for label in Label],
    ]


def checkthat(analyser: Analyser, data: Path) -> list[Line]:
    """Return the score on CheckThat dev: single sentences, subjective or not for their author."""
    pairs = []
    for row in rows(data / "checkthat_subjectivity" / "dev.jsonl.gz"):
        (verdict,) = analyser.analyse(read_presplit([(row["text"], 0)])).verdicts
        pairs.append((row["label"], "SUBJ" if verdict.label is Label.COMMENTARY else "OBJ"))
    return [("CheckThat dev: macro-F1", macro_f1(pairs, ["SUBJ", "OBJ"]))]


def _one(heard: bool, *, expected: bool) -> Counts:  # noqa: FBT001  both are findings of one sentence
    return Counts(int(heard and expected), int(heard and not expected), int(expected and not heard))


def _share(pairs: list[tuple[str, str]]) -> float:
    return sum(expected == given for expected, given in pairs) / len(pairs)


def _trimmed(text: str, told: Iterable[Attribution], part: str) -> set[tuple[int, int]]:
    """Return the spans without the marks and the "that" at their edges."""
    found = set()
    for attribution in told:
        span: Span | None = getattr(attribution, part)
        if span is None:
            continue
        words = span.of(text)
        start = span.start + len(words) - len(words.lstrip(_EDGES))
        if text[start : span.end].lower().startswith("that "):
            start += len("that ")
        found.add((start, span.start + len(words.rstrip(_EDGES))))
    return found


def _speakers(told: Iterable[Attribution], expected: Iterable[Attribution]) -> Counter[str]:
    """Count how often the speaker and kind are right among contents that both sides hear.

    Of voices inside each other the one is compared whose content is the most like the expected.
    """
    right: Counter[str] = Counter()
    heard = list(told)
    for wanted in expected:
        near = [a for a in heard if a.content.overlaps(wanted.content)]
        ours = max(near, key=lambda a: _likeness(a.content, wanted.content), default=None)
        if ours is None or wanted.speaker is None:
            continue
        right["heard"] += 1
        right["speaker"] += _plain(ours.speaker) == _plain(wanted.speaker)
        right["kind"] += ours.source_kind == wanted.source_kind
    return right


def _likeness(one: Span, other: Span) -> float:
    """Return which share of both spans is common, 0-1, after Jaccard (1912)."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / (max(one.end, other.end) - min(one.start, other.start))


def _plain(name: str | None) -> str:
    words = (name or "").lower().replace("’", "'").split()
    return " ".join(words[1:] if words[:1] in (["the"], ["a"], ["an"]) else words)


def _outer(told: Sequence[Attribution]) -> list[Attribution]:
    """Return what stands in no other's content: PolNeAR marks no voice inside another."""
    return [
        each
        for each in told
        if not any(
            each.cue is not None and other.cue != each.cue and other.content.covers(each.cue)
            for other in told
        )
    ]


def _strict(sentence: Span, told: Iterable[Attribution], part: str) -> set[tuple[int, int]]:
    spans = (getattr(attribution, part) for attribution in told)
    inside = (span.clipped(sentence) for span in spans if span is not None)
    return {(s.start - sentence.start, s.end - sentence.start) for s in inside if s is not None}


def _expected(row: Row, part: str) -> set[tuple[int, int]]:
    return {tuple(relation[part]) for relation in row["spans"] if relation.get(part)}
