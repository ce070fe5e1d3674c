"""Acts by what they do in a message that holds several."""

from __future__ import annotations

from tutor.dialogue import Act

# Answers to the open item, the one that says most first.
ANSWERS = (
    Act.EXPLAIN,
    Act.PARTIAL,
    Act.GUESS,
    Act.LABEL,
    Act.CHOICE,
    Act.SPAN,
    Act.CANNOT_TELL,
)
# Requests for help, the one that asks for most first: two of them are one.
HELP = (Act.TELL, Act.HINT, Act.EXAMPLE, Act.REPEAT, Act.TASK, Act.IDK)
# What colours a message: beside a real act it does not count.
FILLERS = frozenset(
    {
        Act.GREETING,
        Act.THANKS,
        Act.FRUSTRATED,
        Act.BORED,
        Act.JOKE,
        Act.SWEAR,
        Act.NOISE,
        Act.OPINION,
    }
)
# Questions about the article: an answer may hold their words ("so nobody knows who said it").
INQUIRIES = frozenset(
    {
        Act.WHO,
        Act.EVIDENCE,
        Act.TRUE,
        Act.BIAS,
        Act.ELSEWHERE,
        Act.COMPARE,
        Act.COUNT,
        Act.LIST,
        Act.DEFINE,
        Act.EXAMPLE,
        Act.TROUBLE,
        Act.OPINION,
    }
)
# Attempts at the tutor's rules: they stand beside whatever they ask for.
TRIES = frozenset({Act.JAILBREAK, Act.LEAK})
