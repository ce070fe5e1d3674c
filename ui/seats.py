"""Each browser is a seat: a random secret in a cookie that no script can read."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from classroom.seat import MalformedToken, new_token, seat_id

COOKIE = "who_says_seat"
# As long as a unit of lessons; every page load starts it anew. What was typed is erased sooner.
MAX_AGE = 30 * 24 * 3600  # seconds


def learner_of(token: str | None) -> str | None:
    """Return the id of the seat that holds this token, or None if nobody was ever given it."""
    if not token:
        return None
    try:
        return seat_id(token)
    except MalformedToken:
        return None


class SeatCookie:
    """Gives every browser that opens a page a seat, and keeps the one that it has."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if not _opens_a_page(scope):
            await self._app(scope, receive, send)
            return
        held = HTTPConnection(scope).cookies.get(COOKIE)
        token = held if held and learner_of(held) else new_token()
        secure = "; Secure" if scope["scheme"] == "https" else ""
        cookie = f"{COOKIE}={token}; Max-Age={MAX_AGE}; Path=/; HttpOnly; SameSite=Lax{secure}"

        async def send_with_seat(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).append("Set-Cookie", cookie)
            await send(message)

        await self._app(scope, receive, send_with_seat)


def _opens_a_page(scope: Scope) -> bool:
    """Say whether a browser asks for a document; also if what it has in its cache is still good."""
    if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
        return False
    return "text/html" in HTTPConnection(scope).headers.get("accept", "")
