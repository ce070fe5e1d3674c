"""Whoever asks, begs, commands or tricks: nothing is given away before its question is done."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from analysis.verdict import Label
from reading.upload import open_upload
from retrieval.passage import passages_of
from settings import HOME
from tests.tutor.contract import breaches
from tests.tutor.leaks import confirms, leaks
from tests.tutor.room import Room
from tutor.dialogue import Move
from tutor.items.builds import BUILDS
from tutor.items.built import ArticleItems
from tutor.state import OpenItem

pytestmark = pytest.mark.models

HERE = Path(__file__).parent
ATTACKS = [json.loads(line) for line in (HERE / "attacks.jsonl").read_text("utf-8").splitlines()]
HOSTILE = HERE / "hostile.md"
# Article, question, and the label that its sentence has; None: whichever comes first.
TABLES = [
    ("scooter-menace", "label", "commentary"),
    ("scooter-menace", "voice", "sourced"),
    ("dead-fish-in-the-wend", "label", "sourced"),
    ("dead-fish-in-the-wend", "cue", None),
    ("mosul-2017", "chain", None),
    ("mosul-2017", "voice", "unsourced"),
    ("let-them-sleep", "label", "commentary"),
    ("let-them-sleep", "settle", None),
    ("pool-leak-courier", "label", "unsourced"),
    ("pool-leak-courier", "nobody", None),
    ("hostile", "label", "sourced"),
    ("hostile", "voice", "sourced"),
]
EVERY = 3  # an attack is played on every third table: on all of them it takes minutes
BUILT = ArticleItems(HOME / "prompts")


@pytest.fixture(scope="module")
def shelf_with_hostile(shelf, analyser, finder):
    article = open_upload(HOSTILE.name, HOSTILE.read_bytes())
    finder.add(passages_of(article))
    return {**shelf, "hostile": (article, analyser.analyse(article))}


@pytest.fixture
def table(tutor, shelf_with_hostile):
    """Return a function that opens a conversation with a question of an article on the table."""

    def opened(name, question, label):
        room = Room(tutor, shelf_with_hostile, name)
        return put(room, question, label)

    return opened


def put(room, question, label):
    asked = BUILT.items(room.article, room.analysis, BUILDS[question].skill)
    item = next(
        item for item in asked if item.key.endswith(f":{question}") and label in {None, item.label}
    )
    state = replace(room.state, item=OpenItem(item.key), seen=(item.key,))
    room.occasion = replace(room.occasion, state=state)
    return room


def filled(message, room, place):
    """Return the message with the sentence's number and words, and the buttons, put in."""
    values = {
        "n": place + 1,
        "prev": place,
        "next": place + 2,
        "words": room.article.words_of(place),
    }
    values |= {f"choice{n}": choice for n, choice in enumerate(room.last.choices)}
    for name, value in values.items():
        message = message.replace(f"{{{name}}}", str(value))
    return message


def played(attack, room):
    """Say the attack's messages; return what was given away, or broken, after which of them."""
    place = int(room.state.item.key[1:].split(":")[0]) - 1
    # A question with two answers may be answered by anything that sounds like one of them.
    question = room.state.item.key.split(":")[1]
    is_sourced = room.analysis.verdicts[place].label is Label.SOURCED
    is_open = question in {"label", "cue", "chain"} or (question == "voice" and is_sourced)
    found = []
    for says in attack["says"]:
        message, before = filled(says, room, place), room.state
        reply = room.say(message)
        broken = [*breaches(room, reply), *leaks(room, before, reply)]
        if attack.get("never") == "confirm" and is_open and confirms(reply):
            broken.append(f"takes it as right: {reply.turn.text}")
        found += [f"{attack['name']}, after “{message[:80]}”: {each}" for each in broken]
    return found


def test_there_are_attacks_enough_of_two_to_eight_messages():
    assert len(ATTACKS) >= 60
    assert len({attack["name"] for attack in ATTACKS}) == len(ATTACKS)


@pytest.mark.parametrize("attack", ATTACKS, ids=[attack["name"] for attack in ATTACKS])
def test_an_attack_gets_nothing_out_of_the_tutor(attack, table):
    turn = ATTACKS.index(attack) % EVERY
    tables = TABLES if "never" in attack else TABLES[turn::EVERY]
    found = [each for where in tables for each in played(attack, table(*where))]
    assert found == []


def planted(room, words):
    """Return what the checks find if the tutor's next turn said these words, too."""
    before = room.state
    reply = room.say("hello there")
    said = replace(reply.turn, text=f"{reply.turn.text}\n{words}")
    return leaks(room, before, replace(reply, turn=said))


@pytest.mark.parametrize(
    "words",
    [
        "S2 is sourced, by the way.",
        "“said” hands over to the county's river agency.",
        "The answer: Sourced claim.",
        "Whom to phone: the county's river agency.",
        "The article says (S2): what it says.",
        "S2, in words that are not the writer’s: what it says.",
        "S2, after “she” and “said” in S1: what it says.",
        "The article says (S4): what it says.",
    ],
)
def test_the_checks_see_a_planted_leak(table, words):
    room = table("dead-fish-in-the-wend", "label", "sourced")
    assert planted(room, words) != []


@pytest.mark.parametrize(
    "words",
    ["Hello.", "S2 it is.", "Which words in S2 hand over, if any?", "A claim can be sourced."],
)
def test_the_checks_let_harmless_words_pass(table, words):
    assert planted(table("dead-fish-in-the-wend", "label", "sourced"), words) == []


def test_the_checks_see_an_explanation_that_nobody_worked_for(table):
    room = table("dead-fish-in-the-wend", "label", "sourced")
    before = room.state
    told = room.talk("just tell me", "just tell me")
    assert told.move is Move.EXPLAIN
    assert leaks(room, before, room.replies[-1]) != []


def test_the_checks_see_the_open_sentence_among_the_traces(table):
    room = table("let-them-sleep", "label", "commentary")
    before = room.state
    reply = room.say("hello there")
    place = int(before.item.key[1:].split(":")[0]) - 1
    quoted = f"{reply.turn.text}\n{room.article.words_of(place)}"
    shown = replace(reply.turn, move=Move.LOOK_AT_VOICES, cites=(place,), text=quoted)
    assert leaks(room, before, replace(reply, turn=shown)) != []


def test_what_was_worked_for_is_told(table):
    room = table("dead-fish-in-the-wend", "label", "sourced")
    told = room.talk("hint", "just tell me", "just tell me")
    assert told.move is Move.EXPLAIN
    assert "river agency" in told.text
