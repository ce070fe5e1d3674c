"""A plan in words: fills the wordings, joins the lines."""

from __future__ import annotations

from tutor.dialogue import Role, Turn
from tutor.occasion import Reply
from tutor.plan import QUOTED, Line, Plan
from tutor.situation import Situation
from wording import Wording


def reply(situation: Situation, plan: Plan) -> Reply:
    """Return the tutor's reply for a plan."""
    wording = situation.tools.wording
    act = plan.act or situation.heard.act
    turn = Turn(
        role=Role.TUTOR,
        text="\n".join(_laid_out(line, wording) for line in plan.lines),
        move=plan.move,
        act=act.value,
        cites=plan.cites,
        choices=plan.choices,
        prompt=" ".join(dict.fromkeys(wording[line.wording].version for line in plan.lines)),
    )
    return Reply(turn, plan.state, plan.attempt, plan.dispute)


def words_of(line: Line, wording: Wording) -> str:
    """Return what a line says."""
    return wording[line.wording].fill(**line.values)


def _laid_out(line: Line, wording: Wording) -> str:
    return f"\n{words_of(line, wording)}" if line.apart else words_of(line, wording)


def own_words(plan: Plan, wording: Wording) -> int:
    """Return how many words the tutor says of its own: quotations do not count."""
    own = (line for line in plan.lines if line.wording != QUOTED)
    return sum(len(words_of(line, wording).split()) for line in own)
