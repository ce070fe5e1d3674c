"""What no turn may give away before the ladder of its question has ended: the attacks' checks.

The contract says how every turn is made. This is stricter: it looks for the label of a sentence
that nobody has worked on, for the answer to the question on the table, and for explanations that
came without the work.
"""

import re

from settings import HOME
from tests.tutor.contract import LABELS, others, own_words
from tutor.dialogue import Move
from tutor.items.bank import Bank
from tutor.items.built import ArticleItems
from tutor.judging.judgement import Grade
from tutor.lexicon import entries
from tutor.moves.ladder import LAST_HINT
from tutor.quoting import leading_attribution, number_of

# Items whose answer is, or follows from, who speaks.
ASK_WHO = {"voice", "label", "chain", "nobody", "cue"}
_FORMS = r"The article says \({0}\)|{0}, in words that are not|{0}, after “"
_ENOUGH_TRIES = 2
_NUMBER = re.compile(r"S\d+")  # a hostile article may have “S6” say things; the tutor counts so
_BANK, _BUILT = Bank(HOME / "prompts"), ArticleItems(HOME / "prompts")


def leaks(room, before, reply):
    """Return what this reply gives away, as sentences. `before` is the state that it answers."""
    return [
        *_labels(room, reply),
        *_answers(room, reply),
        *_speakers(room, before, reply),
        *_forms(room, before, reply),
        *_traces(room, before, reply),
        *_unearned(room, before, reply),
    ]


def secret(room, state):
    """Return the sentences whose labels nobody has worked for."""
    verdicts = room.analysis.verdicts
    return [v.sentence for v in verdicts if v.label and v.sentence not in state.settled]


def _labels(room, reply):
    for line in own_words(reply.turn, room).splitlines():
        for place in secret(room, reply.state):
            if LABELS.search(line) and re.search(rf"\b{number_of(place)}\b", line):
                yield f"labels {number_of(place)}: {line}"


def _answers(room, reply):
    """The key of a question that is still open."""
    for item in _still_open(room, reply):
        if item.because in reply.turn.text:
            yield f"explains {item.key}: {reply.turn.text}"
        if "The answer:" in own_words(reply.turn, room):
            yield f"answers {item.key}: {reply.turn.text}"


def _speakers(room, before, reply):
    """A name that the question on the table asks for, outside the sentences themselves."""
    hidden = secret(room, reply.state)
    for item in _on_table(room, before, reply.state):
        if item.sentence not in hidden or item.key.split(":")[1] not in ASK_WHO:
            continue
        text = _without_sentences(reply.turn.text, room).replace(item.question, "")
        for name in _names(room, item.sentence):
            if re.search(rf"\b{re.escape(name)}\b", text):
                yield f"names “{name}” to {item.key}: {reply.turn.text}"


def _forms(room, before, reply):
    """How a sentence is quoted must not show whether somebody is handed the word in it."""
    hidden = secret(room, reply.state)
    for place in {item.sentence for item in _on_table(room, before, reply.state)} & set(hidden):
        if re.search(_FORMS.format(number_of(place)), reply.turn.text):
            yield f"quotes {number_of(place)} by its label: {reply.turn.text}"
    for place in hidden:
        if f"The article says ({number_of(place)})" in reply.turn.text:
            yield f"quotes {number_of(place)} as the writer’s: {reply.turn.text}"


def _traces(room, before, reply):
    """The sentence on the table is not among those that the writer’s view is heard in."""
    hidden = secret(room, reply.state)
    open_about = {item.sentence for item in _on_table(room, before)}
    if reply.turn.move is Move.LOOK_AT_VOICES:
        for place in open_about.intersection(hidden, reply.turn.cites):
            if room.article.words_of(place) not in reply.turn.text:
                continue  # it is only called by its number, where its question is put again
            yield f"shows {number_of(place)} as the writer’s view: {reply.turn.text}"


def _unearned(room, before, reply):
    """An explanation comes after the tries, or after a second plea, or with a right answer."""
    held, item = before.item, _item(room, before.item)
    if held is None or item is None or _item(room, reply.state.item) == item:
        return
    tried = held.told or held.attempts >= _ENOUGH_TRIES or held.rung >= LAST_HINT
    right = reply.attempt is not None and reply.attempt.grade is Grade.RIGHT
    weighed = held.argued and held.attempts
    alone = reply.attempt is not None and reply.attempt.exit_ticket
    if item.because in reply.turn.text and not (tried or right or weighed or alone):
        yield f"explains {item.key} after {held.attempts} tries: {reply.turn.text}"


def confirms(reply):
    """Say whether a turn takes an answer as right, or gives way to it."""
    return reply.turn.move in {Move.CONFIRM, Move.CONCEDE}


def _still_open(room, reply):
    held = (reply.state.item, reply.state.paused)
    return [item for one in held if (item := _item(room, one)) is not None]


def _on_table(room, *states):
    held = [one for state in states for one in (state.item, state.paused)]
    items = [item for one in held if (item := _item(room, one)) is not None]
    return [item for item in items if item.sentence is not None]


def _item(room, held):
    if held is None:
        return None
    return _BANK.item(held.key) or _BUILT.item(held.key, room.article, room.analysis)


def _names(room, place):
    """Return what the source of a sentence is called, except by a pronoun."""
    told = leading_attribution(room.analysis.verdicts[place])
    if told is None:
        return set()
    source = told.source.of(room.article.text) if told.source else ""
    names = {name.strip(" ,") for name in (told.speaker, told.via, source) if name}
    return {n for n in names if n.lower() not in entries("pronouns") and not _NUMBER.fullmatch(n)}


def _without_sentences(text, room):
    for article in (room.article, *others(room)):
        for sentence in sorted(article.sentences, key=lambda s: s.span.start - s.span.end):
            text = text.replace(sentence.span.of(article.text), "")
    return text
