"""The training loop: resumable, and the same from the same seed."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from analysis.tagger.heads import SENTENCE_HEADS
from analysis.tagger.network import WORD_EMBEDDINGS, Network
from training.prepare import UNKNOWN, Table
from training.windows import Lesson, Window, lesson, windows

# What a head's loss counts. Tags carry three spans and most of the verdict.
WEIGHTS: Mapping[str, float] = {
    "tags": 2.0, "loaded": 0.5, "attributed": 0.5, "discourse": 0.7, "editorial": 0.3,
    "subjective": 0.3,
}  # fmt: skip
# Windows of these sets without a single target of interest are mostly left out of an epoch.
_LOADED_SHARE = 0.25
_AVERAGED_EVERY = 10  # steps
_APART = 1_000_003  # so that the steps of two seeds share no dropout


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how fast to learn. `batch` is in wordpieces."""

    epochs: int = 5
    batch: int = 3072
    rate: float = 2e-4
    head_rate: float = 1e-3
    warm_up: float = 0.06
    decay: float = 0.01
    averaged: float = 0.98
    seed: int = 1


class Fit:
    """One training run in a folder: goes on where the last one stopped."""

    def __init__(
        self, network: Network, tables: list[Table], repeats: list[int], plan: Plan, folder: Path
    ) -> None:
        self._network = network
        self._tables = tables
        self._repeats = repeats
        self._plan = plan
        self._file = folder / "checkpoint.pt"
        self._averaged = {k: v.clone() for k, v in _learnt(network).items()}
        self._optimizer = _optimizer(network, plan)
        self._steps = plan.epochs * len(self._batches(0))
        self._done = 0
        self._halved = _reckons_in_bfloat16()

    def run(self, *, save_every: float = 300.0) -> None:
        """Learn to the end, saving every so many seconds."""
        self._resume()
        self._network.train()
        begun = saved = time.monotonic()
        at_begin = self._done
        for lesson_ in self._lessons():
            loss, parts = self._step(lesson_)
            if self._done % 50 == 0:
                each = (time.monotonic() - begun) / max(1, self._done - at_begin)
                left = (self._steps - self._done) * each / 60
                print(f"step {self._done}/{self._steps}  loss {loss:.3f}  "
                      f"{ {k: round(v, 3) for k, v in parts.items()} }  {left:.0f} min left",
                      flush=True)  # fmt: skip
            if time.monotonic() - saved > save_every:
                self._save()
                saved = time.monotonic()
        self._save()

    def averaged(self) -> dict[str, Tensor]:
        """Return the learnt weights, averaged over the latest steps."""
        return self._averaged

    def _lessons(self) -> Iterator[Lesson]:
        number = 0
        for epoch in range(self._plan.epochs):
            for chosen in self._batches(epoch):
                number += 1
                if number > self._done:
                    random = np.random.default_rng((self._plan.seed, number))
                    yield lesson(self._tables, chosen, random)

    def _batches(self, epoch: int) -> list[list[Window]]:
        """Return the epoch's batches: windows of like length together, in a random order."""
        random = np.random.default_rng((self._plan.seed, 10_000 + epoch))
        all_windows = [
            window
            for number, table in enumerate(self._tables)
            for _ in range(self._repeats[number])
            for window in windows(number, table, random)
            if self._is_worth(window, random)
        ]
        all_windows.sort(key=lambda w: w.pieces + random.uniform(0, 16))
        batches: list[list[Window]] = []
        size = 0
        for window in all_windows:
            if not batches or size + window.pieces > self._plan.batch:
                batches.append([])
                size = 0
            batches[-1].append(window)
            size += window.pieces
        order = random.permutation(len(batches))
        return [batches[place] for place in order]

    def _is_worth(self, window: Window, random: np.random.Generator) -> bool:
        table = self._tables[window.table]
        start, stop = table.starts[window.first], table.starts[window.last]
        if (table.answers[window.first : window.last] != UNKNOWN).any():
            return True
        if (table.tags[start:stop] != UNKNOWN).any() or (table.loaded[start:stop] == 1).any():
            return True
        return bool(random.random() < _LOADED_SHARE)

    def _step(self, given: Lesson) -> tuple[float, dict[str, float]]:
        rate = _rate(self._done / self._steps, self._plan.warm_up)
        for group in self._optimizer.param_groups:
            group["lr"] = group["initial_lr"] * rate
        torch.manual_seed(self._plan.seed * _APART + self._done)  # so that a stop changes nothing
        with torch.autocast("cpu", torch.bfloat16, enabled=self._halved):
            logits = self._network(given.batch)
        losses = _losses({name: each.float() for name, each in logits.items()}, given)
        total = torch.stack([WEIGHTS[name] * loss for name, loss in losses.items()]).sum()
        self._optimizer.zero_grad()
        total.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self._network.parameters(), 1.0)
        self._optimizer.step()
        self._done += 1
        if self._done % _AVERAGED_EVERY == 0:
            self._average()
        return total.item(), {name: loss.item() for name, loss in losses.items()}

    def _average(self) -> None:
        """Let the average follow the weights, quickly at first (Polyak and Juditsky, 1992)."""
        share = min(self._plan.averaged, self._done / (self._done + 20))
        for name, value in _learnt(self._network).items():
            self._averaged[name].lerp_(value, 1 - share)

    def _save(self) -> None:
        unfinished = self._file.with_suffix(".part")
        state = {
            "done": self._done, "plan": json.dumps(asdict(self._plan)),
            "network": _learnt(self._network), "averaged": self._averaged,
            "optimizer": self._optimizer.state_dict(),
        }  # fmt: skip
        torch.save(state, unfinished)
        unfinished.rename(self._file)

    def _resume(self) -> None:
        if not self._file.exists():
            return
        state = torch.load(self._file, weights_only=True)
        if state["plan"] != json.dumps(asdict(self._plan)):
            raise ValueError(f"{self._file} is of another plan: {state['plan']}. Take it away.")
        self._network.load_state_dict(state["network"], strict=False)
        self._averaged = state["averaged"]
        self._optimizer.load_state_dict(state["optimizer"])
        self._done = state["done"]
        print(f"Going on after step {self._done} of {self._steps}.", flush=True)


def _reckons_in_bfloat16() -> bool:
    """Say whether the processor does: where it only pretends to, a step took 16 times as long."""
    able = torch.cpu.get_capabilities()
    return bool(able.get("avx512_bf16") or able.get("amx_bf16"))


def _learnt(network: Network) -> dict[str, Tensor]:
    return {k: v.detach() for k, v in network.state_dict().items() if k != WORD_EMBEDDINGS}


def _optimizer(network: Network, plan: Plan) -> torch.optim.Optimizer:
    network.encoder.embeddings.word_embeddings.weight.requires_grad = False
    encoder = [p for p in network.encoder.parameters() if p.requires_grad]
    known = set(map(id, network.encoder.parameters()))
    heads = [p for p in network.parameters() if id(p) not in known]
    groups = [
        {"params": encoder, "lr": plan.rate, "initial_lr": plan.rate},
        {"params": heads, "lr": plan.head_rate, "initial_lr": plan.head_rate},
    ]
    return torch.optim.AdamW(groups, weight_decay=plan.decay, fused=True)


def _rate(done: float, warm_up: float) -> float:
    """Return the share of the full rate at this share of all steps: up, then down as a cosine."""
    if done < warm_up:
        return done / warm_up
    return 0.5 * (1 + math.cos(math.pi * min(1.0, (done - warm_up) / (1 - warm_up))))


def _losses(logits: Mapping[str, Tensor], given: Lesson) -> dict[str, Tensor]:
    targets = {"tags": given.tags, "loaded": given.loaded}
    targets |= {head: given.answers[:, :, place] for place, head in enumerate(SENTENCE_HEADS)}
    return {
        name: functional.cross_entropy(
            logits[name].flatten(0, 1), target.flatten(), ignore_index=UNKNOWN
        )
        for name, target in targets.items()
        if (target != UNKNOWN).any()
    }
