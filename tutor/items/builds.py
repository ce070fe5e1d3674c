"""What can be asked of a sentence, and how its verdict answers: one function a question.

Each returns the fields of the item, or None where the question does not fit. Words in them may
hold `$variables`; `built.py` fills them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from analysis.attribution import SourceKind
from analysis.verdict import Label, Tag
from tutor.items.ground import Ground
from tutor.items.item import Task
from tutor.items.sorts import KIND_OPTION, Stance, has_stance, number_in
from tutor.skills import Skill

# Rules of the analysis whose words carry a judgement.
_JUDGES = ("judging_words", "loaded_words", "mild_words", "absolutes", "boosters", "advice", "tone")
# "about 40" rounds, it does not doubt.
_ROUNDS = {"about", "nearly", "some", "almost", "around"}

Fields = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Build:
    """One kind of question about a sentence; `fields` are given the sentence and its words."""

    skill: Skill
    task: Task
    fields: Callable[[Ground, Fields], Fields | None]


def _proof(ground: Ground) -> tuple[str, ...]:
    told = ground.told
    if told is None:
        return ground.marked(*_JUDGES)
    texts = (span.of(ground.article.text) for span in (told.cue, told.source) if span)
    return tuple(text for text in texts if text in ground.words)


def _voice(ground: Ground, asked: Fields) -> Fields | None:
    told = ground.told
    if ground.verdict.label is None:
        return None
    if told is None:
        return {"also": tuple(asked["writer_names"]), "proof": _proof(ground)}
    if told.source is None or not ground.knows_speaker:
        return None
    names = (told.speaker, told.via, told.role, told.source.of(ground.article.text))
    return {
        "right": (ground.source,),
        "also": tuple(name for name in names if name),
        "proof": _proof(ground),
    }


def _label(ground: Ground, _: Fields) -> Fields | None:
    if not ground.is_sure:
        return None
    label = ground.verdict.label
    assert label is not None
    also = (Label.UNSOURCED.value,) if Tag.MOTIVE in ground.verdict.tags else ()
    return {"right": (label.value,), "also": also, "proof": _proof(ground)}


def _cue(ground: Ground, _: Fields) -> Fields | None:
    told = ground.told
    if not ground.is_sure or told is None or told.cue is None or not ground.holds(told):
        return None
    return {"right": (told.cue.of(ground.article.text),), "proof": _proof(ground)}


def _settle(ground: Ground, _: Fields) -> Fields | None:
    if not ground.is_sure or not ground.is_own_voice:
        return None
    settles = ground.verdict.label is Label.UNSOURCED
    return {"right": ("yes" if settles else "no",), "proof": _proof(ground)}


def _said(ground: Ground, asked: Fields) -> Fields | None:
    told = ground.told
    if not ground.is_sure or told is None or not ground.holds(told):
        return None
    return {
        "right": (asked["said"],),
        "options": (asked["said"], asked["so"]),
        "wrong": ((asked["so"], "m02"),),
    }


def _scope(ground: Ground, asked: Fields) -> Fields | None:
    if not ground.is_sure or ground.sentence == 0:
        return None
    before = Ground(ground.article, ground.analysis, ground.sentence - 1)
    told = before.told
    if told is None or not before.knows_speaker or not _same_paragraph(ground, before):
        return None
    goes_on = Tag.CONTINUED in ground.verdict.tags and ground.told is not None
    if not goes_on and not ground.is_own_voice:
        return None
    options = (asked["other"], asked["writer"])
    return {
        "values": {"source": before.source},
        "right": (asked["other" if goes_on else "writer"],),
        "options": options,
        "wrong": () if goes_on else ((asked["other"], "m14"),),
        "because": asked["because_other" if goes_on else "because_writer"],
    }


def _same_paragraph(ground: Ground, before: Ground) -> bool:
    sentences = ground.article.sentences
    return sentences[ground.sentence].paragraph == sentences[before.sentence].paragraph


def _source(ground: Ground, asked: Fields) -> Fields | None:
    told = ground.told
    if (
        not ground.is_sure
        or told is None
        or not ground.holds(told)
        or told.source_kind is None
        or not ground.knows_speaker
    ):
        return None
    options = tuple(asked[name] for name in ("named", "organisation", "hidden"))
    return {"right": (asked[KIND_OPTION[told.source_kind]],), "options": options}


def _chain(ground: Ground, _: Fields) -> Fields | None:
    told = ground.told
    if not ground.is_sure or told is None or told.via is None or not ground.holds(told):
        return None
    return {"right": (told.via,), "proof": _proof(ground)}


def _nobody(ground: Ground, asked: Fields) -> Fields | None:
    told = ground.told
    if not ground.is_sure:
        return None
    if told is not None and ground.holds(told) and ground.knows_speaker:
        return {"right": ("yes",), "because": asked["because_somebody"], "proof": _proof(ground)}
    words = ground.marked("no_agent")
    if Tag.NO_AGENT not in ground.verdict.tags or not words:
        return None
    return {
        "right": ("no",),
        "because": asked["because_nobody"],
        "values": {"words": words[0]},
        "proof": words,
    }


def _verb(ground: Ground, asked: Fields) -> Fields | None:
    told = ground.told
    if not ground.is_sure or told is None or told.cue is None or not ground.holds(told):
        return None
    stance = has_stance(told.cue.of(ground.article.text))
    if stance is None:
        return None
    if stance is Stance.SURE and told.source_kind is SourceKind.DOCUMENT:
        return None  # what a document shows is shown: the verb adds nothing
    return {
        "right": (asked[stance],),
        "options": tuple(asked[each] for each in Stance),
        "because": asked["because_neutral" if stance is Stance.NEUTRAL else "because"],
    }


def _hedge(ground: Ground, _: Fields) -> Fields | None:
    words = tuple(w for w in ground.marked("hedges") if w.lower() not in _ROUNDS)
    if Tag.HEDGE not in ground.verdict.tags or not words:
        return None
    return {"right": words, "values": {"words": words[0]}, "proof": words}


def _push(ground: Ground, _: Fields) -> Fields | None:
    words = ground.marked("loaded_words", "judging_words", "boosters")
    if not ground.is_sure or not ground.is_own_voice or not words:
        return None
    return {"right": words, "values": {"words": words[0]}, "proof": words}


def _how(ground: Ground, _: Fields) -> Fields | None:
    told = ground.told
    return {} if told is not None and ground.knows_speaker else None


def _weigh(ground: Ground, _: Fields) -> Fields | None:
    told = ground.told
    sure = ground.is_sure and told is not None and ground.holds(told) and ground.knows_speaker
    return {} if sure and Tag.REPORTED_THOUGHT not in ground.verdict.tags else None


def _number(ground: Ground, _: Fields) -> Fields | None:
    words = number_in(ground.words)
    if ground.verdict.label is None or not words:
        return None
    return {"values": {"words": words}}


def _trace(ground: Ground, _: Fields) -> Fields | None:
    worth = Tag.NEEDS_A_SOURCE in ground.verdict.tags or ground.verdict.label is Label.SOURCED
    return {} if worth and ground.is_sure else None


def _talk(ground: Ground, _: Fields) -> Fields | None:
    return {"contested": True} if ground.verdict.label is not None else None


def _compare(_: Ground, __: Fields) -> Fields | None:
    return None  # asked of two sentences, on demand only: see `ArticleItems.compare`


BUILDS = {
    "voice": Build(Skill.SPOT_SOURCE, Task.SPAN, _voice),
    "label": Build(Skill.SPOT_SOURCE, Task.LABEL, _label),
    "cue": Build(Skill.SPOT_SOURCE, Task.SPAN, _cue),
    "settle": Build(Skill.CHECKABLE_OR_JUDGEMENT, Task.YES_NO, _settle),
    "said": Build(Skill.SAID_VS_SO, Task.CHOICE, _said),
    "scope": Build(Skill.SCOPE, Task.CHOICE, _scope),
    "source": Build(Skill.IDENTIFICATION, Task.CHOICE, _source),
    "chain": Build(Skill.SECOND_HAND, Task.SPAN, _chain),
    "nobody": Build(Skill.MISSING_AGENT, Task.YES_NO, _nobody),
    "verb": Build(Skill.REPORTING_VERBS, Task.CHOICE, _verb),
    "hedge": Build(Skill.CERTAINTY, Task.SPAN, _hedge),
    "push": Build(Skill.LOADED_LANGUAGE, Task.SPAN, _push),
    "how": Build(Skill.SAID_VS_SO, Task.EXPLAIN, _how),
    "weigh": Build(Skill.WEIGH, Task.EXPLAIN, _weigh),
    "number": Build(Skill.NUMBERS, Task.EXPLAIN, _number),
    "trace": Build(Skill.TRACE, Task.EXPLAIN, _trace),
    "talk": Build(Skill.SPOT_SOURCE, Task.EXPLAIN, _talk),
    "compare": Build(Skill.SPOT_SOURCE, Task.CHOICE, _compare),
}
