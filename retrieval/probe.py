"""Opens a Chroma folder in a process of its own: a damaged one can end that process by a signal.

`fault` starts the child; `main` is the child. It needs nothing but chromadb, so it takes 1 s.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from chromadb.api.models.Collection import Collection

COLLECTION = "passages"
ENCODER = "encoder"  # the key in the collection's metadata that names what made the vectors
# Opening and asking takes 1.2 s with 20,000 passages; a minute means that it hangs.
_PATIENCE = 60.0
# Chroma measures in single precision; a stored vector finds itself at a distance below 1e-6.
_ITSELF = 1e-3


def fault(folder: Path, identity: str) -> str | None:
    """Return what is wrong with the Chroma folder, or None if it is sound.

    Sound means: it opens; its vectors come from this encoder, by cosine; every passage that it
    counts is found by a search; and known passages find themselves.
    """
    command = [sys.executable, "-m", "retrieval.probe", str(folder.resolve()), identity]
    try:
        child = subprocess.run(  # noqa: S603 - our own module, no shell
            command,
            cwd=Path(__file__).parents[1],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"no answer within {_PATIENCE:.0f} seconds"
    if child.returncode == 0:
        return None
    last = (child.stderr or child.stdout).strip().rpartition("\n")[2]
    return f"exit status {child.returncode}: {last}"


def main(folder: str, identity: str) -> str | None:
    """Return what is wrong with the folder, if the process lives to tell."""
    import resource  # noqa: PLC0415 - the parent only needs `fault`

    import chromadb  # noqa: PLC0415
    from chromadb.config import Settings  # noqa: PLC0415

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    client = chromadb.PersistentClient(folder, Settings(anonymized_telemetry=False))
    passages = client.get_collection(COLLECTION, embedding_function=None)
    if (passages.metadata or {}).get(ENCODER) != identity:
        return "the vectors come from another encoder"
    if (passages.configuration.get("hnsw") or {}).get("space") != "cosine":
        return "distances are not cosine"
    return _lost(passages)


def _lost(passages: Collection) -> str | None:
    counted, ids = passages.count(), passages.get(include=[])["ids"]
    if not counted and not ids:
        return None
    known = passages.get(ids=[ids[0], ids[len(ids) // 2], ids[-1]], include=["embeddings"])
    vectors = np.asarray(known["embeddings"], dtype=np.float32)
    nearest = passages.query(query_embeddings=vectors, n_results=1, include=["distances"])
    if not all(found and found[0] < _ITSELF for found in nearest["distances"] or [[]]):
        return "a passage does not find itself"
    found = passages.query(query_embeddings=vectors[:1], n_results=counted, include=[])["ids"][0]
    if not counted == len(set(ids)) == len(set(found)):
        return f"{counted} passages counted, {len(set(ids))} held, {len(set(found))} found"
    return None


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
