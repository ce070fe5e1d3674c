"""What every turn of the tutor keeps, whoever says what: the checks of properties and attacks."""

import re

from tutor.dialogue import Move
from tutor.skills import LONGEST_EXPLANATION, LONGEST_TURN

VERDICTS = re.compile(
    r"\b(true|false|lie|lies|lied|fake|reliable|unreliable|trustworthy|biased|propaganda)\b",
    re.IGNORECASE,
)
PRAISE = re.compile(
    r"\b(good job|great (?:job|work|try)|well done|smart|genius|clever|excellent|awesome|perfect"
    r"|stupid|obviously|correct!)\b",
    re.IGNORECASE,
)
LABELS = re.compile(r"\b(sourced|unsourced|commentary|no source|not sourced)\b", re.IGNORECASE)
# Moves that tell by design: the sentence is settled then, or labels are what was asked for.
TELLS = {Move.EXPLAIN, Move.CONFIRM, Move.DEFINE, Move.EXAMPLE, Move.WORKED_EXAMPLE, Move.SHOW,
         Move.DISCUSS, Move.PROGRESS, Move.CONCEDE}  # fmt: skip
LONG = {Move.EXPLAIN, Move.WORKED_EXAMPLE, Move.CARE, Move.CONTRADICT, Move.DISCUSS, Move.CONFIRM}


def own_words(turn, room):
    """Return the turn's text without the sentences and texts that it quotes."""
    text = turn.text
    for article in (room.article, *others(room)):
        for sentence in sorted(article.sentences, key=lambda s: s.span.start - s.span.end):
            text = text.replace(sentence.span.of(article.text), "")
    return re.sub(r"“[^”]*”", "", text)


def others(room):
    return [a for a in room.shelf_articles if a.id != room.article.id]


def breaches(room, reply):
    """Return what this reply breaks, as sentences; none is right."""
    return [*_form(room, reply), *_secrets(room, reply), *_speakers(room, reply)]


def _form(room, reply):
    turn = reply.turn
    own = own_words(turn, room)
    if own.count("?") > 1:
        yield f"asks {own.count('?')} questions: {turn.text}"
    if VERDICTS.search(own):
        yield f"passes a verdict: {own}"
    if PRAISE.search(own):
        yield f"praises or scolds: {own}"
    if not all(0 <= cite < len(room.article.sentences) for cite in turn.cites):
        yield f"cites what is not there: {turn.cites}"
    if len(turn.choices) > 4 or len(set(turn.choices)) != len(turn.choices):
        yield f"offers {turn.choices}"
    longest = LONGEST_TURN[room.occasion.rules.level]
    limit = LONGEST_EXPLANATION + 20 if turn.move in LONG else longest + 15
    if len(own.split()) > limit:
        yield f"says {len(own.split())} words of its own: {own}"
    if "$" in own.replace("$it", ""):
        yield f"leaves a variable open: {own}"


def _secrets(room, reply):
    """A label, or the reason for one, is out only once its sentence is settled."""
    turn, state = reply.turn, reply.state
    settled = set(state.settled)
    told = {room.analysis.verdicts[n].reason for n in settled}
    for verdict in room.analysis.verdicts:
        hidden = verdict.label is not None and verdict.sentence not in settled
        if hidden and verdict.reason in turn.text and not any(verdict.reason in t for t in told):
            yield f"tells of S{verdict.sentence + 1}: {turn.text}"
    about_the_article = state.item is None or state.item.key.startswith("s")
    if about_the_article and LABELS.search(own_words(turn, room)) and turn.move not in TELLS:
        yield f"names a label: {turn.text}"


def _speakers(room, reply):
    """Whoever's words they are, a sentence is quoted whole, with its number in front."""
    for line in reply.turn.text.splitlines():
        for article in (room.article, *others(room)):
            for sentence in article.sentences:
                words = sentence.span.of(article.text)
                if len(words.split()) < 4 or words not in line or words == article.title:
                    continue
                if f"S{sentence.index + 1}" not in line.split(words)[0] and not any(
                    words != other and words in other for other in _quotable(room)
                ):
                    yield f"restates without its number: {line}"


def _quotable(room):
    return [s.span.of(a.text) for a in (room.article, *others(room)) for s in a.sentences]
