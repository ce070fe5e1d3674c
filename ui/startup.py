"""What starts with the server: the page comes first, the models load behind it."""

from __future__ import annotations

import gc
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from threading import Event, Thread

from streamlit.env_util import is_repl
from streamlit.starlette import App

from errors import WhoSaysError
from ui import resources

_log = logging.getLogger(__name__)

# Importing and loading hold Python's lock for tenths of a second at a time. A browser that already
# waits gets its page first: its first heading after 1.1-1.5 s instead of 3.1-3.6 s (two cores).
FIRST_PAGE = 1.5  # seconds
LEAVING = (
    2.0  # seconds that a stop waits for the thread; in mid-load it is left alone, without loss
)

first_page = Event()  # set by the first page that was drawn


@asynccontextmanager
async def lifespan(_: App) -> AsyncIterator[None]:
    """Start what goes on behind the pages, and serve at once."""
    stopped = Event()
    thread = Thread(target=behind_the_pages, args=(stopped,), name="warm-up", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stopped.set()
        thread.join(LEAVING)


def behind_the_pages(stopped: Event) -> None:
    """Let a first page pass, build the classroom, load its models, erase what has expired."""
    with collecting_later():
        get_ahead()
        first_page.wait(FIRST_PAGE)
        try:
            classroom = resources.classroom()
        except WhoSaysError as error:
            _log.error("The classroom could not be opened: %s", error)
            return
        classroom.warm_up()
    classroom.catch_up()
    classroom.keep_erasing(stopped)
    classroom.close()


def get_ahead() -> None:
    """Do what the first page would wait for while its browser still fetches Streamlit's scripts.

    The icon of the page needs these two libraries, and the first element on any page makes
    Streamlit look through all modules: together a tenth of a second and more.
    """
    import numpy as np  # noqa: F401, PLC0415
    import PIL.Image  # noqa: F401, PLC0415

    is_repl()


@contextmanager
def collecting_later() -> Iterator[None]:
    """Put off the collection of garbage while thousands of modules come in to stay.

    Looking through them again and again takes a fifth of the start. A threshold of zero, because
    libraries that switch the collector off for a moment switch it on again.
    """
    thresholds = gc.get_threshold()
    gc.set_threshold(0)
    try:
        yield
    finally:
        gc.collect()
        gc.freeze()  # what stays for good need not be looked through on every collection
        gc.set_threshold(*thresholds)
