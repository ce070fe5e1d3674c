"""The thirteen skills, what each builds on, and the reading levels that words come in."""

from __future__ import annotations

from enum import StrEnum


class Skill(StrEnum):
    """A knowledge component: what is taught, practised and traced on its own."""

    SPOT_SOURCE = "k01"
    CHECKABLE_OR_JUDGEMENT = "k02"
    SAID_VS_SO = "k03"
    SCOPE = "k04"
    IDENTIFICATION = "k05"
    SECOND_HAND = "k06"
    MISSING_AGENT = "k07"
    REPORTING_VERBS = "k08"
    CERTAINTY = "k09"
    LOADED_LANGUAGE = "k10"
    WEIGH = "k11"
    NUMBERS = "k12"
    TRACE = "k13"


# What a learner should have met before. TRACE, the transfer to other pages, comes after all.
NEEDS: dict[Skill, tuple[Skill, ...]] = {
    Skill.SPOT_SOURCE: (),
    Skill.CHECKABLE_OR_JUDGEMENT: (),
    Skill.SAID_VS_SO: (Skill.SPOT_SOURCE, Skill.CHECKABLE_OR_JUDGEMENT),
    Skill.SCOPE: (Skill.SPOT_SOURCE,),
    Skill.IDENTIFICATION: (Skill.SPOT_SOURCE,),
    Skill.SECOND_HAND: (Skill.IDENTIFICATION,),
    Skill.MISSING_AGENT: (Skill.SPOT_SOURCE,),
    Skill.REPORTING_VERBS: (Skill.SPOT_SOURCE,),
    Skill.CERTAINTY: (Skill.SPOT_SOURCE,),
    Skill.LOADED_LANGUAGE: (Skill.CHECKABLE_OR_JUDGEMENT,),
    Skill.WEIGH: (Skill.IDENTIFICATION,),
    Skill.NUMBERS: (Skill.MISSING_AGENT, Skill.CERTAINTY),
    Skill.TRACE: (Skill.SPOT_SOURCE, Skill.CHECKABLE_OR_JUDGEMENT, Skill.SAID_VS_SO),
}


class ReadingLevel(StrEnum):
    """How hard the tutor's own words may be: for ages 11-14, 14-18, and for university."""

    PLAIN = "plain"
    STANDARD = "standard"
    ADVANCED = "advanced"


# The most words of its own that a turn may have, quotations left out.
LONGEST_TURN = {ReadingLevel.PLAIN: 45, ReadingLevel.STANDARD: 70, ReadingLevel.ADVANCED: 100}
LONGEST_EXPLANATION = 80  # words; an explanation may be longer than a plain turn
