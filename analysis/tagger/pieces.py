"""A parsed sentence as the network sees it: wordpieces, each with what parse and rules know of it.

The packaged MiniLM reads lower-cased text alone. Parse, entities, capitals, quotation marks and
what the rules heard are added to each wordpiece as features, so that the network need not learn
English syntax anew from thirty thousand sentences.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from analysis.parsed import ParsedSentence
from analysis.relation import Relation
from reading.article import Span

if TYPE_CHECKING:  # what needs no model should not wait for it
    from tokenizers import Tokenizer

Ints = NDArray[np.int64]
LONGEST = 128  # wordpieces of a sentence that are read; 2 in 10,000 sentences of PolNeAR have more
QUOTED, STILL_QUOTED = "quoted", "still quoted"
ROLES = ("source", "cue", "content")
_SHAPES = ("lower", "Title", "UPPER", "digits", "other")
# Features that need no list from the parser. Each value's number is its place, counted from 1; 0 is
# a value that was not there in training.
FIXED: Mapping[str, tuple[str, ...]] = {
    "shape": _SHAPES,
    "quotation": (QUOTED, STILL_QUOTED),
    "role": ROLES,
}
FEATURES = ("part_of_speech", "dependency", "entity", *FIXED)


@dataclass(frozen=True, slots=True)
class Pieces:
    """One sentence in `n` wordpieces.

    `ids` has shape (n,), `features` (n, len(FEATURES)), `offsets` (n, 2): [start, end) in
    characters of the sentence.
    """

    ids: Ints
    features: Ints
    offsets: Ints


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a sentence before the network: its parse, its quotations, its relations."""

    parsed: ParsedSentence
    quoted: tuple[Span, ...]
    relations: tuple[Relation, ...]


class PieceMaker:
    """Cuts sentences into wordpieces with features.

    `values` lists each feature's values in the order of their numbers; it belongs to the weights.
    """

    def __init__(self, tokenizer: Path, values: Mapping[str, Sequence[str]]) -> None:
        self._file = tokenizer
        self._numbers = {
            name: {value: number for number, value in enumerate(values[name], start=1)}
            for name in FEATURES
        }

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        from tokenizers import Tokenizer  # noqa: PLC0415  not needed where only rules judge

        tokenizer = Tokenizer.from_file(str(self._file))
        tokenizer.no_padding()
        tokenizer.enable_truncation(LONGEST)
        return tokenizer

    def pieces(self, known: Sequence[Known]) -> list[Pieces]:
        """Return each sentence in wordpieces, the long ones cut off at `LONGEST`."""
        texts = [each.parsed.doc.text.encode("utf-8", "replace").decode("utf-8") for each in known]
        encoded = self._tokenizer.encode_batch(texts, add_special_tokens=False)
        made = []
        for each, encoding in zip(known, encoded, strict=True):
            offsets = np.array(encoding.offsets, dtype=np.int64).reshape(-1, 2)
            features = self._features(each, offsets)
            made.append(Pieces(np.array(encoding.ids, dtype=np.int64), features, offsets))
        return made

    def _features(self, known: Known, offsets: Ints) -> Ints:
        doc = known.parsed.doc
        if not len(offsets) or not len(doc):
            return np.zeros((len(offsets), len(FEATURES)), dtype=np.int64)
        numbers = self._numbers
        of_token = np.array(
            [
                (
                    numbers["part_of_speech"].get(token.pos_, 0),
                    numbers["dependency"].get(token.dep_, 0),
                    numbers["entity"].get(token.ent_type_, 0),
                    numbers["shape"][_shape(token.text)],
                )
                for token in doc
            ],
            dtype=np.int64,
        )
        starts = np.array([token.idx for token in doc])
        place = np.clip(np.searchsorted(starts, offsets[:, 0], side="right") - 1, 0, None)
        return np.column_stack(
            (of_token[place], self._quotation(known, offsets), self._roles(known, offsets))
        )

    def _quotation(self, known: Known, offsets: Ints) -> Ints:
        """Return where the sentence is in quotation marks, and whether it was so from before."""
        found = np.zeros(len(offsets), dtype=np.int64)
        sentence = known.parsed.sentence.span
        for span in known.quoted:
            value = STILL_QUOTED if span.start < sentence.start else QUOTED
            _fill(found, offsets, span, sentence.start, self._numbers["quotation"][value])
        return found

    def _roles(self, known: Known, offsets: Ints) -> Ints:
        """Return what the rules took each wordpiece for; a source or cue inside content stands."""
        found = np.zeros(len(offsets), dtype=np.int64)
        base = known.parsed.sentence.span.start
        for role in reversed(ROLES):
            for relation in known.relations:
                _fill(found, offsets, getattr(relation, role), base, self._numbers["role"][role])
        return found


def _fill(found: Ints, offsets: Ints, span: Span | None, base: int, number: int) -> None:
    if span is not None:
        inside = (offsets[:, 0] >= span.start - base) & (offsets[:, 1] <= span.end - base)
        found[inside] = number


def _shape(word: str) -> str:
    if word.islower():
        return "lower"
    if word.isupper() and len(word) > 1:
        return "UPPER"
    if word[:1].isupper():
        return "Title"
    return "digits" if any(map(str.isdigit, word)) else "other"


def quoted_in(sentence: Span, quotations: Iterable[Span]) -> tuple[Span, ...]:
    """Return the quotations that share a character with the sentence."""
    return tuple(span for span in quotations if span.overlaps(sentence))
