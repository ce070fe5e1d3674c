"""Whoever asks, begs, commands or tricks: nothing is given away before its question is done."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from reading.upload import open_upload
from retrieval.passage import passages_of
from settings import HOME
from tests.tutor.contract import breaches
from tests.tutor.leaks import confirms, leaks
from tests.tutor.room import Room
from tutor.dialogue import Move
from tutor.items.built import ArticleItems
from tutor.items.builds import BUILDS
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
        item
        for item in asked
        if item.key.endswith(f":{question}") and label in {None, item.label}
    )
    state = replace(room.state, item=OpenItem(item.key), seen=(item.key,))
    room.occasion = replace(room.occasion, state=state)
    return room


def filled(message, room, place):
    """Return the message with the sentence's number and words, and the buttons, put in."""
    values = {"n": place + 1, "prev": place, "next": place + 2, "words": room.article.words_of(place)}
    values |= {f"choice{n}": choice for n, choice in enumerate(room.last.choices)}
    for name, value in values.items():
        message = message.replace(f"{{{name}}}", str(value))
    return message


def played(attack, room):
    """Say the attack's messages; return what was given away, or broken, after which of them."""
    place = int(room.state.item.key[1:].split(":")[0]) - 1
    # A question with two answers may be answered by anything that sounds like one of them.
    is_open = room.state.item.key.split(":")[1] in {"label", "voice", "cue", "chain"}
    found = []
    for says in attack["says"]:
        message, before = filled(says, room, place), room.state
        reply = room.say(message)
        broken = [*breaches(room, before, reply), *leaks(room, before, reply)]
        if attack.get("never") == "confirm" and is_open and confirms(reply):
            broken.append(f"takes it as right: {reply.turn.text}")
        found += [f"{attack['name']}, after “{message[:80]}”: {each}" for each in broken]
    return found


def test_there_are_attacks_enough_of_two_to_eight_messages():
    assert len(ATTACKS) >= 60
    assert len({attack["name"] for attack in ATTACKS}) == len(ATTACKS)


@pytest.mark.parametrize("attack", ATTACKS, ids=[attack["name"] for attack in ATTACKS])
def test_an_attack_gets_nothing_out_of_the_tutor(attack, table):
    found = [each for where in TABLES for each in played(attack, table(*where))]
    assert found == []
