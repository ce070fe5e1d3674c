"""A plan in words: fills the wording and cites the sentences it speaks of."""

from __future__ import annotations

from analysis.verdict import Analysis
from tutor.dialogue import Act, Move, Role, Turn
from tutor.policy import Plan
from tutor.quoting import leading_attribution, number_of, quoted
from tutor.situation import Situation
from wording import Wording

# Which buttons stand under which move: wordings under prompts/choices/.
_CHOICES = {
    Move.WELCOME: ("hint", "cannot_tell", "about", "opinion"),
    Move.DECLINE: ("about", "opinion", "next"),
    Move.THANK: ("next", "about"),
    Move.EXPLAIN: ("next", "opinion"),
    Move.CONFIRM: ("hint", "next"),
}
_ABOUT_THE_ARTICLE = ("about", "opinion", "next")
_ABOUT_A_SENTENCE = ("hint", "cannot_tell", "show", "next")
ACT_OF_CHOICE = {
    "hint": Act.HINT,
    "cannot_tell": Act.IDK,
    "show": Act.TELL,
    "next": Act.TASK,
    "opinion": Act.BIAS,
    "about": Act.SUMMARY,
}


def reply(situation: Situation, plan: Plan, wording: Wording) -> Turn:
    """Return the tutor's turn for a plan. It quotes only what stands in the article, literally."""
    prompt = wording[f"tutor/{plan.wording}"]
    act = Act.OUT if plan.move is Move.DECLINE else situation.act
    return Turn(
        role=Role.TUTOR,
        text=prompt.fill(**_values(situation, plan, wording)),
        move=plan.move,
        act=act,
        cites=plan.sentences,
        choices=tuple(wording[f"choices/{name}"].fill() for name in _choices(plan)),
        prompt=prompt.version,
    )


def choices(wording: Wording) -> dict[str, Act]:
    """Return the buttons' texts and what pressing each of them does."""
    return {wording[f"choices/{name}"].fill(): act for name, act in ACT_OF_CHOICE.items()}


def _choices(plan: Plan) -> tuple[str, ...]:
    if not plan.sentences:
        return _CHOICES.get(plan.move, _ABOUT_THE_ARTICLE)
    return _CHOICES.get(plan.move, _ABOUT_A_SENTENCE)


def _values(situation: Situation, plan: Plan, wording: Wording) -> dict[str, str]:
    article, analysis = situation.article, situation.analysis
    if not plan.sentences:
        return {}
    first = plan.sentences[0]
    verdict = analysis.verdicts[first]
    told = leading_attribution(verdict)
    return {
        "quotes": "\n".join(quoted(article, analysis.verdicts[n], wording) for n in plan.sentences),
        "number": number_of(first),
        "numbers": ", ".join(number_of(n) for n in plan.sentences),
        "speakers": _speakers(analysis, plan),
        "cue": told.cue.of(article.text) if told and told.cue else "",
        "source": told.source.of(article.text) if told and told.source else "",
        "via": (told.via if told else None) or "",
        "reason": verdict.reason,
    }


def _speakers(analysis: Analysis, plan: Plan) -> str:
    named = [leading_attribution(analysis.verdicts[n]) for n in plan.sentences]
    return ", ".join(dict.fromkeys(a.speaker for a in named if a and a.speaker))
