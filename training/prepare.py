"""Documents -> arrays: parsed, cut into wordpieces with features and targets; kept on disk."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language

from analysis.parsed import parse
from analysis.quotations import quotations
from analysis.relations import relations
from analysis.tagger.heads import SENTENCE_HEADS, TAGS
from analysis.tagger.pieces import FEATURES, FIXED, Known, PieceMaker, Pieces, quoted_in
from training.datasets import HELD_OUT, Answers, Document

UNKNOWN = -100  # a target that the set does not give; torch leaves it out of the loss


@dataclass(frozen=True, slots=True)
class Table:
    """All sentences of a set, one after the other.

    `ids`, `tags`, `loaded` have shape (pieces,), `features` (pieces, features). Sentence `k` has
    the pieces from `starts[k]` to `starts[k + 1]`, belongs to document `document[k]` and has the
    targets `answers[k]`, one for each sentence head.
    """

    ids: NDArray[np.int32]
    features: NDArray[np.int16]
    tags: NDArray[np.int8]
    loaded: NDArray[np.int8]
    starts: NDArray[np.int64]
    document: NDArray[np.int32]
    answers: NDArray[np.int8]

    def save(self, path: Path) -> None:
        """Write the table; a kill in the middle leaves no half a file under its name."""
        unfinished = path.with_suffix(".part.npz")
        np.savez(unfinished, **{each.name: getattr(self, each.name) for each in fields(self)})
        unfinished.rename(path)

    def parted(self) -> tuple[Table, Table]:
        """Return what is learnt from, and every 16th document: to tune by and to calibrate."""
        held = self.document % HELD_OUT == 0
        return self._only(~held), self._only(held)

    def _only(self, chosen: NDArray[np.bool_]) -> Table:
        sizes = np.diff(self.starts)
        pieces = np.repeat(chosen, sizes)
        return Table(
            ids=self.ids[pieces],
            features=self.features[pieces],
            tags=self.tags[pieces],
            loaded=self.loaded[pieces],
            starts=np.concatenate(([0], np.cumsum(sizes[chosen]))),
            document=self.document[chosen],
            answers=self.answers[chosen],
        )

    @classmethod
    def load(cls, path: Path) -> Table:
        """Read a table that `save` wrote."""
        with np.load(path, allow_pickle=False) as stored:
            return cls(**{name: stored[name] for name in stored.files})


def feature_values(parser: Language) -> dict[str, tuple[str, ...]]:
    """Return each feature's values: the parser's own labels, and the fixed ones."""
    parts_of_speech = (
        "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON",
        "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
    )  # fmt: skip
    return {
        "part_of_speech": parts_of_speech,
        "dependency": tuple(parser.get_pipe("parser").labels),  # type: ignore[attr-defined]
        "entity": tuple(parser.get_pipe("ner").labels),  # type: ignore[attr-defined]
        **FIXED,
    }


def table(documents: Iterable[Document], parser: Language, maker: PieceMaker) -> Table:
    """Return the documents as one table."""
    columns: dict[str, list[NDArray[np.int64]]] = {f.name: [] for f in fields(Table)}
    starts, number = [0], 0
    for number, document in enumerate(documents):
        for pieces, answers in _sentences(document, parser, maker):
            columns["ids"].append(pieces.ids)
            columns["features"].append(pieces.features)
            columns["tags"].append(_tags(pieces, answers.tagged))
            columns["loaded"].append(_loaded(pieces, answers))
            columns["document"].append(np.array([number]))
            columns["answers"].append(_answers(answers.answers))
            starts.append(starts[-1] + len(pieces.ids))
    return Table(
        ids=np.concatenate(columns["ids"]).astype(np.int32),
        features=np.concatenate(columns["features"]).astype(np.int16),
        tags=np.concatenate(columns["tags"]).astype(np.int8),
        loaded=np.concatenate(columns["loaded"]).astype(np.int8),
        starts=np.array(starts),
        document=np.concatenate(columns["document"]).astype(np.int32),
        answers=np.stack(columns["answers"]).astype(np.int8),
    )


def _sentences(
    document: Document, parser: Language, maker: PieceMaker
) -> Iterator[tuple[Pieces, Answers]]:
    article = document.article
    marked = [quotation.span for quotation in quotations(article)]
    known = [
        Known(parsed, quoted_in(parsed.sentence.span, marked), relations(parsed))
        for parsed in parse(parser, article)
    ]
    yield from zip(maker.pieces(known), document.answers, strict=True)


def _tags(
    pieces: Pieces, tagged: Mapping[str, Sequence[tuple[int, int]]] | None
) -> NDArray[np.int64]:
    """Return one tag a piece; a source or cue inside a content is cut out of it."""
    if tagged is None:
        return np.full(len(pieces.ids), UNKNOWN)
    tags = np.zeros(len(pieces.ids), dtype=np.int64)
    for role in ("content", "cue", "source"):
        for start, end in tagged[role]:
            inside = np.flatnonzero((pieces.offsets[:, 0] >= start) & (pieces.offsets[:, 1] <= end))
            tags[inside] = TAGS.index(f"I-{role}")
            tags[inside[:1]] = TAGS.index(f"B-{role}")
    return tags


def _loaded(pieces: Pieces, answers: Answers) -> NDArray[np.int64]:
    if answers.loaded is None:
        return np.full(len(pieces.ids), UNKNOWN)
    found = np.zeros(len(pieces.ids), dtype=np.int64)
    for start, end in answers.loaded:
        found[(pieces.offsets[:, 0] >= start) & (pieces.offsets[:, 1] <= end)] = 1
    return found


def _answers(given: Mapping[str, str]) -> NDArray[np.int64]:
    return np.array(
        [
            answers.index(given[head]) if head in given else UNKNOWN
            for head, answers in SENTENCE_HEADS.items()
        ]
    )


def fingerprint(*paths: Path) -> str:
    """Return a short hash of files, so that a table made by other code is made anew."""
    digest = hashlib.sha256(repr(FEATURES).encode())
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:10]
