"""Weighing a source must not teach distrust: some of the sources deserve to be leaned on."""

from settings import HOME
from tutor.items.bank import Bank
from tutor.items.item import Task
from tutor.skills import Skill

LEAN = "lean on it"
LEAST_SHARE = 0.3
ITEMS = Bank(HOME / "prompts").items(Skill.WEIGH)


def leans(words):
    return words.lower().startswith(LEAN)


def test_three_in_ten_items_end_in_leaning_on_a_source():
    leaning = [
        item
        for item in ITEMS
        if any(map(leans, item.right)) or any(leans(told.name) for told in item.expectations)
    ]
    assert len(leaning) >= LEAST_SHARE * len(ITEMS)


def test_leaning_is_offered_where_it_is_wrong_too():
    offered = [
        item
        for item in ITEMS
        if item.task is Task.CHOICE and "lean on it" in str(item.wrong).lower()
    ]
    assert len(offered) >= 3


def test_who_leans_on_nobody_is_shown_to_be_a_cynic_somewhere():
    codes = {code for item in ITEMS for _, code in item.wrong}
    assert {"m28", "m33"} <= codes
