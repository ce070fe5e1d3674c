"""The definitions, examples and cards keep to what prompts/definitions/README.md promises."""

import re

import pytest

from settings import HOME
from tutor.definitions import Definitions
from tutor.items.bank import Bank
from tutor.skills import ReadingLevel, Skill

DEFINITIONS = Definitions(HOME / "prompts")
BANK = Bank(HOME / "prompts")
LONGEST = {ReadingLevel.PLAIN: 20, ReadingLevel.STANDARD: 25, ReadingLevel.ADVANCED: 25}
LONGEST_CHECK = 20
TERMS = set(DEFINITIONS.terms(ReadingLevel.PLAIN))
LEAST_TERMS = 37  # the glossary of the three labels, the ten rulings and the thirteen skills
CARDS = 14
BANNED = re.compile(
    r"\b(good job|great|well done|excellent|smart|clever|brilliant|genius|awesome|amazing|perfect"
    r"|obviously|of course|simply|just|easy|propaganda|manipulat\w+"
    r"|(is|are|was|were) (true|false|a lie|lies|fake|reliable|unreliable|biased))\b",
    re.IGNORECASE,
)


def words(text):
    return len(text.split())


def every(level):
    return [(term, DEFINITIONS.of(term, level)) for term in DEFINITIONS.terms(level)]


@pytest.mark.parametrize("level", list(ReadingLevel))
def test_every_level_explains_the_same_words(level):
    assert set(DEFINITIONS.terms(level)) == TERMS
    assert len(TERMS) >= LEAST_TERMS


@pytest.mark.parametrize("level", list(ReadingLevel))
def test_definitions_are_short_and_only_their_check_asks(level):
    for term, definition in every(level):
        assert 5 <= words(definition.says) <= LONGEST[level], term
        assert "?" not in definition.says, term
        assert definition.check.count("?") == 1, term
        assert words(definition.check) <= LONGEST_CHECK, term


@pytest.mark.parametrize("level", list(ReadingLevel))
def test_a_check_reads_well_with_and_without_a_number(level):
    for term, definition in every(level):
        assert definition.ask("S4")[0].isupper(), term
        assert "$" not in definition.ask("a sentence of the article"), term
        assert definition.ask("a sentence of the article")[0].isupper(), term


def test_no_level_repeats_another():
    for term in TERMS:
        assert len({DEFINITIONS.of(term, level) for level in ReadingLevel}) == len(ReadingLevel)


@pytest.mark.parametrize("level", list(ReadingLevel))
def test_no_definition_praises_scolds_or_pronounces_on_truth(level):
    for term, definition in every(level):
        assert not BANNED.search(f"{definition.says} {definition.check}"), term


@pytest.mark.parametrize("skill", list(Skill))
def test_a_skill_has_two_examples_that_ask_nothing(skill):
    examples = DEFINITIONS.examples(skill)
    assert len({example.text for example in examples}) >= 2
    for example in examples:
        assert "?" not in example.text + example.shows
        assert words(example.shows) <= 30
        assert not BANNED.search(example.text + " " + example.shows)


@pytest.mark.parametrize("skill", list(Skill))
def test_an_example_is_no_graded_item(skill):
    graded = {item.text for item in BANK.items(skill)}
    assert all(example.text not in graded for example in DEFINITIONS.examples(skill))


@pytest.mark.parametrize("skill", list(Skill))
def test_what_an_example_shows_points_at_its_words(skill):
    for example in DEFINITIONS.examples(skill):
        for quoted in re.findall(r"“([^”]+)”", example.shows):
            others = {other.text for other in DEFINITIONS.examples(skill)} | {example.shows}
            assert quoted in example.text or _is_the_plainer_twin(quoted, others), quoted


def test_there_is_a_card_for_every_technique():
    cards = DEFINITIONS.techniques()
    assert len({card.name for card in cards}) == len({card.family for card in cards}) == CARDS


def test_a_card_says_where_to_look_and_calls_nobody_anything():
    for card in DEFINITIONS.techniques():
        assert card.look.startswith("Look for"), card.name
        assert words(card.look) <= 25, card.name
        assert "“" in card.example, card.name
        assert "?" not in card.look + card.example, card.name
        assert not BANNED.search(f"{card.family} {card.look} {card.example}")


def _is_the_plainer_twin(quoted, said):
    """Return whether these are the words of a swap: "Swap “axed” for “cancelled”"."""
    return any(f"for “{quoted}”" in text for text in said)
