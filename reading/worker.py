"""Run as a process of its own: a file comes in on standard input, its page goes out as JSON.

Parsers meet whatever a stranger made. Here they can write no file, use no more time and memory than
they are given, and when they fall over, nobody else does.
"""

from __future__ import annotations

import json
import resource
import sys
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

if __name__ == "__main__":  # python -I leaves out the project's folder
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from reading.limits import Limits
from reading.unreadable import Broken, TookTooMuchMemory, UnreadableArticle


def obey(limits: Limits) -> None:
    """Let the system hold this process to the limits, for good."""
    memory = limits.memory_megabytes * 1024**2
    for what, soft, hard in (
        (resource.RLIMIT_AS, memory, memory),
        (resource.RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds + 1),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        with suppress(ValueError, OSError):  # macOS refuses a limit on memory; the others hold
            resource.setrlimit(what, (soft, hard))


def answer(data: bytes, limits: Limits) -> dict[str, object]:
    """Return {"page": its fields}, or {"failure": the name of an `UnreadableArticle`}."""
    try:
        from reading.parse import parse  # noqa: PLC0415 - under the limits, like all that it imports

        return {"page": asdict(parse(data, limits))}
    except UnreadableArticle as failure:
        return {"failure": type(failure).__name__}
    except MemoryError:
        return {"failure": TookTooMuchMemory.__name__}
    except Exception:  # noqa: BLE001 - parsers fail in their own hundred ways; all mean a damaged file
        return {"failure": Broken.__name__}


if __name__ == "__main__":
    given = Limits(**json.loads(sys.argv[1]))
    obey(given)
    sys.stdout.write(json.dumps(answer(sys.stdin.buffer.read(), given)))
