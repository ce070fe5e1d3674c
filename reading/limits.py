"""How much of anything one article may take: more than any needs, less than hurts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one upload may cost.

    Memory is address space: it counts the libraries as well.
    """

    megabytes: int = 5  # of the file, as `server.maxUploadSize`
    unpacked_megabytes: int = 20  # of a Word file, which is a zip archive
    entries: int = 200  # in a Word file; one with forty pictures has about sixty
    pages: int = 30  # of a PDF
    characters: int = 200_000  # about 35,000 words
    cpu_seconds: int = 10
    wall_seconds: float = 15.0
    memory_megabytes: int = 256  # measured: 32 for a text, 56 for a web page or a PDF
