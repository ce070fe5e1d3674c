"""How sure a verdict is: the share of such verdicts that are right, and which are close calls."""

from __future__ import annotations

from dataclasses import replace

from analysis.judge import Judgement
from analysis.tagger.mixing import Sureness
from analysis.verdict import Tag

# Below it a verdict is a close call; chosen on the rows of `tests/analysis/tables` that teach
# nothing: 18 in 100 verdicts fall below, .65 of them right, and .87 of the others. MODEL_CARD.md
# has the same of the gold, which chose nothing.
CONTESTED_BELOW = 0.7


def assured(judgement: Judgement, sureness: Sureness) -> Judgement:
    """Return the judgement with a confidence that means what it says, and *contested* by it.

    What states nothing is left as it was: no label, nothing to be right about.
    """
    if judgement.label is None:
        return judgement
    confidence = sureness.of(judgement.confidence)
    tags = tuple(tag for tag in judgement.tags if tag is not Tag.CONTESTED)
    close = (Tag.CONTESTED,) if confidence < CONTESTED_BELOW else ()
    return replace(judgement, confidence=confidence, tags=(*tags, *close))
