"""The buttons that mean the same wherever they stand, and what pressing each of them does."""

from __future__ import annotations

from tutor.dialogue import Act
from wording import Wording

_ACTS = {
    "about": Act.SUMMARY,
    "cannot_tell": Act.CANNOT_TELL,
    "disagree": Act.DISAGREE,
    "example": Act.EXAMPLE,
    "go_on": Act.NAVIGATE,
    "hint": Act.HINT,
    "leave_it": Act.NAVIGATE,
    "like_it": Act.NAVIGATE,
    "my_turn": Act.NAVIGATE,
    "next": Act.NAVIGATE,
    "no_such_words": Act.EXPLAIN,
    "opinion": Act.BIAS,
    "progress": Act.CHECK,
    "show": Act.TELL,
    "stop": Act.NAVIGATE,
}
FREELY = "free"  # leaves the path
LEADS = {"lead_15": 15, "lead_45": 45, "lead_90": 90}  # minutes


def buttons(wording: Wording) -> dict[str, Act]:
    """Return the buttons' texts and the acts that they stand for."""
    named = dict.fromkeys((FREELY, *LEADS), Act.NAVIGATE) | _ACTS
    return {wording[f"choices/{name}"].fill(): act for name, act in named.items()}


def minutes_of(message: str, wording: Wording) -> int:
    """Return the length of the path that a pressed button stands for, or 0."""
    texts = {wording[f"choices/{name}"].fill(): minutes for name, minutes in LEADS.items()}
    return texts.get(message.strip(), 0)
