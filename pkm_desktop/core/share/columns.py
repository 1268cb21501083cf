"""Plain text in columns: wrapping that knows wide letters and leaves addresses whole."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

COLUMNS = 72


def width(text: str) -> int:
    """Columns a text takes on a terminal: East Asian wide letters two, combining marks none (UAX 11)."""
    return len(text) if text.isascii() else sum(_letter_width(letter) for letter in text)


def wrapped(text: str, indent: str = "", *, first: str | None = None, columns: int = COLUMNS) -> str:
    """The text in lines of at most `columns`, each after `indent` (the first one after `first`).

    Only what has no place to break, such as an address, may be longer.
    """
    lines: list[str] = []
    start = indent if first is None else first
    current = ""
    for word in _words(text, columns - width(indent)):
        longer = f"{current} {word}" if current else word
        if current and width(start) + width(longer) > columns:
            lines.append(f"{start}{current}")
            start, current = indent, word
        else:
            current = longer
    lines.append(f"{start}{current}".rstrip())
    return "\n".join(lines)


def ruled(text: str, sign: str, *, columns: int = COLUMNS) -> str:
    """A heading with a line of `sign` below it."""
    return f"{wrapped(text, columns=columns)}\n{sign * min(columns, max(3, width(text)))}"


def _words(text: str, room: int) -> Iterator[str]:
    for word in text.split():
        if width(word) <= room or "://" in word or word.startswith("mailto:"):
            yield word
        else:
            yield from _chopped(word, room)


def _chopped(word: str, room: int) -> Iterator[str]:
    piece = ""
    for letter in word:
        if piece and width(piece) + _letter_width(letter) > room:
            yield piece
            piece = ""
        piece += letter
    yield piece


def _letter_width(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
