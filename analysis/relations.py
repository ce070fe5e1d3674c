"""Who tells what inside one sentence, read off its parse: source, cue and content as spans.

Follows the syntax of attribution described for PARC 3.0 (Pareti, 2016): a reporting verb with a
clausal complement, a parenthetical verb, or "according to". Quotation marks are joined in later.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from analysis.lexicon import entries, pattern
from analysis.parsed import ParsedSentence
from reading.article import Span

_SUBJECTS = {"nsubj", "csubj"}
_CLAUSES = {"ccomp", "parataxis"}
_RELATIVE = {"who", "which", "that", "whom"}
_NEGATIVE = {"nobody", "none", "neither", "nothing", "no"}
_CONDITIONS = {"if", "whether", "unless"}
_ACTS = {"urge", "promise", "vow", "pledge", "propose", "ask", "tell", "warn", "swear", "recommend"}
_MOST_WORDS_OF_A_SOURCE = 25


@dataclass(frozen=True, slots=True)
class Relation:
    """A cue of one sentence with what it joins, before quotation marks and names are looked at.

    `is_main` says that the cue carries the sentence's main clause. `audience` is whom the source told.
    """

    cue: Span
    source: Span | None
    content: Span | None
    is_main: bool
    is_thought: bool = False
    audience: Span | None = None
    opens_after_colon: bool = False


def relations(parsed: ParsedSentence) -> tuple[Relation, ...]:
    """Return the relations of a sentence in the order of their cues."""
    found = [*_by_verb(parsed), *_by_phrase(parsed)] or [*_at_the_end(parsed)]
    return tuple(sorted(found, key=lambda relation: relation.cue.start))


def _by_verb(parsed: ParsedSentence) -> Iterator[Relation]:
    spoken, thought = entries("reporting_verbs"), entries("thought_verbs")
    for verb in parsed.doc:
        lemma = verb.lemma_.lower()
        if verb.pos_ not in {"VERB", "AUX"} or lemma not in spoken | thought:
            continue
        if _is_empty(verb):
            continue
        subject = _subject(verb)
        if subject is None or subject.lower_ in _NEGATIVE | {"it"} or _negated_noun(subject):
            continue
        content = _content(parsed, verb, subject)
        if content is None and lemma in thought:
            continue
        yield Relation(
            cue=parsed.span_of(_verb_group(verb)),
            source=_noun_phrase(parsed, subject, verb),
            content=content,
            is_main=_is_main(verb),
            is_thought=lemma in thought,
            audience=_audience(parsed, verb),
            opens_after_colon=_colon_follows(verb),
        )


def _by_phrase(parsed: ParsedSentence) -> Iterator[Relation]:
    for match in pattern("cue_phrases").finditer(parsed.doc.text):
        last = parsed.doc.char_span(match.start(), match.end(), alignment_mode="expand")
        if last is None or last.end >= len(parsed.doc):
            continue
        head = _head_after(last[-1])
        if head is None or head.lemma_.lower() in entries("not_sources"):
            continue
        source = _noun_phrase(parsed, head, last[-1])
        if source is None:
            continue
        cue = parsed.span(last.start, last.end - 1)
        yield Relation(cue, source, _rest(parsed, cue, source), is_main=True)


def _at_the_end(parsed: ParsedSentence) -> Iterator[Relation]:
    """Hear "..., explains the senior researcher" where the parse lost the inverted subject."""
    spoken, doc = entries("reporting_verbs"), parsed.doc
    for comma, verb in zip(doc, doc[1:], strict=False):
        finite = verb.tag_ in {"VBD", "VBZ", "VBP"} and verb.lemma_.lower() in spoken
        if comma.text not in {",", ",”", "”", '"'} or not finite or verb.i + 1 >= len(doc):
            continue
        content = parsed.inner_span(0, comma.i)
        source = parsed.inner_span(verb.i + 1, len(doc) - 1)
        starts_a_name = doc[verb.i + 1].pos_ in {"DET", "PROPN", "NOUN", "PRON", "ADJ"}
        if content and source and starts_a_name and len(doc) - verb.i <= _MOST_WORDS_OF_A_SOURCE:
            yield Relation(parsed.span(verb.i, verb.i), source, content, is_main=True)
            return


def _head_after(preposition: Token) -> Token | None:
    for child in preposition.children:
        if child.dep_ in {"pobj", "dobj"}:
            return child
    following = preposition.doc[preposition.i + 1]
    return following if following.pos_ in {"NOUN", "PROPN", "PRON"} else following.head


def _rest(parsed: ParsedSentence, cue: Span, source: Span) -> Span | None:
    """Return the longer stretch before or after "according to X"."""
    whole, base = parsed.sentence.span, parsed.sentence.span.start
    text = parsed.doc.text
    before, after = text[: cue.start - base], text[source.end - base :]
    if len(before.split()) >= len(after.split()):
        end = len(before.rstrip(" ,;:—–-"))
        return Span(whole.start, whole.start + end) if end else None
    skipped = len(after) - len(after.lstrip(" ,;:—–-"))
    end = len(after.rstrip(" .!?…"))
    return Span(source.end + skipped, source.end + end) if skipped < end else None


def _is_empty(verb: Token) -> bool:
    """Say whether the verb only looks like telling: negated, hypothetical, or an aim ("to say")."""
    negated = any(child.dep_ == "neg" for child in verb.children) and verb.lemma_ not in {"deny"}
    conditional = any(
        child.dep_ == "mark" and child.lower_ in _CONDITIONS for child in verb.children
    )
    aim = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    return negated or conditional or aim


def _subject(verb: Token) -> Token | None:
    """Return the head of the noun phrase that does the telling, or None where nobody does."""
    agent = next((child for child in verb.children if child.dep_ == "agent"), None)
    passive = any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)
    if agent is not None:
        return next((child for child in agent.children if child.dep_ == "pobj"), None)
    if passive:
        return None
    own = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    if own is not None and own.lower_ in _RELATIVE and verb.dep_ == "relcl":
        return verb.head
    if own is not None:
        return own
    if verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        return _subject(verb.head)
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        return verb.head
    if verb.dep_ == "advcl" and verb.tag_ == "VBG":
        return _subject(verb.head)
    return None


def _negated_noun(subject: Token) -> bool:
    return any(child.dep_ == "det" and child.lower_ in {"no", "neither"} for child in subject.children)


def _content(parsed: ParsedSentence, verb: Token, subject: Token) -> Span | None:
    clause = next((c for c in verb.children if c.dep_ in _CLAUSES and c.i != subject.i), None)
    lemma = verb.lemma_.lower()
    if clause is None and lemma in _ACTS:
        clause = next((c for c in verb.children if c.dep_ == "xcomp"), None)
    if clause is None and lemma in entries("nominal_verbs") and verb.dep_ != "relcl":
        clause = next((c for c in verb.children if _is_told(c, lemma)), None)
    if clause is None and (verb.dep_ in _CLAUSES or _is_aside(verb)):
        return _around(parsed, verb)
    if clause is None or clause.lower_ in _RELATIVE:
        return None
    return _clause_span(parsed, clause, verb)


def _is_aside(verb: Token) -> bool:
    """Say whether the verb stands in "as tax experts have pointed out"."""
    return verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ == "as" for c in verb.children)


def _is_told(child: Token, lemma: str) -> bool:
    """Say whether a plain noun phrase is what was told: "denied the charge", "called for calm"."""
    if lemma == "call":
        return child.dep_ == "oprd" or (child.dep_ == "prep" and child.lower_ == "for")
    return child.dep_ in {"dobj", "prep", "xcomp"} and child.i > child.head.i


def _clause_span(parsed: ParsedSentence, clause: Token, verb: Token) -> Span | None:
    first, last = clause.left_edge.i, clause.right_edge.i
    if first <= verb.i <= last:  # the clause is wrapped round its own cue: keep the longer side
        telling = [t.i for t in _verb_group(verb)] + [
            t.i for child in verb.children if child.dep_ in _SUBJECTS for t in child.subtree
        ]
        before, after = (first, min(telling) - 1), (max(telling) + 1, last)
        first, last = max(before, after, key=lambda side: side[1] - side[0])
    return parsed.inner_span(first, last)


def _around(parsed: ParsedSentence, verb: Token) -> Span | None:
    """Return the longer side of a parenthetical such as ", investigators said,"."""
    left, right = verb.left_edge.i, verb.right_edge.i
    sides = [(0, left - 1), (right + 1, len(parsed.doc) - 1)]
    first, last = max(sides, key=lambda side: side[1] - side[0])
    return parsed.inner_span(first, last) if first <= last else None


def _verb_group(verb: Token) -> list[Token]:
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass", "prt"} and abs(c.i - verb.i) < 4]
    return sorted([*helpers, verb], key=lambda token: token.i)


def _noun_phrase(parsed: ParsedSentence, head: Token, verb: Token) -> Span | None:
    """Return the phrase of a source with titles and appositions, without clauses of its own."""
    dropped = {
        token.i
        for child in head.children
        if child.dep_ in {"relcl", "acl", "advcl", "parataxis", "ccomp", "cc", "conj", "punct"}
        and child.i > head.i
        and child.dep_ not in {"cc", "conj", "punct"}
        for token in child.subtree
    }
    inside = [
        token.i
        for token in head.subtree
        if token.i not in dropped and (token.i < verb.i) == (head.i < verb.i)
    ]
    run = _run_around(head.i, sorted(inside))[:_MOST_WORDS_OF_A_SOURCE]
    return parsed.inner_span(run[0], run[-1])


def _run_around(place: int, places: list[int]) -> list[int]:
    """Return the unbroken run of numbers that holds `place`."""
    first = last = place
    held = set(places)
    while first - 1 in held:
        first -= 1
    while last + 1 in held:
        last += 1
    return list(range(first, last + 1))


def _audience(parsed: ParsedSentence, verb: Token) -> Span | None:
    heard = next((c for c in verb.children if c.dep_ in {"dobj", "dative"} and c.i > verb.i), None)
    if heard is None or heard.pos_ not in {"PROPN", "NOUN"} or verb.lemma_.lower() != "tell":
        return None
    return _noun_phrase(parsed, heard, verb)


def _colon_follows(verb: Token) -> bool:
    return any(token.text == ":" for token in verb.doc[verb.i + 1 : verb.i + 3])


def _is_main(verb: Token) -> bool:
    while verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    return verb.dep_ in {"ROOT", "parataxis"} or _is_aside(verb)
