"""Yes or no, and one of several options."""

from __future__ import annotations

from tutor.judging.answer import Answer
from tutor.judging.judgement import Grade, Judgement, Rubric
from tutor.judging.words import entries, meant, phrased, telling, words_of

# How much of an option’s own words (those of no other option) an answer in words must hold.
_ENOUGH = 0.5


def judge_yes_no(answer: Answer) -> Judgement:
    """Judge yes or no; words beside it may give the reason."""
    said = _yes(answer)
    return _judged(answer, () if said is None else ("yes" if said else "no",))


def judge_choice(answer: Answer) -> Judgement:
    """Judge the option that was chosen by its letter, its text or its telling words."""
    options = answer.item.options
    heard = answer.heard.option
    if heard is not None and 0 <= heard < len(options):
        return _judged(answer, (options[heard],))
    return _judged(answer, _options_said(answer))


def _judged(answer: Answer, chosen: tuple[str, ...]) -> Judgement:
    item = answer.item
    right = {_key(way) for way in (*item.right, *item.also)}
    pointed = answer.as_in_text(answer.pointed_among(answer.proof))
    reason = bool(pointed) or phrased("because", answer.words)
    fitting = [one for one in chosen if _key(one) in right]
    if len(chosen) == 1 and fitting:
        rubric = Rubric.SOLID if reason else Rubric.GETTING_THERE
        return Judgement(Grade.RIGHT, rubric, gives_reason=reason, pointed=pointed)
    if fitting or (not chosen and pointed):
        return Judgement(Grade.PART, Rubric.GETTING_THERE, gives_reason=reason, pointed=pointed)
    hears = pointed or (item.contested and reason)
    rubric = Rubric.GETTING_THERE if hears else Rubric.NOT_YET
    if item.contested or (not chosen and answer.cannot_tell):
        return Judgement(Grade.DISCUSS, rubric, gives_reason=reason, pointed=pointed)
    shown = next((code for option, code in item.wrong if _key(option) in map(_key, chosen)), "")
    return Judgement(Grade.WRONG, rubric, gives_reason=reason, pointed=pointed, misconception=shown)


def _yes(answer: Answer) -> bool | None:
    if answer.heard.yes is not None:
        return answer.heard.yes
    said = {
        word in entries("yes") for word in answer.words if word in entries("yes") | entries("no")
    }
    return said.pop() if len(said) == 1 else None


def _options_said(answer: Answer) -> tuple[str, ...]:
    """Return the options whose own words the message holds; two where it holds both."""
    whole = {option: set(telling(words_of(option))) for option in answer.item.options}
    found = {}
    for option, words in whole.items():
        others = set().union(*(rest for other, rest in whole.items() if other != option))
        own = (words - others) or words
        held = {meant(word, own) for word in answer.words} - {""}
        if len(held) / len(own) >= _ENOUGH:
            found[option] = len(held) / len(own)
    if {"both", "or"}.intersection(answer.words):
        return tuple(found)
    best = max(found.values(), default=0.0)
    return tuple(option for option, share in found.items() if share == best)


def _key(option: str) -> tuple[str, ...]:
    return words_of(option)
