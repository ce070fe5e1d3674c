"""Texts as newspapers, and as nobody, would write them: for laws that hold for all of them."""

from __future__ import annotations

from hypothesis import strategies as st

_ABBREVIATED = [
    "Mr.",
    "U.S.",
    "Jan.",
    "p.m.",
    "Inc.",
    "St.",
    "No.",
    "J.",
    "1.",
    "Q.",
    "www.x.org/A.B",
]
_WHOLE = ["The", "mayor", "said", "Lee", "He", "By", "Jane", "Doe", "Reuters", "iPhone", "al-Qaeda"]
_OTHER = ["5", "3.5", "2026-06-03", "•", "😀", "naïve", "and", "why"]
_WORDS = st.sampled_from([*_ABBREVIATED, *_WHOLE, *_OTHER])
_STOPS = st.sampled_from([".", "?", "!", "...", "…", ". . .", "?!", ":", ";", ",", " -", "—", ""])
_QUOTES = st.sampled_from(['"', "“", "”", "'", "‘", "’", "''", "(", ")", "[1]", "", "", ""])
_GAPS = st.sampled_from(
    [" ", " ", " ", "", "  ", "\n", "\n\n", "\r\n", "\r", "\t", "\u00a0", "\u200b"]
)


def newspaper_texts() -> st.SearchStrategy[str]:
    """Return texts of words, stops, quotation marks and gaps in any order."""
    pieces = st.tuples(_QUOTES, _WORDS, _QUOTES, _STOPS, _QUOTES, _GAPS).map("".join)
    return st.lists(pieces, min_size=1, max_size=40).map("".join)


def any_texts() -> st.SearchStrategy[str]:
    """Return newspaper texts and arbitrary ones, all with at least one visible character."""
    return st.one_of(newspaper_texts(), st.text(min_size=1)).filter(lambda text: text.strip() != "")
