"""A learner's message as it may be kept: fit to store and show, not too long, not too often."""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta
from threading import Lock

from classroom.privacy import hide_personal_data
from classroom.seat import Seat
from errors import WhoSaysError
from reading.text import clean

LONGEST = 2_000  # characters; the page's input allows no more either
AT_MOST = 20  # messages of one seat in WITHIN: more than a thinking person sends
WITHIN = timedelta(minutes=1)
_REMEMBERED = 1_000  # seats; beyond it the quiet ones are forgotten


class UnfitMessage(WhoSaysError):
    """Raised if a message is empty or too long; nothing is kept of it."""


class TooFast(WhoSaysError):
    """Raised if a seat sends more messages than a person can mean."""


def fit(text: str, printed: str = "") -> str:
    """Return the message as it is kept: cleaned like an article, and personal data hidden.

    What stands in `printed`, the article under discussion, is not personal.

    Raises:
        UnfitMessage: if nothing is left of it, or it is longer than 2,000 characters.
    """
    if len(text) > LONGEST:
        raise UnfitMessage(
            f"Your message has {len(text):,} characters; the tutor reads up to {LONGEST:,}. "
            "Please shorten it, or ask about one thing at a time."
        )
    message = clean(text).strip()
    if not message:
        raise UnfitMessage("There is nothing in your message yet. Write a word or two.")
    return hide_personal_data(message, printed)


class Pace:
    """How often each seat has sent a message lately."""

    def __init__(self) -> None:
        self._sent: dict[Seat, deque[datetime]] = {}
        self._lock = Lock()

    def __len__(self) -> int:
        """Return how many seats are remembered."""
        return len(self._sent)

    def step(self, seat: Seat, now: datetime) -> None:
        """Count one message of the seat.

        Raises:
            TooFast: if it is the 21st in a minute; it does not count then.
        """
        with self._lock:
            sent = self._sent.setdefault(seat, deque(maxlen=AT_MOST))
            # A clock that was set back leaves moments in the future; they count for nothing.
            recent = [moment for moment in sent if timedelta(0) <= now - moment < WITHIN]
            if len(recent) == AT_MOST:
                wait = int((recent[0] + WITHIN - now).total_seconds()) + 1
                raise TooFast(
                    f"That was {AT_MOST} messages in a minute. Take a breath, and go on in "
                    f"{wait} seconds."
                )
            sent.append(now)
            self._forget_the_quiet(now)

    def _forget_the_quiet(self, now: datetime) -> None:
        if len(self._sent) > _REMEMBERED:
            self._sent = {
                seat: sent for seat, sent in self._sent.items() if abs(now - sent[-1]) < WITHIN
            }
