"""What needs care is heard in the first person only; news full of violence is no alarm."""

import pytest

from tests.tutor.hearing.listening import listening
from tutor.dialogue import Act
from tutor.hearing.hear import Hearing
from tutor.items.item import Task

HEARING = Hearing()
CARE = {Act.SELF_HARM, Act.HURT_BY_OTHERS, Act.THREAT, Act.DISTRESS}


@pytest.mark.parametrize("task", [None, Task.LABEL, Task.EXPLAIN])
@pytest.mark.parametrize(
    ("message", "act"),
    [
        ("i want to die", Act.SELF_HARM),
        ("kms", Act.SELF_HARM),
        ("kms lol", Act.SELF_HARM),
        ("sourced. i want to kill myself", Act.SELF_HARM),
        ("my dad hits me", Act.HURT_BY_OTHERS),
        ("im going to bring a knife tomorrow", Act.THREAT),
        ("my family is there and it makes me cry", Act.DISTRESS),
        ("fuck you bot", Act.ABUSE),
    ],
)
def test_a_disclosure_comes_before_everything_else(message, act, task):
    assert HEARING.hear(message, listening(task)).act is act


@pytest.mark.parametrize(
    "message",
    [
        "He killed himself with worry over it, a neighbour wrote.",
        "who killed the men",
        "the army beats people",
        "my dad beat me at chess",
        "my mom is gonna kill me if i fail",
        "this homework makes me want to die lol",
        "she said i want to die",
    ],
)
def test_news_sayings_and_exaggerations_are_no_alarm(message):
    assert HEARING.hear(message, listening()).act not in CARE


def test_without_a_laugh_an_exaggeration_is_heard_as_meant():
    heard = HEARING.hear("this homework makes me want to die", listening())
    assert heard.act is Act.SELF_HARM
