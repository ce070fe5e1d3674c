"""Something slow to make, made when it is first needed, once."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Lazy(Generic[T]):
    """Holds what `make` returns from the first `get` on.

    Threads that come while it is being made wait for it. Where making it fails, `get` tries anew.
    """

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._lock = Lock()
        self._made: tuple[T] | None = None

    @property
    def ready(self) -> bool:
        """Say whether `get` would return at once."""
        return self._made is not None

    def get(self) -> T:
        """Return the thing, after making it if nobody has."""
        made = self._made
        if made is None:
            with self._lock:
                made = self._made
                if made is None:
                    made = self._made = (self._make(),)
        return made[0]
