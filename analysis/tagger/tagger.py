"""Sentences -> what the network hears in them: spans of source, cue and content, and scores."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from analysis.tagger import packaged
from analysis.tagger.decode import best_tags, spans
from analysis.tagger.heads import LEANING, PIECE_HEADS, SENTENCE_HEADS
from analysis.tagger.mixing import Mixing, Sureness
from analysis.tagger.pieces import Known, PieceMaker, Pieces
from analysis.tagger.weights import Weights
from analysis.tagger.windows import Window, windows
from reading.article import Span

if TYPE_CHECKING:  # torch takes a second that no page should wait for
    from analysis.tagger.network import Network

Logits = NDArray[np.float32]
AT_ONCE = 8  # windows; more fill each other up with nothing
_LOADED = 0.5
_LEADING = 3  # words are named at most, none of which adds less than half of the first
_WORTH = 0.5


@dataclass(frozen=True, slots=True)
class Tagged:
    """A stretch of the article that the network takes for a source, a cue or content."""

    role: str
    span: Span
    sureness: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What the network hears in one sentence. All scores are 0-1.

    `answers` maps each sentence head to the chances of its answers, in the order of
    `network.SENTENCE_HEADS`; `loaded` are the words that push, `leaning` those that
    speak most for a judgement.
    """

    tagged: tuple[Tagged, ...]
    answers: Mapping[str, tuple[float, ...]]
    loaded: tuple[Span, ...]
    leaning: tuple[Span, ...]


class Tagger:
    """The network with its weights, shared by all threads; loaded by `load` or the first call."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._lock = threading.Lock()
        self._network: Network | None = None

    @property
    def identity(self) -> str:
        """Return what changes with the weights."""
        return self._weights.config.sha256[:10]

    @property
    def mixing(self) -> Mixing:
        """Return how the network's scores are weighed with the rules' marks."""
        return self._weights.config.mixing

    @property
    def sureness(self) -> Sureness:
        """Return how often verdicts made with these weights are right."""
        return self._weights.config.sureness

    @cached_property
    def _maker(self) -> PieceMaker:
        return PieceMaker(packaged.folder() / "tokenizer.json", self._weights.config.values)

    def load(self) -> None:
        """Load the weights now; again is nothing.

        Raises:
            UnusableWeights: if they are not the ones that came with the program.
        """
        with self._lock:
            if self._network is None:
                self._network = self._weights.network()

    def read(self, known: Sequence[Known]) -> tuple[Reading, ...]:
        """Return one reading a sentence, in order. The sentences are neighbours in one article."""
        self.load()
        sentences = self._maker.pieces(known)
        cut = list(windows([len(s.ids) for s in sentences], [h.parsed.doc.text for h in known]))
        by_length = sorted(
            cut, key=lambda w: sum(len(s.ids) for s in sentences[w.before : w.after])
        )
        readings = dict(
            numbered
            for begin in range(0, len(by_length), AT_ONCE)
            for numbered in self._read(by_length[begin : begin + AT_ONCE], sentences, known)
        )
        return tuple(readings[number] for number in range(len(sentences)))

    def _read(
        self, chosen: Sequence[Window], sentences: Sequence[Pieces], known: Sequence[Known]
    ) -> Iterator[tuple[int, Reading]]:
        import torch  # noqa: PLC0415

        from analysis.tagger.batch import batch, places  # noqa: PLC0415

        rows = [sentences[w.before : w.after] for w in chosen]
        assert self._network is not None
        with self._lock, torch.inference_mode():
            logits = {name: each.numpy() for name, each in self._network(batch(rows)).items()}
        for row, (window, inside) in enumerate(zip(chosen, rows, strict=True)):
            for number, place in enumerate(places(inside), start=window.before):
                if window.first <= number < window.last:
                    own = {name: logits[name][row, place] for name in (*PIECE_HEADS, LEANING)}
                    own |= {h: logits[h][row, number - window.before] for h in SENTENCE_HEADS}
                    base = known[number].parsed.sentence.span.start
                    yield number, _reading(own, sentences[number], base)


def _reading(logits: Mapping[str, Logits], pieces: Pieces, base: int) -> Reading:
    chances = _chances(logits["tags"])
    tags = best_tags(logits["tags"])
    tagged = tuple(
        Tagged(
            role,
            _span(pieces, first, last, base),
            float(np.mean([chances[place, tags[place]] for place in range(first, last)])),
        )
        for role, first, last in spans(tags)
    )
    pushes = _chances(logits["loaded"])[:, 1] >= _LOADED
    answers = {head: tuple(map(float, _chances(logits[head]))) for head in SENTENCE_HEADS}
    leaning = _leading_words(logits[LEANING], pieces, base)
    return Reading(tagged, answers, tuple(_runs(pushes, pieces, base)), leaning)


def _chances(logits: Logits) -> Logits:
    shifted = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return np.asarray(shifted / shifted.sum(axis=-1, keepdims=True))


def _span(pieces: Pieces, first: int, last: int, base: int) -> Span:
    return Span(base + int(pieces.offsets[first, 0]), base + int(pieces.offsets[last - 1, 1]))


def _leading_words(added: Logits, pieces: Pieces, base: int) -> tuple[Span, ...]:
    """Return the whole words that add most, by place."""
    words = list(_words(pieces))
    sums = [float(added[first:last].sum()) for first, last in words]
    most = sorted(range(len(words)), key=lambda n: -sums[n])[:_LEADING]
    needed = _WORTH * max(sums, default=0.0)
    return tuple(_span(pieces, *words[n], base) for n in sorted(most) if sums[n] > max(0.0, needed))


def _words(pieces: Pieces) -> Iterator[tuple[int, int]]:
    """Yield the words as runs of pieces that touch: [first, last)."""
    first = 0
    for place in range(1, len(pieces.ids) + 1):
        ended = place == len(pieces.ids)
        if ended or pieces.offsets[place, 0] > pieces.offsets[place - 1, 1]:
            yield first, place
            first = place


def _runs(chosen: NDArray[np.bool_], pieces: Pieces, base: int) -> Iterator[Span]:
    begun: int | None = None
    for place, is_chosen in enumerate([*chosen, False]):
        if is_chosen and begun is None:
            begun = place
        elif not is_chosen and begun is not None:
            yield _span(pieces, begun, place, base)
            begun = None
