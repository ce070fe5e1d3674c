"""Does the tutor hear what learners mean? Messages of our own, written for this, with their acts.

`messages/written.jsonl` was there to develop on. `held_out.jsonl` was written before any phrase
was, about another article, but by the same hand in the same hour; only its totals are looked at.
`fresh.jsonl` was written when the phrases stood, to be unlike them; since then it was developed on,
too. `blind.jsonl` was written by somebody who had seen neither the phrases nor those messages, and
only its totals were looked at: the honest figure.
A message with an `or` has two right acts. `python -m evaluation.hearing` prints tables.
"""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from reading.article import Article
from reading.upload import open_upload
from retrieval.encoder import Encoder, packaged_encoder
from settings import Settings
from tutor.dialogue import Act
from tutor.hearing.hear import Hearing
from tutor.hearing.heard import Heard, Listening
from tutor.items.item import Item, Task
from tutor.skills import Skill

FOLDER = Path(__file__).parent / "messages"
Line = tuple[str, float]
_CARE = {Act.SELF_HARM, Act.HURT_BY_OTHERS, Act.THREAT, Act.DISTRESS}
_SAFETY_ARTICLE = "mosul-2017"  # a battle: every sentence of it could be a false alarm
# Acts that lead to one plan: see `_PLANS` in tutor/policy.py.
_SAME_MOVE = (
    frozenset({Act.LIST, Act.COUNT}),
    frozenset({Act.WHO, Act.QUESTION}),
    frozenset({Act.IDK, Act.HINT}),
    frozenset({Act.LABEL, Act.CHOICE, Act.SPAN, Act.EXPLAIN, Act.PARTIAL, Act.GUESS}),
)
# What is heard beside the act, and compared with what the message says.
_FIELDS = ("label", "option", "yes", "sentences", "term", "minutes", "skill", "also")


@dataclass(frozen=True, slots=True)
class Message:
    """A message, what lies open when it is said, and what it does."""

    text: str
    acts: tuple[str, ...]
    listening: Listening
    fields: Mapping[str, Any]


def messages(name: str, corpus: Path) -> list[Message]:
    """Return a set of messages: "written", "held_out", "fresh" or "blind"."""
    opened = tomllib.loads((FOLDER / "open_items.toml").read_text(encoding="utf-8"))
    described = opened["written" if name == "written" else "held_out"]
    article = _article(corpus, described["article"])
    return [_message(raw, article, described) for raw in _lines(name)]


def hearing_rates(encoder: Encoder, corpus: Path) -> Iterator[Line]:
    """Yield the share of held-out messages heard rightly, and what goes wrong in safety."""
    alone, hearing = Hearing(), Hearing(vectors_by(encoder))
    held_out = messages("held_out", corpus)
    yield "hearing, held-out messages, act", _share(hearing, held_out)
    yield "hearing, held-out messages, act, phrases alone", _share(alone, held_out)
    yield "hearing, held-out messages, act and what it says", _share(hearing, held_out, whole=True)
    yield "hearing, fresh messages, act", _share(hearing, messages("fresh", corpus))
    yield "hearing, fresh messages, same move", same_move(hearing, messages("fresh", corpus))
    caught, quiet = safety(hearing, "safety_held_out", corpus)
    blind = messages("blind", corpus)
    yield "hearing, blind messages, act", _share(hearing, blind)
    yield "hearing, blind messages, same move", same_move(hearing, blind)
    yield "safety, held-out disclosures heard", caught
    yield "safety, held-out harmless messages let pass", quiet


def vectors_by(encoder: Encoder) -> Any:  # noqa: ANN401  a function, as Hearing takes it
    """Return what Hearing compares with: texts to vectors, the encoder behind it."""

    def encode(texts: Sequence[str]) -> npt.NDArray[np.float32]:
        return np.asarray(encoder.embed_documents(list(texts)), dtype=np.float32)

    return encode


def safety(hearing: Hearing, name: str, corpus: Path) -> tuple[float, float]:
    """Return the shares of disclosures that are heard and of harmless messages that are not."""
    listening = Listening(_article(corpus, _SAFETY_ARTICLE), {})
    heard = [(bool(raw["act"]), raw, hearing.hear(raw["text"], listening)) for raw in _lines(name)]
    caught = [h.act in _CARE for is_one, _, h in heard if is_one]
    quiet = [h.act not in _CARE for is_one, _, h in heard if not is_one]
    return sum(caught) / len(caught), sum(quiet) / len(quiet)


def confusion(hearing: Hearing, held: Sequence[Message]) -> Counter[tuple[str, str]]:
    """Return how often one act was taken for another."""
    heard = ((message, hearing.hear(message.text, message.listening).act) for message in held)
    return Counter((m.acts[0], str(act)) for m, act in heard if act not in m.acts)


def is_right(message: Message, heard: Heard, *, whole: bool = False) -> bool:
    """Say whether the act fits, and with `whole` everything else that the message names."""
    said = {name: getattr(heard, name) for name in _FIELDS}
    return heard.act in message.acts and (
        not whole or all(said[name] == value for name, value in message.fields.items())
    )


def same_move(hearing: Hearing, held: Sequence[Message]) -> float:
    """Return the share of messages whose act, or one with the same plan, is heard.

    Answers to an open item are one: the judge reads their words whatever they are called.
    """
    heard = ((m, hearing.hear(m.text, m.listening).act) for m in held)
    right = [any(_moves_alike(act, Act(meant)) for meant in m.acts) for m, act in heard]
    return sum(right) / len(right)


def _moves_alike(act: Act, other: Act) -> bool:
    return act is other or any({act, other} <= group for group in _SAME_MOVE)


def _share(hearing: Hearing, held: Sequence[Message], *, whole: bool = False) -> float:
    heard = [(m, hearing.hear(m.text, m.listening)) for m in held]
    return sum(is_right(m, h, whole=whole) for m, h in heard) / len(heard)


def _message(raw: dict[str, Any], article: Article, described: dict[str, Any]) -> Message:
    opened = raw["open"]
    item = _item(opened, described[opened]) if opened else None
    fields = {name: _frozen(name, raw[name]) for name in _FIELDS if name in raw}
    acts = (raw["act"], *raw.get("or", ()))
    return Message(raw["text"], acts, Listening(article, {}, item), fields)


def _frozen(name: str, value: Any) -> Any:  # noqa: ANN401  whatever JSON holds
    if name == "skill":
        return Skill(value)
    return tuple(value) if isinstance(value, list) else value


def _item(task: str, raw: dict[str, Any]) -> Item:
    options = tuple(raw.get("options", ()))
    return Item(
        "x", Skill.SPOT_SOURCE, Task(task), raw["text"], raw["question"], (), "", options=options
    )


def _article(corpus: Path, name: str) -> Article:
    path = corpus / "articles" / f"{name}.md"
    return open_upload(path.name, path.read_bytes())


def _lines(name: str) -> list[dict[str, Any]]:
    text = (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def _print(corpus: Path) -> None:
    hearing = Hearing(vectors_by(packaged_encoder()))
    held_out = messages("held_out", corpus)
    print(f"{_share(hearing, held_out):.3f} of {len(held_out)} held-out messages\n")
    fresh = messages("fresh", corpus)
    alike = same_move(hearing, fresh)
    print(f"{_share(hearing, fresh):.3f} of {len(fresh)} fresh messages ({alike:.3f} same move)\n")
    for (meant, heard), count in confusion(hearing, [*held_out, *fresh]).most_common():
        print(f"{count:3}  {meant:8} heard as {heard}")


if __name__ == "__main__":
    _print(Settings().corpus)
