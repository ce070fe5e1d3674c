"""A library's own heavy import, put off until somebody calls what it was for."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any


@contextmanager
def put_off(name: str) -> Iterator[None]:
    """Keep others from importing the module `name` while the block lasts.

    `from name import function` gives a stand-in that imports the module when it is called and hands
    the call on: nothing is lost but the wait. It stands in for functions only, not for classes.
    """
    if name in sys.modules:
        yield
        return
    sys.modules[name] = stand_in = _StandIn(name)
    try:
        yield
    finally:
        if sys.modules.get(name) is stand_in:
            del sys.modules[name]


class _StandIn(ModuleType):
    """Has a function for every name that it is asked for."""

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("__"):  # what the import system looks for and a function never is
            raise AttributeError(name)

        def call(*arguments: object, **named: object) -> object:
            return getattr(importlib.import_module(self.__name__), name)(*arguments, **named)

        return call
