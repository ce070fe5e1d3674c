"""What needs care: fixed cards, never composed. Nothing is asked, nothing scored.

The tutor does not claim to detect distress. Where it hears it, it stops teaching.
"""

from __future__ import annotations

from dataclasses import replace

from tutor.dialogue import Act, Move
from tutor.moves.put import choices
from tutor.moves.talk import back
from tutor.plan import Line, Plan, line
from tutor.situation import Situation

_CARDS = {
    Act.SELF_HARM: "care/self_harm",
    Act.HURT_BY_OTHERS: "care/hurt_by_others",
    Act.THREAT: "care/threat",
    Act.DISTRESS: "care/distress",
}
_ENOUGH = 2  # insults after which the tutor pauses


def card(situation: Situation) -> Plan:
    """Show the card that fits, with the school's own helpline; what was open waits."""
    wording = situation.tools.wording
    helpline = situation.rules.helpline.strip() or wording["care/helpline"].fill()
    shown = Line(_CARDS[situation.heard.act], {"helpline": helpline})
    return Plan(Move.CARE, (shown,), situation.state, choices=choices(wording, "go_on", "stop"))


def personal_data(situation: Situation) -> Plan:
    """Say that it was hidden, and go back to the task."""
    return back(situation, Move.CARE, line("personal_data"))


def abuse(situation: Situation) -> Plan:
    """Keep to the article; pause if it goes on."""
    rude = situation.state.rude + 1
    calm = replace(situation.state, rude=rude)
    if rude < _ENOUGH:
        return replace(back(situation, Move.REDIRECT, line("abuse")), state=calm)
    return Plan(
        Move.CARE, (line("pause"),), calm, choices=choices(situation.tools.wording, "go_on")
    )
