"""The real app on a free port with a data folder of its own, and a real browser before it."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CHROMIUM = Path("/usr/bin/chromium")
# It runs as root in a container, without a graphics card, and has nothing to ask of the network.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
STARTING = 120  # seconds: ten times what a start takes on two quiet cores
SLOWEST = 20_000  # milliseconds that a page may take for anything


class Visit:
    """A browser of its own, and everything that it asked for or complained of."""

    def __init__(self, browser, url, **options):
        self.url = url
        self.context = browser.new_context(viewport={"width": 1280, "height": 800}, **options)
        self.page = self.context.new_page()
        self.page.set_default_timeout(SLOWEST)
        self.complaints = []
        self.asked = []
        self.page.on("console", self._note)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("websocket", lambda socket: self.asked.append(socket.url))

    def _note(self, message):
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)

    @property
    def strangers(self):
        """Return the addresses it asked for that are not the app's own."""
        host = self.url.removeprefix("http://")
        own = (f"http://{host}", f"ws://{host}", f"blob:http://{host}", "data:")
        return [url for url in self.asked if not url.startswith(own)]


@pytest.fixture(scope="session")
def browser():
    missing = None if CHROMIUM.exists() else f"there is no {CHROMIUM}"
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing = "playwright is not installed"
    if missing and os.environ.get("WHO_SAYS_BROWSER") == "required":
        pytest.fail(f"A browser is required, but {missing}.")
    if missing:
        pytest.skip(f"Needs a browser: {missing}.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def app(browser, tmp_path_factory):
    """Serve the app; started only where there is a browser."""
    assert browser.is_connected()
    folder = tmp_path_factory.mktemp("served")
    url = f"http://localhost:{_free_port()}"
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port"]
    environment = os.environ | {"WHO_SAYS_DATA": str(folder / "data"), "OMP_NUM_THREADS": "1"}
    log = folder / "log.txt"
    with log.open("w") as written:
        server = subprocess.Popen(
            [*command, url.rsplit(":", 1)[1]],
            cwd=ROOT,
            env=environment,
            stdout=written,
            stderr=subprocess.STDOUT,
        )
        try:
            _until_ready(url, server, log)
            yield url
        finally:
            server.terminate()
            server.wait(20)


@pytest.fixture
def visit(browser, app):
    visits = []

    def begin(**options):
        visits.append(Visit(browser, app, **options))
        return visits[-1]

    yield begin
    for made in visits:
        made.context.close()


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _until_ready(url, server, log):
    answer = "nothing"
    end = time.monotonic() + STARTING
    while time.monotonic() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{url}/readyz", timeout=5):
                return
        except urllib.error.HTTPError as error:
            answer = error.read().decode()
        except OSError as error:
            answer = str(error)
        time.sleep(0.2)
    pytest.fail(f"The app did not get ready: {answer}\n{log.read_text()[-2000:]}")
