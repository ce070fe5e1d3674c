"""Items to answer, and a judge that weighs words alone."""

import pytest

from analysis.verdict import Label
from tutor.dialogue import Act
from tutor.hearing.heard import Heard
from tutor.items.item import Item, Task
from tutor.judging.judge import Judge
from tutor.skills import Skill
from tutor.state import OpenItem

KEY = "k01-00"


def an_item(task, text, *right, **more):
    return Item(KEY, Skill.SPOT_SOURCE, Task(task), text, "?", right, because="", **more)


@pytest.fixture(scope="session")
def judge():
    return Judge(None)


@pytest.fixture
def judged(judge):
    def judged_as(item, message, *, before=None, covered=(), act=Act.EXPLAIN, **heard):
        label = Label(heard.pop("label")) if "label" in heard else None
        told = Heard(act, label=label, **heard)
        open_item = OpenItem(KEY, label=before and Label(before), covered=covered)
        return judge.judge(item, told, message, open_item)

    return judged_as
