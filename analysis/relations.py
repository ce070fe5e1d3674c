"""Who tells what inside one sentence, read off its parse: source, cue and content as spans.

Follows the syntax of attribution described for PARC 3.0 (Pareti, 2016): a reporting verb with a
clausal complement, a parenthetical verb, or "according to". Quotation marks are joined in later.
"""

from __future__ import annotations

from analysis.cue_phrases import at_the_end, at_the_start, by_phrase
from analysis.measures import by_measure
from analysis.parsed import ParsedSentence
from analysis.relation import Relation
from analysis.reporting_verbs import by_verb


def relations(parsed: ParsedSentence) -> tuple[Relation, ...]:
    """Return the relations of a sentence in the order of their cues."""
    found = [*by_verb(parsed), *by_phrase(parsed)]
    found = found or [*at_the_start(parsed), *by_measure(parsed)] or [*at_the_end(parsed)]
    return tuple(sorted(found, key=lambda relation: relation.place))
