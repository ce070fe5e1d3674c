"""An article about a pool, and what may lie open while a message is heard."""

from reading.read import read
from tutor.dialogue import Act
from tutor.hearing.heard import Listening
from tutor.items.item import Item, Task
from tutor.skills import Skill

ARTICLE = read(
    "The pool is shut\n\n"
    "The pool was shut on Monday after gas escaped, the fire service said. "
    "“We heard a bang and then the alarm,” said Ines Cole, who teaches swimming. "
    "He killed himself with worry over it, a neighbour wrote. "
    "It is understood that the lock was broken.",
    title="The pool is shut",
)
BUTTONS = {"Give me a hint": Act.HINT, "Show me": Act.TELL}
TEXTS = {
    Task.LABEL: "It is understood that the lock was broken.",
    Task.YES_NO: "The pool was shut on Monday after gas escaped, the fire service said.",
    Task.CHOICE: "“We heard a bang and then the alarm,” said Ines Cole, who teaches swimming.",
    Task.SPAN: "“We heard a bang and then the alarm,” said Ines Cole, who teaches swimming.",
    Task.EXPLAIN: "It is understood that the lock was broken.",
}
OPTIONS = ("the fire service", "Ines Cole", "a neighbour")


def listening(task=None):
    """Return what lies open: an item of this task, or nothing."""
    if task is None:
        return Listening(ARTICLE, BUTTONS)
    options = OPTIONS if task is Task.CHOICE else ()
    item = Item("x", Skill.SPOT_SOURCE, task, TEXTS[task], "?", (), "", options=options)
    return Listening(ARTICLE, BUTTONS, item)
