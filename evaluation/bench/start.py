"""How long until the app is alive, shows a heading and is ready; and what it then weighs."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Self
from urllib.error import URLError
from urllib.request import urlopen

from settings import HOME

CHROMIUM = "/usr/bin/chromium"
_PATIENCE = 120  # seconds
_OPTIONS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
]  # fmt: skip


def starts(folder: Path) -> Iterator[tuple[str, float, str]]:
    """Yield name, value and unit for the very first start, and for the next one.

    The browser is warm throughout, and at the next start holds the page's scripts in its cache.
    """
    address = f"http://127.0.0.1:{_free_port()}"
    with _Browser() as browser:
        for name in ("first start", "next start"):
            yield from _start(name, folder, address, browser)


def _start(
    name: str, folder: Path, address: str, browser: _Browser
) -> Iterator[tuple[str, float, str]]:
    started = time.perf_counter()
    app = _serve(address, folder)
    try:
        _wait_for(f"{address}/healthz", every=0.02)
        yield f"{name}, to health", time.perf_counter() - started, "s"
        if browser.page is not None:
            browser.page.goto(address)
            browser.page.get_by_role("heading").first.wait_for(timeout=_PATIENCE * 1000)
            goal = "s (target 2)"
            yield f"{name}, to the first heading", time.perf_counter() - started, goal
        _wait_for(f"{address}/readyz", every=0.2)  # asking is work for what is loading
        yield f"{name}, to ready", time.perf_counter() - started, "s (target 12)"
        yield f"{name}, memory when ready", resident(app.pid), "MB (target 900)"
    finally:
        app.send_signal(signal.SIGINT)
        app.wait(timeout=30)


class _Browser:
    """A browser that has shown a page before, or none where there is no Chromium."""

    def __enter__(self) -> Self:
        self.page = None
        if Path(CHROMIUM).exists():
            from playwright.sync_api import sync_playwright  # noqa: PLC0415  only where it is used

            self._play = sync_playwright().start()
            self._browser = self._play.chromium.launch(executable_path=CHROMIUM, args=_OPTIONS)
            self.page = self._browser.new_page()
            self.page.goto("data:text/html,<h1>warm</h1>")
        return self

    def __exit__(self, *_: object) -> None:
        if self.page is not None:
            self._browser.close()
            self._play.stop()


def _serve(address: str, folder: Path) -> subprocess.Popen[bytes]:
    port = address.rpartition(":")[2]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", port]
    return subprocess.Popen(  # noqa: S603  our own words
        command,
        cwd=HOME,
        env={**os.environ, "WHO_SAYS_DATA": str(folder)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _wait_for(address: str, *, every: float) -> None:
    until = time.perf_counter() + _PATIENCE
    while time.perf_counter() < until:
        try:
            with urlopen(address, timeout=5):  # noqa: S310  our own address
                return
        except (URLError, OSError):
            time.sleep(every)
    raise TimeoutError(f"{address} did not answer within {_PATIENCE} s.")


def resident(process: int) -> float:
    """Return the resident memory of a process in MB (Linux)."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
