"""A seat: one browser in one class, known by the hash of a secret that only the browser holds."""

from __future__ import annotations

import hashlib
import re
import secrets
from dataclasses import dataclass

from errors import WhoSaysError

DEFAULT_CLASS = "default"
TOKEN_BYTES = 16  # 128 bits: not to be guessed, however many seats there are
LONGEST_ID = 64

_TOKEN = re.compile(r"[0-9a-f]{32}", re.ASCII)
_ID = re.compile(r"[!-~]{1,64}", re.ASCII)


class MalformedToken(WhoSaysError):
    """Raised if a browser shows a token that we never gave out."""


class UnknownSeat(WhoSaysError):
    """Raised if a learner's id cannot be the id of a seat."""


@dataclass(frozen=True, slots=True)
class Seat:
    """Whose rows a query may see. `id` is what the rest of the app calls `learner_id`.

    Raises:
        UnknownSeat: if the id is empty, too long or holds anything but visible ASCII.
    """

    class_id: str
    id: str

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.id):
            raise UnknownSeat(
                "This browser has no seat in the class yet. Reload the page to take one."
            )


def new_token() -> str:
    """Return a new secret for a browser to keep: 32 hexadecimal digits."""
    return secrets.token_hex(TOKEN_BYTES)


def seat_id(token: str) -> str:
    """Return the id of the browser's seat: a hash, so that a leaked database impersonates nobody.

    Raises:
        MalformedToken: if the token is not one that `new_token` could have made.
    """
    if not _TOKEN.fullmatch(token):
        raise MalformedToken("This browser's seat token is damaged. Reload the page for a new one.")
    return hashlib.sha256(f"who says seat {token}".encode()).hexdigest()
