"""How much may be sent to Streamlit's upload address, which otherwise takes anything into memory.

Measured: a session of a page without any uploader filled 300 MB in seconds; files stay there until
the session ends. Hence a seat and a budget, checked before the first byte is read.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from ui.catalogue import words
from ui.seats import COOKIE, learner_of

UPLOADS = "/_stcore/upload_file"
HOUR = 3600.0  # seconds
SEAT_BUDGET = 20 * 1024 * 1024  # bytes an hour: a term's articles, four of them as large as allowed
TOTAL_BUDGET = 10 * SEAT_BUDGET  # bytes an hour of all seats: tokens can be made up


class Budget:
    """Counts bytes over the last hour, each seat's and everybody's."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._spent: deque[tuple[float, str, int]] = deque()

    def spend(self, seat: str, size: int) -> bool:
        """Spend `size` bytes of the seat's budget; return False and spend none if it is used up."""
        now = self._clock()
        while self._spent and self._spent[0][0] <= now - HOUR:
            self._spent.popleft()
        mine = sum(spent for _, who, spent in self._spent if who == seat)
        total = sum(spent for _, _, spent in self._spent)
        if mine + size > SEAT_BUDGET or total + size > TOTAL_BUDGET:
            return False
        self._spent.append((now, seat, size))
        return True


class UploadGate:
    """Lets a file pass only with a seat, a stated size and budget left."""

    def __init__(self, app: ASGIApp, budget: Budget) -> None:
        self._app = app
        self._budget = budget

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        refusal = None
        if scope["type"] == "http" and scope["method"] == "PUT" and UPLOADS in scope["path"]:
            refusal = self._refusal(HTTPConnection(scope))
        await (refusal or self._app)(scope, receive, send)

    def _refusal(self, request: HTTPConnection) -> PlainTextResponse | None:
        seat = learner_of(request.cookies.get(COOKIE))
        if seat is None:
            return PlainTextResponse(words("uploads.no_seat"), 403)
        size = request.headers.get("content-length", "")
        if not size.isdecimal() or "transfer-encoding" in request.headers:
            return PlainTextResponse(words("uploads.no_size"), 411)
        if not self._budget.spend(seat, int(size)):
            return PlainTextResponse(words("uploads.spent"), 429)
        return None
