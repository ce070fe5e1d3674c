from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from classroom.lazily import Lazy


def test_it_is_made_once_however_many_wait_for_it():
    made, go = [], Event()

    def make():
        go.wait(10)
        made.append("the parser")
        return object()

    lazy = Lazy(make)
    with ThreadPoolExecutor(8) as threads:
        waiting = [threads.submit(lazy.get) for _ in range(8)]
        assert not lazy.ready
        go.set()
        got = {id(future.result(10)) for future in waiting}
    assert lazy.ready
    assert made == ["the parser"]
    assert got == {id(lazy.get())}


def test_what_could_not_be_made_is_tried_again():
    tries = iter([ZeroDivisionError, None])

    def make():
        if error := next(tries):
            raise error
        return "made"

    lazy = Lazy(make)
    with pytest.raises(ZeroDivisionError):
        lazy.get()
    assert not lazy.ready
    assert lazy.get() == "made"


def test_even_none_is_made_once():
    made = []
    lazy = Lazy(lambda: made.append(1))
    assert lazy.get() is lazy.get() is None
    assert made == [1]
