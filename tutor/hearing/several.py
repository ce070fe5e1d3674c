"""The parts of a message joined: one act, or several where there are two real ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tutor.dialogue import Act
from tutor.hearing.heard import Heard
from tutor.hearing.kinds import ANSWERS, FILLERS, HELP, TRIES

# A part that is heard less surely than this makes no second act of a message.
_SURE = 0.6


def joined(parts: Sequence[Heard]) -> Heard:
    """Return what the parts do together; there is at least one."""
    real = [part for part in parts if part.act not in FILLERS and part.confidence >= _SURE]
    tries = [part for part in real if part.act in TRIES]
    if tries:
        return tries[0]
    if not real:
        return max(parts, key=lambda part: (part.act not in FILLERS, part.confidence))
    main = _together(real)
    if len(main) == 1:
        return main[0]
    acts = tuple(dict.fromkeys(part.act for part in main))
    return replace(_merged(main), act=Act.SEVERAL, also=acts) if len(acts) > 1 else _merged(main)


def _together(parts: Sequence[Heard]) -> list[Heard]:
    """Fold answers into one, requests for help into one, and drop what repeats."""
    folded: list[Heard] = []
    for part in parts:
        before = next((n for n, other in enumerate(folded) if _fold(other, part)), None)
        if before is None:
            folded.append(part)
        else:
            folded[before] = _folded(folded[before], part)
    return folded


def _fold(one: Heard, other: Heard) -> bool:
    groups = (set(ANSWERS) | {Act.IDK}, set(HELP), {Act.DISAGREE, *ANSWERS})
    return one.act is other.act or any({one.act, other.act} <= group for group in groups)


def _folded(one: Heard, other: Heard) -> Heard:
    both = _merged([one, other])
    acts = {one.act, other.act}
    if len(acts) == 1:
        return both
    if Act.DISAGREE in acts:
        return replace(both, act=Act.DISAGREE)
    if acts <= set(HELP):
        return replace(both, act=min(acts, key=HELP.index))
    if Act.IDK in acts:
        return replace(both, act=Act.GUESS, guessing=True)
    chosen = both.label is not None or both.option is not None or both.yes is not None
    if chosen and acts & {Act.SPAN, Act.EXPLAIN}:
        return replace(both, act=Act.EXPLAIN)
    return replace(both, act=min(acts, key=ANSWERS.index))


def _merged(parts: Sequence[Heard]) -> Heard:
    """Return the first part with what the others say and it does not."""
    first = parts[0]
    for part in parts[1:]:
        first = replace(
            first,
            label=first.label or part.label,
            option=part.option if first.option is None else first.option,
            yes=part.yes if first.yes is None else first.yes,
            term=first.term or part.term,
            skill=first.skill or part.skill,
            guessing=first.guessing or part.guessing,
            confidence=min(first.confidence, part.confidence),
        )
    return first
