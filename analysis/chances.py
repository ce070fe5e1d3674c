"""How likely a sentence is another's voice, and how likely the writer's voice judges.

Rules and network each bring evidence as numbers; `tagger/mixing.py` weighs it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from analysis.evidence import Evidence
from analysis.tagger.heads import JUDGING
from analysis.tagger.mixing import Chances, log_odds

VOICE = (
    "network",
    "speech",
    "tagged",
    "covered",
    "told",
    "cue",
    "ruled",
    "continued",
    "quoted",
)
KIND = ("discourse", "editorial", "marks", "figure", "past", "hedged", "quoted")
# Where a reporting verb carries the sentence, the rules are right in .95 of 956 on PolNeAR dev.
_CARRIED = 0.92

_OPEN = 0.8  # for what goes on after a colon or in marks: ruling 4 decides, the rest is doubt
_HALF = 0.5
SPOKEN = Chances(0.97, 0.97, 0.5)  # the label before an interview's paragraph leaves no doubt


def voice_evidence(evidence: Evidence) -> list[float]:
    """Return what speaks for another voice, in the order of `VOICE`.

    The network's log-odds of attribution and of speech; the shares of characters in what it tagged,
    in what was heard in all, and in what is plainly told; how sure it is of its cue; whether the
    rules hear a main clause that tells; whether somebody's words go on from before; the share in
    quotation marks.
    """
    reading = evidence.reading
    assert reading is not None
    cue = max((each.sureness for each in reading.tagged if each.role == "cue"), default=0.0)
    return [
        log_odds(reading.answers["attributed"][1]),
        log_odds(reading.answers["discourse"][0]),
        evidence.tagged,
        evidence.covered,
        evidence.told,
        cue,
        float(any(relation.is_main for relation in evidence.ruled)),
        float(any(heard.is_continued for heard in evidence.heard)),
        evidence.in_marks,
    ]


def kind_evidence(evidence: Evidence) -> list[float]:
    """Return what speaks for commentary in the writer's own voice, in the order of `KIND`."""
    reading = evidence.reading
    assert reading is not None
    judging = [_judging(reading.answers[head], *sides) for head, sides in JUDGING.items()]
    return [
        *(log_odds(chance) for chance in judging),
        evidence.commentary_log_odds,
        float(evidence.has_figure),
        float(evidence.is_past),
        float(any(mark.rule == "hedges" for mark in evidence.marks)),
        evidence.in_marks,
    ]


def least_voice(evidence: Evidence) -> float:
    """Return how likely another's voice is at least, by what the rules alone can see."""
    goes_on = evidence.main is not None and evidence.main.is_continued
    if goes_on and evidence.covered >= _HALF:
        return _OPEN
    return 0.0


def by_rules(evidence: Evidence) -> Chances:
    """Return the chances where there is no network: by share of characters, and by marks."""
    carried = any(h.is_main for h in evidence.heard)
    attributed = max(evidence.covered, _CARRIED if carried else 0.0)
    return Chances(attributed, attributed, 1 / (1 + math.exp(-evidence.commentary_log_odds)))


def _judging(chances: Sequence[float], yes: Sequence[int], no: Sequence[int]) -> float:
    """Return how likely one of `yes` is, if it is one of `yes` or `no`."""
    for_, against = (sum(chances[place] for place in places) for places in (yes, no))
    return for_ / max(for_ + against, 1e-9)
