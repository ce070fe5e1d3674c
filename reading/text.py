"""Bytes become characters; characters that only disturb are taken out before anything is read."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from reading.unreadable import NotText

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Controls but tab and line feed; soft hyphen, zero-width, bidi, byte order and tag characters; half
# surrogate pairs, which no encoding can write.
_DISTURBING = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")

_MARKED = {  # longest mark first: UTF-32 begins like UTF-16
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# What English newspapers come in. Left to choose from all, charset-normalizer 3.5 takes English
# with a few accents for Central European: "naďve seńor".
_CANDIDATES = ["cp1252", "mac_roman", "utf_16_le", "utf_16_be"]
_BROKEN_SHARE = 0.05  # of the characters beyond ASCII: a cut-off file, not another encoding
_CONTROL_SHARE = 0.01  # of all characters: compressed bytes have 0.1, text has none


def clean(text: str) -> str:
    """Return the text with plain line ends and spaces, and without characters that nobody sees.

    Line ends become a line feed, exotic spaces an ordinary one; control, zero-width and bidi
    characters go. Nothing else changes: a clean text comes out as it is.
    """
    return _DISTURBING.sub("", _SPACES.sub(" ", _LINE_ENDS.sub("\n", text)))


def decode(data: bytes) -> str:
    """Return the characters that `data` stands for, whatever their encoding.

    Raises:
        NotText: if it stands for none, as a picture or a program does.
    """
    text = _decoded(data)
    if text is None or len(_CONTROLS.findall(text)) > _CONTROL_SHARE * len(text):
        raise NotText
    return text


def _decoded(data: bytes) -> str | None:
    for mark, encoding in _MARKED.items():
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if (
        broken <= _BROKEN_SHARE * sum(not character.isascii() for character in text)
        and "\0" not in text
    ):
        return text
    best = from_bytes(data, cp_isolation=_CANDIDATES).best()
    return None if best is None else str(best)
