"""Characters that every store, screen and export can hold: what is left of foreign text after the harmful
ones are out.
"""

from __future__ import annotations

import re
from html import unescape

MAX_LINE = 1000  # characters of a title, a name or a label

_BLANKS = re.compile(r"\s+")
# Controls but tab, newline, return; non-characters; the byte order mark; soft hyphens, which hide in words
# from search and from quotes.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\xad\ufdd0-\ufdef\ufffe\uffff\ufeff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_C1 = re.compile("[\x80-\x9f]")
_OVERRIDES = re.compile("[\u202d\u202e]")  # force a direction on letters: used to disguise, never to write
_DIRECTIONS = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_MARK_PILES = re.compile(f"([{_MARKS}]{{6}})[{_MARKS}]+")
_RARE = re.compile(  # one look that spares nearly all texts the five above
    f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\ud800-\udfff\u202d\u202e\ufdd0-\ufdef\ufffe\uffff\ufeff{_MARKS}]"
)
_CONTROLS = bytes([*range(9), 11, 12, *range(14, 32), 127])
_ENTITY = re.compile(
    r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});|&(?:amp|lt|gt|quot|nbsp)(?![a-zA-Z0-9=])"
)


def printable(text: str) -> str:
    """`text` without controls, with U+FFFD for lone surrogates, and with piles of marks cut to six."""
    if text.isascii():  # four times as fast as a search, and most of what there is to look through
        return text.encode("ascii").translate(None, _CONTROLS).decode("ascii")
    if not _RARE.search(text):
        return text
    text = _SURROGATES.sub("\ufffd", _UNPRINTABLE.sub("", text))
    return _MARK_PILES.sub(r"\1", _OVERRIDES.sub("", _C1.sub(_windows, text)))


def line(text: str) -> str:
    """`text` as one line of at most 1,000 characters: also without direction controls, white space folded.

    A label cannot hide its ending and cannot push others off the screen.
    """
    text = _BLANKS.sub(" ", _DIRECTIONS.sub("", printable(text[: 20 * MAX_LINE]))).strip()
    return text if len(text) <= MAX_LINE else text[: MAX_LINE - 1].rstrip() + "…"


def decoded(text: str) -> str:
    """`text` with well-formed entities decoded; a bare `&word` stays (`?a=1&copy=2` keeps its `&copy`)."""
    return _ENTITY.sub(lambda found: unescape(found[0]), text) if "&" in text else text


def _windows(found: re.Match[str]) -> str:
    """C1 controls are windows-1252 punctuation in disguise (HTML standard, numeric character references)."""
    return _C1.sub("", unescape(f"&#{ord(found[0])};"))
