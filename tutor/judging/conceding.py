"""Does a learner’s evidence hold up against the key? Then the tutor gives way.

Only a plain sign in the text counts: a cue with somebody beside it, a word that judges, a telling
verb that is negated. Naming any other word of the text is no evidence.
"""

from __future__ import annotations

from analysis.verdict import Label
from tutor.judging.answer import Answer
from tutor.judging.shown import hand_overs, has_open_marks, judging_words, negated_cues
from tutor.judging.words import phrased


def holds_against_the_key(answer: Answer, label: Label) -> tuple[str, ...]:
    """Return the words of the text that bear out a label against the key, or none."""
    if label is Label.SOURCED:
        return _handed_over(answer)
    if label is Label.COMMENTARY:
        return _judged(answer)
    return _not_handed_over(answer)


def _handed_over(answer: Answer) -> tuple[str, ...]:
    for one in hand_overs(answer.item.text):
        cue = answer.pointed_among(frozenset(one.cue))
        beside = answer.pointed_among(one.beside)
        if cue and beside and not phrased("nobody", answer.words):
            return (*cue, *beside)
    return ()


def _judged(answer: Answer) -> tuple[str, ...]:
    text = answer.item.text
    if hand_overs(text) or has_open_marks(text):
        return ()  # a main statement that is handed over stays sourced (ruling 2)
    return answer.pointed_among(judging_words(text))


def _not_handed_over(answer: Answer) -> tuple[str, ...]:
    text = answer.item.text
    if hand_overs(text) or has_open_marks(text) or judging_words(text):
        return ()
    negated = answer.denied_among(negated_cues(text))
    silent = phrased("nobody", answer.words) or phrased("does_not_speak", answer.words)
    named = answer.pointed_among(frozenset(answer.text_words))
    return negated or (named if silent else ())
