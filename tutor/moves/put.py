"""Puts an item on the table: its words, its question, its buttons."""

from __future__ import annotations

from dataclasses import replace

from tutor.dialogue import Move
from tutor.items.item import Item, Task
from tutor.plan import QUOTED, Line, Plan, said
from tutor.quoting import in_marks, number_of
from tutor.situation import Situation
from tutor.state import OpenItem, State, Waiting
from wording import Wording

_MOST_CHOICES = 4
_CHOICES = {
    Task.LABEL: ("sourced", "unsourced", "commentary", "cannot_tell"),
    Task.YES_NO: ("yes", "no", "cannot_tell", "hint"),
    Task.CHOICE: ("cannot_tell",),
    Task.SPAN: ("hint", "cannot_tell", "show", "next"),
    Task.EXPLAIN: ("hint", "cannot_tell", "show", "next"),
}
_ALONE = {Task.SPAN: ("cannot_tell",), Task.EXPLAIN: ("cannot_tell",), Task.CHOICE: ()}


def put(situation: Situation, item: Item, state: State, *, alone: bool = False) -> Plan:
    """Return the plan that asks the item; `alone` offers no help."""
    return Plan(
        move=Move.ASK,
        lines=(*exhibit(item), said(item.question)),
        state=replace(
            state,
            item=OpenItem(item.key),
            waiting=Waiting.NOTHING,
            next="",
            seen=(*(key for key in state.seen if key != item.key), item.key),
        ),
        cites=cited(item),
        choices=item_choices(item, situation.tools.wording, alone=alone),
    )


def exhibit(item: Item) -> tuple[Line, ...]:
    """Return the text that an item is about, quoted, with its number if the article has it."""
    if item.sentence is None:
        return (Line(QUOTED, {"words": in_marks(item.text)}),)
    if item.key.endswith(":compare"):
        return ()
    return (Line(QUOTED, {"words": f"{number_of(item.sentence)}: {in_marks(item.text)}"}),)


def cited(item: Item) -> tuple[int, ...]:
    """Return the sentence that the item is about, if it is the article's."""
    return () if item.sentence is None else (item.sentence,)


def called(item: Item, wording: Wording) -> str:
    """Return how the tutor calls what the item is about: "S4", or "the sentence"."""
    if item.sentence is None:
        return wording["tutor/the_sentence"].fill()
    return number_of(item.sentence)


def item_choices(item: Item, wording: Wording, *, alone: bool = False) -> tuple[str, ...]:
    """Return the buttons that answer an item, its options first."""
    names = _ALONE.get(item.task, ("yes", "no")) if alone else _CHOICES[item.task]
    if alone and item.task is Task.LABEL:
        names = _CHOICES[Task.LABEL]
    return (*item.options, *choices(wording, *names))[:_MOST_CHOICES]


def choices(wording: Wording, *names: str) -> tuple[str, ...]:
    """Return the texts of these buttons."""
    return tuple(wording[f"choices/{name}"].fill() for name in names)
