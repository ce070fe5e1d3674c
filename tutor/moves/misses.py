"""How a wrong answer misses: said as it is, since "the words point another way" fits not all."""

from __future__ import annotations

from tutor.hearing.heard import Heard
from tutor.items.item import Item, Task
from tutor.judging.words import entries, same, telling, words_of


def how_it_misses(item: Item, message: str) -> str:
    """Return the wording that opens the hint after this answer."""
    if item.task is Task.EXPLAIN:
        return "off_target"
    if item.task is Task.SPAN and not is_about(item, message):
        return "not_in_it"
    return "not_yet"


def gives_a_kind(item: Item, heard: Heard, message: str) -> bool:
    """Say whether a label came where words were asked for: neither right nor wrong."""
    return item.task is Task.SPAN and heard.label is not None and not is_about(item, message)


def is_about(item: Item, message: str) -> bool:
    """Say whether a word of the answer stands in the text, or it names the writer or nobody."""
    given, text = telling(words_of(message)), words_of(item.text)
    names_none = not (entries("writer") | entries("nobody")).isdisjoint(words_of(message))
    return names_none or any(same(word, other) for word in given for other in text)
