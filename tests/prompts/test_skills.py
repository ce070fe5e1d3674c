"""The shipped items and the words of the skills keep to what prompts/skills/README.md promises."""

import re
from collections import Counter

import pytest

from analysis.verdict import Label
from settings import HOME
from tutor.items.bank import Bank
from tutor.items.item import Task
from tutor.skills import ReadingLevel, Skill

BANK = Bank(HOME / "prompts")
LEAST_ITEMS = 12
LABELS = set(Label)
BY_LABEL = {Skill.SPOT_SOURCE, Skill.CHECKABLE_OR_JUDGEMENT, Skill.MISSING_AGENT, Skill.SCOPE}
BANNED = re.compile(
    r"\b(good job|great|well done|excellent|smart|clever|brilliant|genius|awesome|amazing|perfect"
    r"|obviously|of course|simply|just|easy)\b",
    re.IGNORECASE,
)
VERDICTS = re.compile(r"\b(is|are|was|were) (true|false|a lie|fake|reliable|biased)\b", re.I)


def words(text):
    return len(text.split())


@pytest.fixture(params=list(Skill), ids=lambda skill: skill.value)
def skill(request):
    return request.param


@pytest.fixture
def items(skill):
    return BANK.items(skill)


def test_a_skill_has_a_bank_with_twins(skill, items):
    assert len(items) >= LEAST_ITEMS
    assert len({item.key for item in items}) == len(items)
    assert all(item.key.startswith(f"{skill}-") for item in items)
    keys = {item.key for item in items}
    assert sum(item.twin in keys and item.twin != item.key for item in items) >= 3


def test_no_text_is_used_twice_with_the_same_question(items):
    assert len({(item.text, item.question) for item in items}) == len(items)


def test_skills_that_are_drawn_by_label_have_four_of_each(skill, items):
    if skill not in BY_LABEL:
        return
    counted = Counter(item.label for item in items if item.label)
    wanted = LABELS - {Label.COMMENTARY} if skill is not Skill.CHECKABLE_OR_JUDGEMENT else LABELS
    assert all(counted[label] >= 4 for label in wanted), counted


def test_every_skill_asks_for_an_explanation_somewhere(items):
    assert any(item.task is Task.EXPLAIN for item in items)


def test_what_is_right_can_be_answered(items):
    for item in items:
        match item.task:
            case Task.LABEL:
                assert len(item.right) == 1
                assert item.right[0] in LABELS, item.key
                assert item.label == item.right[0], item.key
            case Task.YES_NO:
                assert item.right[0] in {"yes", "no"}, item.key
            case Task.CHOICE:
                assert 2 <= len(item.options) <= 4, item.key
                assert len(set(item.options)) == len(item.options), item.key
                assert set(item.right) < set(item.options), item.key
                assert {option for option, _ in item.wrong} <= set(item.options) - set(item.right)
            case Task.SPAN:
                assert item.right, item.key
                assert all(words in item.text for words in item.right), item.key
            case Task.EXPLAIN:
                assert 2 <= len(item.expectations) <= 4, item.key
                assert not item.right, item.key


def test_reasons_point_at_words_of_the_text(items):
    for item in items:
        assert all(words in item.text for words in item.proof), item.key
        if item.task in {Task.LABEL, Task.SPAN} and item.label is not Label.UNSOURCED:
            assert item.proof, item.key


def test_questions_and_explanations_are_short_and_ask_once(items):
    for item in items:
        assert item.question.count("?") == 1, item.key
        assert words(item.question) <= 30, item.key
        assert 5 <= words(item.because) <= 40, item.key
        assert "?" not in item.because, item.key
        for asked in (item.hint, item.prompt, *(e.ask for e in item.expectations)):
            assert asked.count("?") <= 1, item.key


def test_nothing_gives_the_answer_away(items):
    for item in items:
        said = f"{item.question} {item.hint} {item.prompt}".lower()
        if item.task is Task.LABEL:
            assert not re.search(r"\b(sourced|unsourced|commentary)\b", said), item.key
        if item.task is Task.SPAN:
            assert not any(right.lower() in said for right in item.right), item.key


def test_codes_of_misconceptions_are_known(items):
    for item in items:
        for code in (*item.misconceptions, *(code for _, code in item.wrong)):
            assert re.fullmatch(r"m(0[1-9]|[12]\d|3[0-5])", code), (item.key, code)


@pytest.mark.parametrize("level", list(ReadingLevel))
def test_the_words_of_a_skill_keep_to_their_limits(skill, level):
    said = BANK.words(skill, level)
    hints = (said.pump, said.hint, said.prompt)
    assert words(said.name) <= 6
    assert words(said.goal) <= 40
    assert words(said.rule) <= 40
    assert words(said.worked) <= 80
    assert "“" in said.worked
    assert all(hint.count("?") == 1 and words(hint) <= 40 for hint in (*hints, said.reflect))
    assert not any("?" in told for told in (said.goal, said.rule, said.worked))
    everything = " ".join([said.name, said.goal, *hints, said.rule, said.worked, said.reflect])
    assert words(everything) >= 100


@pytest.mark.parametrize("level", list(ReadingLevel))
def test_no_words_praise_scold_or_pronounce_on_truth(skill, level, items):
    said = BANK.words(skill, level)
    shown = [getattr(said, name) for name in type(said).__slots__]
    shown += [text for item in items for text in (item.question, item.because, item.hint)]
    for text in shown:
        assert not BANNED.search(text), text
        assert not VERDICTS.search(text), text
