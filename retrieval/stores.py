"""The vector stores to choose from, each behind LangChain's `VectorStore`."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from errors import WhoSaysError
from retrieval.encoder import Encoder
from retrieval.probe import COLLECTION, ENCODER

if TYPE_CHECKING:
    from chromadb.api.types import Where
    from langchain_core.documents import Document
    from langchain_core.vectorstores import VectorStore


class UnknownStore(WhoSaysError):
    """Raised if the settings ask for a vector store that does not exist."""


@dataclass(frozen=True, slots=True)
class Store:
    """A LangChain vector store, and the four things that its interface leaves to each of them."""

    vectors: VectorStore
    ids: Callable[[str | None], set[str]]  # of an article's passages, or of all
    only: Callable[[str, Collection[str]], Any]  # a filter: this metadata field has one of these
    nearness: Callable[[float], float]  # its score for a hit -> cosine, higher is nearer
    close: Callable[[], None]


def open_store(kind: str, folder: Path, encoder: Encoder) -> Store:
    """Open the store of that kind ("chroma" or "memory"), making an empty one if there is none.

    Raises:
        UnknownStore: if there is no such kind.
    """
    kinds = {"chroma": _chroma, "memory": _memory}
    if kind not in kinds:
        raise UnknownStore(f"There is no vector store '{kind}'. Choose one of: {', '.join(kinds)}.")
    return kinds[kind](folder, encoder)


def _chroma(folder: Path, encoder: Encoder) -> Store:
    import chromadb  # noqa: PLC0415 - 1.3 s that the first page should not wait for
    from chromadb.config import Settings  # noqa: PLC0415
    from langchain_chroma import Chroma  # noqa: PLC0415

    _write_ahead(folder / "chroma.sqlite3")
    client = chromadb.PersistentClient(folder, Settings(anonymized_telemetry=False))
    vectors = Chroma(
        collection_name=COLLECTION,
        embedding_function=encoder,
        client=client,
        collection_metadata={ENCODER: encoder.identity},
        collection_configuration={"hnsw": {"space": "cosine"}},
    )

    def ids(article_id: str | None) -> set[str]:
        where: Where | None = {"article": article_id} if article_id is not None else None
        return set(vectors.get(where=where, include=[])["ids"])

    return Store(
        vectors=vectors,
        ids=ids,
        only=lambda field, values: {field: {"$in": list(values)}},
        nearness=lambda distance: 1.0 - distance,
        close=client.close,  # type: ignore[attr-defined] # its class has it, its interface not
    )


def _write_ahead(database: Path) -> None:
    """Have Chroma write ahead into a journal: the file remembers, and each change waits once.

    Without it a change waits four times for the disk, an article up to twelve times. Call it before
    Chroma opens the file: two copies of SQLite in one process must never hold the same file.
    """
    database.parent.mkdir(parents=True, exist_ok=True)
    with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")


def _memory(_folder: Path, encoder: Encoder) -> Store:
    from langchain_core.vectorstores import InMemoryVectorStore  # noqa: PLC0415 - 0.4 s

    vectors = InMemoryVectorStore(encoder)

    def ids(article_id: str | None) -> set[str]:
        held = {key: value["metadata"]["article"] for key, value in vectors.store.items()}
        return {key for key, article in held.items() if article_id in (None, article)}

    def only(field: str, values: Collection[str]) -> Callable[[Document], bool]:
        return lambda document: document.metadata[field] in values

    return Store(vectors, ids=ids, only=only, nearness=float, close=vectors.store.clear)
