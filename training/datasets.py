"""The outside data sets as documents of sentences, each with the answers that its set can give."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from analysis.tagger.heads import SENTENCE_HEADS
from evaluation.outside import Row, rows
from reading.article import Article
from reading.read import read_presplit

Stretch = tuple[int, int]
_HALF = 0.5
HELD_OUT = 16  # every 16th document of a set serves to weigh and to calibrate
# Techniques of PTC whose words push by themselves; the others are faults of the argument.
_PUSHING = {"Loaded_Language", "Name_Calling,Labeling", "Exaggeration,Minimisation"}
_EVALUATION, _EXPECTATION = "Distant_Evaluation", "Distant_Expectations_Consequences"


@dataclass(frozen=True, slots=True)
class Answers:
    """What a set says of one sentence; a head that it says nothing of is left out.

    `answers` maps a sentence head to one of its answers. `tagged` maps "source", "cue" and
    "content" to [start, end) in characters of the sentence; None: the set does not say.
    """

    answers: Mapping[str, str] = field(default_factory=dict)
    tagged: Mapping[str, tuple[Stretch, ...]] | None = None
    loaded: tuple[Stretch, ...] | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """An article with one `Answers` for each of its sentences."""

    article: Article
    answers: tuple[Answers, ...]


def _polnear(row: Row) -> Answers:
    """Newell et al. (2018)."""
    tagged = {
        role: tuple(
            (start, end) for span in row["spans"] for start, end in span.get(f"{role}_all") or ()
        )
        for role in ("source", "cue", "content")
    }
    attributed = row["attributed"] and row["covered"] >= _HALF
    return Answers({"attributed": "yes" if attributed else "no"}, tagged)


def _newsdiscourse(row: Row) -> Answers:
    """Choubey et al. (2020): three ways, with commentary parted into its two roles."""
    if row["three_way"] is None:
        return Answers()
    way = str(row["three_way"]).lower()
    if way == "commentary":
        way = "expectation" if _EXPECTATION in row["discourse"] else "evaluation"
    return Answers({"discourse": way})


def _webis(row: Row) -> Answers:
    """Al-Khatib et al. (2016)."""
    named = {"SUBJ": "subjective", "SOURCED": "sourced", "OBJ": "objective"}.get(row["label"])
    return Answers({"editorial": named} if named else {})


def _checkthat(row: Row) -> Answers:
    """CheckThat! Lab, task 2 (2023 and after)."""
    return Answers({"subjective": "yes" if row["label"] == "SUBJ" else "no"})


def _ptc(row: Row) -> Answers:
    """Da San Martino et al. (2019)."""
    return Answers(
        loaded=tuple((s["start"], s["end"]) for s in row["spans"] if s["technique"] in _PUSHING)
    )


def _basil(row: Row) -> Answers:
    """Fan et al. (2019): the spans of lexical bias."""
    return Answers(loaded=tuple((s["start"], s["end"]) for s in row["bias"] if s["type"] == "lex"))


def _babe(row: Row) -> Answers:
    """Spinde et al. (2021): opinion as a whole; the biased words where they stand."""
    named = {"SUBJ": "yes", "OBJ": "no"}.get(row["label"])
    lower = row["text"].lower()
    words = [word.lower() for word in row["biased_words"]]
    places = [(lower.find(word), len(word)) for word in words]
    loaded = tuple((start, start + length) for start, length in places if start >= 0 and length)
    return Answers({"subjective": named} if named else {}, loaded=loaded)


@dataclass(frozen=True, slots=True)
class Source:
    """A data set: its folder, how a row is read, and whether its rows are parts of articles."""

    folder: str
    answers: Callable[[Row], Answers]
    has_articles: bool = True


SOURCES = (
    Source("polnear", _polnear),
    Source("newsdiscourse", _newsdiscourse),
    Source("webis_editorials", _webis),
    Source("ptc", _ptc),
    Source("basil", _basil),
    Source("checkthat_subjectivity", _checkthat, has_articles=False),
    Source("babe", _babe, has_articles=False),
)


def documents(source: Source, data: Path, part: str) -> Iterator[Document]:
    """Yield the documents of a set's part, "train" or "dev", in order."""
    lines = [row for row in rows(data / source.folder / f"{part}.jsonl.gz") if row["text"].strip()]
    if not source.has_articles:
        for row in lines:
            yield Document(read_presplit([(row["text"], 0)]), (_read(source, row),))
        return
    for _, group in groupby(lines, key=lambda row: row["doc"]):
        entries = list(group)
        pairs = [(row["text"], row.get("para", n)) for n, row in enumerate(entries)]
        yield Document(read_presplit(pairs), tuple(_read(source, row) for row in entries))


def held_out(data: Path, folders: Collection[str]) -> Iterator[Document]:
    """Yield of these sets' training parts the documents that the network does not learn from."""
    for source in SOURCES:
        if source.folder in folders:
            for number, document in enumerate(documents(source, data, "train")):
                if number % HELD_OUT == 0:
                    yield document


def _read(source: Source, row: Row) -> Answers:
    answers = source.answers(row)
    for head, answer in answers.answers.items():
        if answer not in SENTENCE_HEADS[head]:
            raise ValueError(f"'{answer}' is no answer of the head '{head}'.")
    return answers
