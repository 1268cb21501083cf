"""Foreign text cut to the room there is, with the dots where its own script ends."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

RIGHT_TO_LEFT_MARK = "\u200f"
BREAK = "\u200b"  # no width, but a line may end there
LONGEST_WORD = 40  # characters; longer ones are no words, and nothing could break them
LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")


def cut(
    metrics: QFontMetrics, text: str, width: int, how: Qt.TextElideMode = Qt.TextElideMode.ElideRight
) -> str:
    """One line of at most `width` pixels; dots after Arabic or Hebrew stand at its left."""
    shown = metrics.elidedText(text, how, max(width, 0))
    if shown != text and shown.endswith("…") and is_right_to_left(text):
        return f"{shown}{RIGHT_TO_LEFT_MARK}"
    return shown


def cut_before(metrics: QFontMetrics, text: str, tail: str, width: int) -> str:
    """One line of at most `width` pixels that still ends as the text does, with `tail`."""
    if not tail or not text.endswith(tail) or metrics.horizontalAdvance(text) <= width:
        return cut(metrics, text, width)
    return cut(metrics, text.removesuffix(tail), width - metrics.horizontalAdvance(tail)) + tail


def is_right_to_left(text: str) -> bool:
    """Whether its first letter is from a script that runs from right to left."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return False


def piece(text: str, start: int, end: int) -> str:
    """`text[start:end]` counted in UTF-16 units, as Qt does."""
    if text.isascii() or max(text) <= "\uffff":
        return text[start:end]
    return text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end].decode("utf-16-le", "ignore")


def short_words(text: str, longest: int = LONGEST_WORD) -> str:
    """The text with words that no line could hold cut short."""
    words = text.split(" ")
    return " ".join(word if len(word) <= longest else f"{word[: longest - 1]}…" for word in words)


def breakable(text: str) -> str:
    """The same text, with breaks in the words that no line could hold."""
    return LONG_WORD.sub(lambda match: BREAK.join(match[0]), text)


def broken(metrics: QFontMetrics, text: str, width: int) -> str:
    """The text with breaks in the words that are wider than a whole line of `width` pixels."""
    words = text.split(" ")
    return " ".join(BREAK.join(word) if metrics.horizontalAdvance(word) > width else word for word in words)
