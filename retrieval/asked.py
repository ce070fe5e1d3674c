"""What kind of thing a question asks for: a person, a number, a day, a reason ..."""

from __future__ import annotations

import re
from enum import StrEnum


class Asked(StrEnum):
    """The kind of answer that a question wants."""

    AGE = "age"
    OFTEN = "how often"
    MONEY = "money"
    DURATION = "how long"
    COUNT = "how many"
    AMOUNT = "how much"
    MEASURE = "measure"
    CLOCK = "what time"
    TIME = "when"
    PLACE = "where"
    REASON = "why"
    PERSON = "who"
    NAME = "what name"
    SPEECH = "what somebody says"
    WHETHER = "whether"
    WHAT = "what"

    @property
    def strict(self) -> bool:
        """Say whether a sentence that answers shows it: an age, a number, a day."""
        return self in _STRICT


_STRICT = {
    Asked.AGE,
    Asked.OFTEN,
    Asked.MONEY,
    Asked.DURATION,
    Asked.COUNT,
    Asked.AMOUNT,
    Asked.MEASURE,
    Asked.CLOCK,
    Asked.TIME,
}
_TELLS = "say|said|admit|claim|tell|promise|write|wrote|warn"
_PAYS = "cost|costs|pay|paid|spend|spent|earn|worth|fine|price|money|raise|charge"
# The first that fits is meant. The patterns are for plain questions: see `retrieval.plain`.
_PATTERNS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (Asked.AGE, r"\bhow (?:old|young)\b|\bwhat age\b"),
        (Asked.OFTEN, r"\bhow often\b|\bhow many times\b"),
        (Asked.MONEY, r"\bhow expensive\b|\bprice\b"),
        (Asked.MONEY, r"\bwhat (?:does|did|do|will|would)\b.*\bcost\b"),
        (Asked.MONEY, rf"\bhow much (?:is|are|was|were|for|to)\b|\bhow much\b.*\b(?:{_PAYS})\b"),
        (Asked.DURATION, r"\bhow (?:long|quick|quickly|fast|soon)\b|\bhow much time\b"),
        (Asked.COUNT, r"\bhow many\b"),
        (Asked.AMOUNT, r"\bhow much\b"),
        (
            Asked.MEASURE,
            r"\bhow (?:far|high|tall|big|deep|heavy|loud|wide|large|thick|hot|cold|small|strong)\b",
        ),
        (Asked.MEASURE, r"\bwhat size\b"),
        (Asked.CLOCK, r"\bwhat time\b"),
        (Asked.TIME, r"\bwhen\b|\b(?:what|which) (?:day|date|year|month)\b"),
        (Asked.PLACE, r"\bwhere\b|\b(?:which|what) (?:town|city|place|country|street)\b"),
        (Asked.REASON, r"\bwhy\b|\bhow come\b|\breason\b|\bwhose fault\b|\bwhat causes?d?\b"),
        (Asked.PERSON, r"\b(?:who|whose|whom)\b|\b(?:which|what) (?:company|person|firm)\b"),
        (Asked.NAME, r"\b(?:called|names?)\b"),
        (
            Asked.SPEECH,
            rf"^(?:what|did|does|do|has|have)\b.*\b(?:{_TELLS})\b",
        ),
        (
            Asked.WHETHER,
            r"^(?:is|are|was|were|do|does|did|can|could|will|would|has|have|had|should|may)\b",
        ),
    )
)


def asked(question: str) -> Asked:
    """Return what a plain question asks for."""
    fitting = (kind for kind, pattern in _PATTERNS if pattern.search(question))
    return next(fitting, Asked.WHAT)


def counted(question: str) -> str | None:
    """Return the words after "how many": what is counted is the first that tells anything."""
    found = re.search(r"\bhow many (.*)", question)
    return found[1] if found else None
