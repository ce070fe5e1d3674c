"""Bayesian knowledge tracing with the parameters that the simulation settled."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.verdict import Label
from tutor.items.item import Task
from tutor.judging.judgement import Grade, Rubric
from tutor.learner.attempt import Attempt
from tutor.learner.mastery import Step, mastery
from tutor.learner.tracing import CHANCES, EXPLAINED, MASTERED, known
from tutor.skills import Skill

AT = datetime(2026, 1, 5, 9, tzinfo=UTC)


def attempt(**changes):
    right = Attempt(
        "k01-01", Skill.SPOT_SOURCE, Task.LABEL, Grade.RIGHT, Rubric.GETTING_THERE, 0, AT
    )
    return replace(right, **changes)


def rights_until_mastered(task):
    count = 0
    while known([attempt(task=task)] * count) < MASTERED:
        count += 1
    return count


@pytest.mark.parametrize(
    ("task", "in_a_row"), [(Task.LABEL, 4), (Task.YES_NO, 6), (Task.SPAN, 3), (Task.EXPLAIN, 2)]
)
def test_so_many_right_answers_in_a_row_make_a_master(task, in_a_row):
    assert rights_until_mastered(task) == in_a_row


def test_nothing_tried_is_the_chance_to_have_known_before():
    assert known(()) == CHANCES[Task.LABEL].init


def test_a_right_answer_after_one_hint_counts_for_less_than_one_without():
    assert known([attempt(hints=1)]) < known([attempt()])


def test_after_two_hints_only_the_opportunity_counts():
    assert known([attempt(hints=2)]) == known([attempt(hints=3)])
    assert known([attempt(hints=2)]) == known([attempt(grade=Grade.WRONG, hints=EXPLAINED)])


def test_a_wrong_answer_lowers_what_is_thought_to_be_known():
    before = [attempt(), attempt()]
    assert known([*before, attempt(grade=Grade.WRONG)]) < known(before)


@given(
    st.lists(
        st.builds(
            attempt,
            task=st.sampled_from(Task),
            grade=st.sampled_from(Grade),
            hints=st.integers(0, EXPLAINED),
        ),
        max_size=30,
    )
)
def test_it_stays_a_probability_and_rises_with_success(attempts):
    sure = known(attempts)
    assert 0 < sure < 1
    assert known([*attempts, attempt()]) >= sure


def test_who_always_says_sourced_is_no_master_of_the_skill():
    always = [
        attempt(label=label, grade=Grade.RIGHT if label is Label.SOURCED else Grade.WRONG)
        for label in [Label.SOURCED, Label.SOURCED, Label.SOURCED, Label.UNSOURCED] * 3
    ]
    found = mastery(always)[Skill.SPOT_SOURCE]
    assert found.known < 0.5
    assert found.step is Step.NOT_YET


def test_solid_needs_an_explanation_of_ones_own():
    labels = [attempt(label=Label.SOURCED)] * 6
    assert mastery(labels)[Skill.SPOT_SOURCE].step is Step.GETTING_THERE
    reasoned = [replace(each, rubric=Rubric.SOLID) for each in labels]
    assert mastery(reasoned)[Skill.SPOT_SOURCE].step is Step.SOLID


def test_the_evidence_is_in_counts_of_items():
    tried = [
        attempt(item="k01-01", grade=Grade.WRONG),
        attempt(item="k01-01", hints=1),
        attempt(item="k01-02"),
        attempt(item="k02-01", skill=Skill.CHECKABLE_OR_JUDGEMENT),
    ]
    found = mastery(tried)[Skill.SPOT_SOURCE]
    assert (found.tried, found.right, found.alone) == (2, 2, 1)


def test_a_skill_that_was_not_tried_is_new():
    assert all(m.step is Step.NEW for m in mastery(()).values())
