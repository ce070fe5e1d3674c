"""Every choice that whoever runs the app can make, read once from the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from errors import WhoSaysError

HOME = Path(__file__).parent


class BadSetting(WhoSaysError):
    """Raised if a setting in the environment has a value that nobody can follow."""


class VectorStore(StrEnum):
    """Where vectors live: in Chroma's folder, or in memory and made anew at each start."""

    CHROMA = "chroma"
    MEMORY = "memory"


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings with defaults that work offline on one laptop.

    `data` is the one folder that the app writes to: copy it, and you have a backup.
    `threads` is how many processor threads the encoder may use; 1 is best beside a busy neighbour.
    """

    data: Path = HOME / "data"
    corpus: Path = HOME / "corpus"
    prompts: Path = HOME / "prompts"
    weights: Path = HOME / "analysis" / "tagger" / "weights"
    vectors: VectorStore = VectorStore.CHROMA
    threads: int = 1

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """Return the settings with what the variables `WHO_SAYS_...` of the README say.

        Raises:
            BadSetting: if a value cannot be followed; names the variable and the choices.
        """
        defaults = cls()
        vectors = environment.get("WHO_SAYS_VECTORS", defaults.vectors)
        if vectors not in set(VectorStore):
            choices = ", ".join(VectorStore)
            raise BadSetting(f"WHO_SAYS_VECTORS is '{vectors}'; choose one of: {choices}.")
        threads = environment.get("WHO_SAYS_THREADS", str(defaults.threads))
        if not threads.isdecimal() or not 1 <= int(threads) <= 64:  # noqa: PLR2004  no laptop has more
            raise BadSetting(f"WHO_SAYS_THREADS is '{threads}'; give a number from 1 to 64.")
        return cls(
            data=Path(environment.get("WHO_SAYS_DATA", defaults.data)).expanduser(),
            corpus=Path(environment.get("WHO_SAYS_CORPUS", defaults.corpus)).expanduser(),
            weights=Path(environment.get("WHO_SAYS_WEIGHTS", defaults.weights)).expanduser(),
            vectors=VectorStore(vectors),
            threads=int(threads),
        )
