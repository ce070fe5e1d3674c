"""Who wrote it, for whom and when: what the short lines around a headline say."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from reading.lexicon import entries

_LONGEST = 150  # characters; longer lines are running text
_LITTLE = {"of", "the", "and", "for", "in", "on"}
_LONGEST_OUTLET = 5  # words: "The Brackwater Courier and Advertiser"

_NAME_WORD = r"(?:[A-Z][\w'’.-]*|d[aei]|de[lnr]?|v[ao]n|der|bin|al-\w+)"
_NAME = rf"[A-Z][\w'’.-]*(?:\s{_NAME_WORD}){{1,3}}"
_NAMES = rf"{_NAME}(?:\s(?:and|&|with)\s{_NAME})*"
_SAID_TO_BE_BY = re.compile(
    rf"(?:(?i:(?:written|reported|reporting|story|words|analysis|opinion)?\s?by|writer|author):?)\s"
    rf"(?P<names>{_NAMES})(?:\s(?:in|at)\s[A-Z].*|\s(?:for|of)\s(?:the\s)?(?P<outlet>[A-Z].*))?"
)
# Without "by", only two or three words pass for a name: a short headline has more.
_BARE_NAME = rf"[A-Z][\w'’.-]*(?:\s{_NAME_WORD}){{1,2}}"
_BARE_NAMES = re.compile(rf"{_BARE_NAME}(?:\s(?:and|&|with)\s{_BARE_NAME})*")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DATE = re.compile(
    rf"(?<!\w)(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH},?\s\d{{4}}"
    rf"|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}"
    r"|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2}))(?!\d)",
    re.IGNORECASE,
)
# Labels, days, times, zones, reading times and addresses: what may stand beside a date or a name.
_TRIMMINGS = re.compile(
    r"""(?<!\w)(?:(?:first\s|last\s)?(?:published|updated|posted|modified|edited|filed)(?:\s(?:on|at))?
        |date|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?
        |(?:at\s|t)?\d{1,2}[:.]\d{2}(?::\d{2})?z?|(?:at\s)?\d{1,2}(?=\s?[ap]\.?m\b)|[ap]\.?m\.?
        |e[sd]?t|p[sd]?t|gmt|bst|utc|cest?|\d+[\s-]min(?:ute)?s?(?:\sread)?|\S*@\S+)(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_BETWEEN_PARTS = re.compile(r"\s*[|•·]\s*|\s[-–—]+\s|,\s")


@dataclass(frozen=True, slots=True)
class Imprint:
    """Writer, outlet and date in the words of the page; empty where it does not say."""

    byline: str = ""
    outlet: str = ""
    date: str = ""

    def filled_from(self, other: Imprint) -> Imprint:
        """Return this imprint with what it lacks taken from `other`."""
        return Imprint(
            byline=self.byline or other.byline,
            outlet=self.outlet or other.outlet,
            date=self.date or other.date,
        )


def imprint_of(line: str, *, below_headline: bool = False) -> Imprint | None:
    """Return what a line says about writer, outlet and date, or None where it is another line.

    Args:
        line: one line of the page.
        below_headline: whether a bare name ("Jane Doe", "Reuters") can be the writer's or outlet's.
    """
    line = " ".join(line.split())
    if len(line) > _LONGEST:
        return None
    date = _DATE.search(line)
    rest = _TRIMMINGS.sub("", line.replace(date[0], "|") if date else line)
    is_about_writing = date is not None or (rest != line and "@" not in line)
    found = Imprint(date=date[0] if date else "")
    for part in _BETWEEN_PARTS.split(rest):
        words = part.strip(" :;()[]|-–—")
        if not words:
            continue
        more = _with_part(found, words, bare=is_about_writing or below_headline)
        if more is None:
            return None
        found = more
    return found if is_about_writing or found != Imprint() else None


def _with_part(found: Imprint, part: str, *, bare: bool) -> Imprint | None:
    """Return the imprint with what one part of the line adds, or None if it is no such part."""
    by = _SAID_TO_BE_BY.fullmatch(part)
    if by:
        names = ", ".join(filter(None, (found.byline, by["names"])))
        return replace(found, byline=names, outlet=found.outlet or by["outlet"] or "")
    if not bare and not found.byline:
        return None
    if _names_outlet(part):
        return replace(found, outlet=found.outlet or part)
    if entries("role_words") & set(part.lower().split()):
        return replace(found, byline=f"{found.byline}, {part}") if found.byline else found
    if _BARE_NAMES.fullmatch(part):
        return replace(found, byline=", ".join(filter(None, (found.byline, part))))
    is_place = part.istitle() or part.isupper()
    return found if is_place and found != Imprint() else None


def _names_outlet(part: str) -> bool:
    words = part.split()
    if len(words) == 1:
        return part in entries("outlets_of_one_word")
    if len(words) > _LONGEST_OUTLET or any(
        word.islower() and word not in _LITTLE for word in words
    ):
        return False
    return not (entries("outlet_words") | entries("outlets_of_one_word")).isdisjoint(words)
