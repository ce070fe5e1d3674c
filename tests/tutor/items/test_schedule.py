"""Which item comes next: balanced, by turns, the same for the same input."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from analysis.verdict import Label
from tutor.items.item import Item, Task
from tutor.items.schedule import choose, due
from tutor.judging.judgement import Grade, Rubric
from tutor.learner.attempt import Attempt
from tutor.learner.mastery import Step, mastery
from tutor.skills import Skill

AT = datetime(2026, 1, 5, 9, tzinfo=UTC)


def item(number, label, sentence=None, task=Task.LABEL):
    key = f"k01-{number}" if sentence is None else f"s{number}:label"
    return Item(key, Skill.SPOT_SOURCE, task, "Text.", "Whose?", (label,), "So.", label=label,
                sentence=sentence)  # fmt: skip


def attempt(of, at=AT, rubric=Rubric.SOLID):
    return Attempt(of.key, of.skill, of.task, Grade.RIGHT, rubric, 0, at, label=of.label)


@pytest.fixture
def mostly_sourced():
    labels = [Label.SOURCED] * 20 + [Label.UNSOURCED] * 5 + [Label.COMMENTARY] * 5
    return [item(number, label) for number, label in enumerate(labels)]


def test_labels_are_drawn_in_balanced_thirds(mostly_sourced):
    seen, attempts = [], []
    for _ in range(12):
        chosen = choose(mostly_sourced, seen, attempts, "article")
        seen.append(chosen.key)
        attempts.append(attempt(chosen))
    counts = Counter(a.label for a in attempts)
    assert set(counts.values()) == {4}


def test_nothing_is_asked_twice(mostly_sourced):
    seen = [each.key for each in mostly_sourced[:-1]]
    assert choose(mostly_sourced, seen, (), "x") == mostly_sourced[-1]
    assert choose(mostly_sourced, [*seen, mostly_sourced[-1].key], (), "x") is None


def test_article_and_bank_take_turns():
    shipped = [item(n, Label.SOURCED) for n in range(5)]
    built = [item(n, Label.SOURCED, sentence=n) for n in range(5)]
    seen = []
    for _ in range(6):
        seen.append(choose([*shipped, *built], seen, (), "x").key)
    assert sum(key.startswith("s") for key in seen) == 3


def test_the_order_depends_on_the_article_and_on_nothing_else(mostly_sourced):
    one = [choose(mostly_sourced, (), (), "one") for _ in range(3)]
    assert len(set(one)) == 1
    others = {choose(mostly_sourced, (), (), str(n)).key for n in range(20)}
    assert len(others) > 1


def solid(at):
    spans = [item(n, Label.SOURCED, task=Task.SPAN) for n in range(8)]
    return [attempt(each, at) for each in spans]


@pytest.mark.parametrize(
    ("days_tried", "gap", "back"),
    [(1, timedelta(hours=3), False), (1, timedelta(days=1), True),
     (2, timedelta(days=2), False), (2, timedelta(days=7), True)],
)  # fmt: skip
def test_a_solid_skill_comes_back_after_growing_gaps(days_tried, gap, back):
    attempts = [a for day in range(days_tried) for a in solid(AT + timedelta(days=day))]
    known = mastery(attempts)
    assert known[Skill.SPOT_SOURCE].step is Step.SOLID
    latest = AT + timedelta(days=days_tried - 1)
    assert (due(known, attempts, latest + gap)[0] is Skill.SPOT_SOURCE) is back


def test_what_a_skill_builds_on_comes_first():
    assert due(mastery(()), (), AT)[:2] == [Skill.SPOT_SOURCE, Skill.CHECKABLE_OR_JUDGEMENT]
    assert Skill.WEIGH not in due(mastery(()), (), AT)


def test_a_wrong_answer_does_not_open_what_builds_on_it():
    tried = [replace(a, grade=Grade.WRONG) for a in solid(AT)]
    assert Skill.SCOPE not in due(mastery(tried), tried, AT)
