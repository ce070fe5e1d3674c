"""Hides personal data in a learner's message before anything is kept.

One pass with one expression. What is *kept* comes first in it: a date or "1939-1945" is taken whole
and left alone before its digits can look like a telephone number. Every repetition that something
must follow is bounded, so the time grows with the length of the text and no faster.
"""

from __future__ import annotations

import re
from functools import cache

_YEAR = r"(?:1[5-9]|20)\d\d"
_NETWORK = (
    r"(?:insta(?:gram)?|snap(?:chat)?|tiktok|discord|telegram|whatsapp|twitter|facebook|roblox)"
)
_STREET = r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Boulevard|Blvd|Terrace|Crescent|Gardens)"
_ANY_STREET = r"(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|close|court|way|place|terrace)"
_IN_THE_NEWS = r"(?:Wall|Downing|Fleet)"  # streets that news says for those who work there

# What looks like personal data and is not.
_KEEP = rf"""
    (?<!\d) \d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}} (?![-/.]?\d)              # 2017-07-10
  | (?<!\d) \d{{1,2}}[-/.]\d{{1,2}}[-/.](?:\d{{4}}|\d\d) (?![-/.]?\d)     # 10.07.2017, 9/11/01
  | (?<!\d) {_YEAR}\ ?[-\u2013/]\ ?(?:{_YEAR}|\d\d) (?![-/.]?\d)               # 1939-1945, 2016/17
  | (?<![\d+]) {_YEAR} (?=[\s,;:.?!)]|$)                                  # in 2017 200 people
  | (?:[$€£¥]|\b(?:USD|EUR|GBP)) \ ?\d[\d.,]*                             # $1000000
  | (?<![\d.,+]) [1-9]\d{{0,2}}(?:[.,]\d{{3}}|[ \u00a0]\d00)+ (?!\d)      # 1,234,567; 1 000 000
  | (?<![\d.,+]) [1-9]\d{{0,15}}000 (?!\d)                                # 40000000
  | (?<![\d.,]) \d{{1,18}}\.\d{{1,18}} (?![.\-/ ]?\d)                     # 3.14159265
  | (?<!\d) \d{{1,18}} (?=\ ?(?:%|per\ ?cent\b))                          # 1234567 percent
"""

# What is hidden, by what stands in its place; the first that fits wins.
_HIDE = {
    "e-mail address": r"""
        (?<![\w.+-]) [\w.+-]{1,64} \s?(?:[@\uff20]|[(\[]at[)\]])\s? [\w-]{1,63}(?:\.[\w-]{1,63})+
      | \b[\w.+-]{1,64}\ at\ [\w-]{1,63}\ dot\ [a-z]{2,4}\b
    """,
    "social media name": rf"""
        (?<![\w@]) @[A-Za-z_][\w.]{{1,29}}
      | \b(?:instagram|tiktok|snapchat|facebook|twitter|discord|t)\.(?:com|gg|me)/[^\s,;]+
      | \b[\w.]{{2,32}}\#\d{{4}}\b
      | \b(?i:(?:my|(?:add|follow|find|dm|message)\ me\ on)\ {_NETWORK}
        (?:\ (?:name|handle|user\ ?name|account|id))? (?:\ is\ |\ ?[:=]\ ?|,?\ )) [\w.]{{2,32}}
    """,
    "ID number": r"""
        \b[A-Z]{2}\d{2}(?:\ ?[A-Z0-9]{4}){3,7}(?:\ ?[A-Z0-9]{1,3})?\b     # a bank account
      | \b[A-Z]{2}\ ?\d{2}\ ?\d{2}\ ?\d{2}\ ?[A-D]\b                      # national insurance
      | \b\d{3}-\d{2}-\d{4}\b                                             # social security
      | \b(?:\d{4}[ -]){3}\d{4}\b                                         # a bank card
      | \b[A-Za-z]{1,3}\d{6,12}[A-Za-z]?\b                                # passport, pupil number
    """,
    "street address": rf"""
        \b\d{{1,5}}[A-Za-z]?,?\ (?!{_IN_THE_NEWS}\b) (?:[A-Z][\w'-]{{0,20}}\ ){{1,3}}{_STREET}\b\.?
      | (?i:\b(?:live|lives|living|address|house|home)\b[^\d\n]{{0,15}}
        \d{{1,5}}[a-z]?,?\ (?:[\w'-]{{1,20}}\ ){{1,3}}{_ANY_STREET}\b\.?)
      | \b[A-Z]{{1,2}}\d[A-Z\d]?\ \d[A-Z]{{2}}\b                          # a British postcode
    """,
    "phone number": r"""
        (?<![\w.,$€£]) (?=\+|\(?0|[\d ().\-\u2013/]{0,20}\d{3})                # 3-2, 4-1 is a score
        \+?\(?\d(?:[ \u00a0().\-\u2013/]{0,2}\d){6,14} (?![\w%])
      | \b\d{8,}\b
    """,
}
_LABELS = tuple(_HIDE)


def hide_personal_data(text: str, printed: str = "") -> str:
    """Return the text with e-mail addresses, telephone numbers and the like replaced.

    What stands word for word in `printed`, the article under discussion, is no secret and stays.
    """

    def replacement(match: re.Match[str]) -> str:
        found, kind = match.group(), match.lastgroup
        if kind is None or kind == "keep" or found in printed:
            return found
        label = _LABELS[int(kind.removeprefix("hide"))]
        lead_in = re.match(r"[^\d\n]*", found) if label == "street address" else None
        return f"{lead_in.group() if lead_in else ''}[hidden: {label}]"

    return _expression().sub(replacement, text)


@cache
def _expression() -> re.Pattern[str]:
    hidden = (f"(?P<hide{number}>{pattern})" for number, pattern in enumerate(_HIDE.values()))
    return re.compile("|".join([f"(?P<keep>{_KEEP})", *hidden]), re.VERBOSE)
