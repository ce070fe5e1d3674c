"""How good the weights are while they are made: quick scores on wordpieces and sentences.

The scorecard (`make evaluate`) has the figures that count, of the whole analysis on characters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np
import torch
from numpy.typing import NDArray

from analysis.tagger.decode import best_tags, spans
from analysis.tagger.heads import SENTENCE_HEADS
from analysis.tagger.network import Network
from evaluation.scores import Counts, counted, macro_f1
from training.prepare import UNKNOWN, Table
from training.windows import Window, lesson, windows

_AT_ONCE = 32  # windows


def measure(network: Network, table: Table) -> Iterator[tuple[str, float]]:
    """Yield strict span F1 by role, and macro-F1 for each sentence head that the table asks."""
    network.eval()
    roles = {role: Counts() for role in ("source", "cue", "content")}
    asked: dict[str, Counter[tuple[str, str]]] = {head: Counter() for head in SENTENCE_HEADS}
    loaded = Counts()
    cut = sorted(windows(0, table, None), key=lambda w: w.pieces)
    for begin in range(0, len(cut), _AT_ONCE):
        for tags, wanted, pushes, answers, sentence in _read(
            network, table, cut[begin : begin + _AT_ONCE]
        ):
            if (wanted != UNKNOWN).any():
                found, expected = set(spans(tags)), set(spans(wanted.tolist()))
                for role in roles:
                    roles[role] += counted(
                        {s for s in found if s[0] == role}, {s for s in expected if s[0] == role}
                    )
            marked = table.loaded[table.starts[sentence] : table.starts[sentence + 1]]
            if (marked != UNKNOWN).any():
                loaded += counted(
                    set(np.flatnonzero(pushes).tolist()), set(np.flatnonzero(marked == 1).tolist())
                )
            for place, (head, names) in enumerate(SENTENCE_HEADS.items()):
                if (target := table.answers[sentence, place]) != UNKNOWN:
                    asked[head][names[target], names[answers[place]]] += 1
    yield from _scores(roles, asked, loaded)


def _scores(
    roles: dict[str, Counts], asked: dict[str, Counter[tuple[str, str]]], loaded: Counts
) -> Iterator[tuple[str, float]]:
    if any(counts.right for counts in roles.values()):
        yield from ((f"strict {role}", counts.f1) for role, counts in roles.items())
        yield "strict, micro", sum(roles.values(), Counts()).f1
    for head, pairs in asked.items():
        if pairs:
            yield f"{head}, macro-F1", macro_f1(list(pairs.elements()), SENTENCE_HEADS[head])
            yes = Counts(pairs["yes", "yes"], pairs["no", "yes"], pairs["yes", "no"])
            if yes.right:
                yield f"{head}, F1", yes.f1
    if loaded.right:
        yield "loaded pieces, F1", loaded.f1


def _read(
    network: Network, table: Table, chosen: list[Window]
) -> Iterator[tuple[list[int], NDArray[np.int8], NDArray[np.int64], list[int], int]]:
    """Yield for each sentence: tags, gold tags, loaded pieces, answers by head, its number."""
    given = lesson([table], chosen, None)
    with torch.inference_mode():
        logits = {name: each.float().numpy() for name, each in network(given.batch).items()}
    for row, window in enumerate(chosen):
        at = 1
        for place, sentence in enumerate(range(window.first, window.last)):
            size = int(table.starts[sentence + 1] - table.starts[sentence])
            here = slice(at, at + size)
            answers = [int(logits[head][row, place].argmax()) for head in SENTENCE_HEADS]
            wanted = table.tags[table.starts[sentence] : table.starts[sentence + 1]]
            yield (
                best_tags(logits["tags"][row, here]),
                wanted,
                logits["loaded"][row, here].argmax(axis=-1),
                answers,
                sentence,
            )
            at = here.stop + 1
