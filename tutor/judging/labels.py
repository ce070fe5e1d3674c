"""Is the label right, and do words of the text bear it out?"""

from __future__ import annotations

from analysis.verdict import Label
from tutor.judging.answer import Answer
from tutor.judging.conceding import holds_against_the_key
from tutor.judging.judgement import Grade, Judgement, Rubric
from tutor.judging.shown import hand_overs, has_open_marks, judging_words
from tutor.judging.words import phrased

# From so many different words on, a message with this share of them repeats the sentence.
_LONG, _WHOLE = 6, 0.8


def judge_label(answer: Answer) -> Judgement:
    """Judge a label, words that bear it out, or both; a label said before still counts."""
    chosen = answer.heard.label or answer.before.label
    if answer.cannot_tell and answer.heard.label is None:
        return _undecided(answer)
    if chosen is None:
        return _words_alone(answer)
    if chosen.value in (*answer.item.right, *answer.item.also):
        return _right_label(answer, chosen)
    return _another_label(answer, chosen)


def words_for(answer: Answer, label: Label) -> tuple[str, ...]:
    """Return the words of the text that the message points at and that bear out the label."""
    text = answer.item.text
    if _repeats_it(answer):
        return ()
    if label is Label.SOURCED:
        cues = {word for one in hand_overs(text) for word in (*one.cue, *one.beside)}
        return answer.pointed_among(answer.proof | cues)
    if label is Label.COMMENTARY:
        return answer.pointed_among(answer.proof | judging_words(text))
    return answer.pointed_among(answer.proof)


def _repeats_it(answer: Answer) -> bool:
    """Say whether the message is the whole sentence: who points at everything points at nothing."""
    words = set(answer.text_words)
    return len(words) >= _LONG and len(words.intersection(answer.words)) >= _WHOLE * len(words)


def says_nobody(answer: Answer) -> bool:
    """Say whether the message says that nobody is handed the word, or that the writer has it."""
    return phrased("nobody", answer.words) or phrased("writer", answer.words)


def _right_label(answer: Answer, label: Label) -> Judgement:
    pointed = words_for(answer, label)
    nobody = says_nobody(answer)
    reason = bool(pointed) and not (label is Label.SOURCED and nobody)
    if label is Label.UNSOURCED:
        reason = reason or nobody or phrased("checkable", answer.words)
    if label is Label.COMMENTARY:
        reason = reason and not phrased("checkable", answer.words)
    return Judgement(
        Grade.RIGHT if reason else Grade.PART,
        Rubric.SOLID if reason else Rubric.GETTING_THERE,
        gives_reason=reason,
        label=label,
        pointed=answer.as_in_text(pointed),
    )


def _another_label(answer: Answer, label: Label) -> Judgement:
    key = Label(answer.item.right[0])
    pointed = () if says_nobody(answer) else words_for(answer, key)
    evidence = holds_against_the_key(answer, label)
    if evidence:
        return Judgement(
            Grade.DISCUSS,
            Rubric.GETTING_THERE,
            gives_reason=True,
            label=label,
            pointed=answer.as_in_text(evidence),
            concedes=True,
        )
    grade = Grade.DISCUSS if answer.item.contested else Grade.WRONG
    hears_who = bool(pointed) and key is Label.SOURCED
    rubric = Rubric.GETTING_THERE if hears_who else Rubric.NOT_YET
    reason = bool(pointed or words_for(answer, label))
    shown = answer.as_in_text(pointed)
    return Judgement(grade, rubric, gives_reason=reason, label=label, pointed=shown)


def _words_alone(answer: Answer) -> Judgement:
    """Judge a reason to which no label was said yet."""
    key = Label(answer.item.right[0])
    pointed = words_for(answer, key)
    reason = bool(pointed) or (key is Label.UNSOURCED and says_nobody(answer))
    if reason:
        shown = answer.as_in_text(pointed)
        return Judgement(Grade.PART, Rubric.GETTING_THERE, gives_reason=True, pointed=shown)
    grade = Grade.DISCUSS if answer.item.contested else Grade.WRONG
    return Judgement(grade, Rubric.NOT_YET)


def _undecided(answer: Answer) -> Judgement:
    """Judge "can’t tell from the text": a reason that holds is that nothing plainly hands over."""
    silent = not hand_overs(answer.item.text) and not has_open_marks(answer.item.text)
    open_to_doubt = silent or answer.item.contested or answer.item.right[0] == Label.UNSOURCED
    pointed = answer.pointed_among(answer.proof)
    explains = says_nobody(answer) or phrased("could_be", answer.words) or bool(pointed)
    holds = open_to_doubt and explains
    return Judgement(
        Grade.DISCUSS,
        Rubric.GETTING_THERE if holds else Rubric.NOT_YET,
        gives_reason=holds,
        pointed=answer.as_in_text(pointed) if holds else (),
    )
