"""Texts that would hold up the window are simplified: plain paragraphs, laid out bit by bit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

# What things cost to lay out, in milliseconds on a slow machine; measured with texts at the bounds of the
# cleaner (512 KB, 20,000 elements, tables five deep).
_TAG, _CELL, _TABLE, _LINE, _PICTURE = 0.018, 0.09, 0.4, 0.03, 0.5
_CHARACTER, _FLOWING = 0.00025, 0.0009  # of a paragraph as people write them, and of one without end
LIMIT = 110.0
_LONG = 8_000  # characters of one paragraph
SLICE = 16_000  # characters laid out at one go
_BREAK = re.compile(r"[ \u200b\n\u3000。．.!?]")
_NAMES = re.compile(r"<(/?)(table|t[dh]|img|pre|p|div|li|br)\b", re.IGNORECASE)


def cost(html: str) -> float:
    """Milliseconds that a text holds up the window, roughly and rather too many."""
    total = html.count("<") * _TAG + len(html) * _CHARACTER
    if len(html) < _LONG and total < LIMIT / 4 and "<table" not in html:
        return total
    counts: dict[str, int] = {}
    start = 0
    for match in _NAMES.finditer(html):
        name = match[2].lower()
        if match.start() - start > _LONG:
            total += (match.start() - start) * _FLOWING
        start = match.end()
        if not match[1]:
            counts[name] = counts.get(name, 0) + 1
    if len(html) - start > _LONG:
        total += (len(html) - start) * _FLOWING
    cells = counts.get("td", 0) + counts.get("th", 0)
    total += cells * _CELL + counts.get("table", 0) * _TABLE + counts.get("img", 0) * _PICTURE
    if counts.get("pre"):
        total += html.count("\n") * _LINE
    return total


def is_heavy(html: str) -> bool:
    """Whether it takes the simplified view."""
    return cost(html) > LIMIT


def slices(text: str) -> list[tuple[str, ...]]:
    """Plain text as paragraphs that are quick to lay out, in helpings of about the same size."""
    found: list[tuple[str, ...]] = []
    helping: list[str] = []
    size = 0
    for part in _paragraphs(text):
        helping.append(part)
        size += len(part) + 80  # a paragraph costs, however short
        if size >= SLICE:
            found.append(tuple(helping))
            helping, size = [], 0
    return [*found, tuple(helping)] if helping or not found else found


def _paragraphs(text: str) -> Iterator[str]:
    for part in text.split("\n\n"):
        part = part.strip("\n")
        while len(part) > _LONG // 4:
            near = _BREAK.search(part, _LONG // 4, _LONG // 2)
            end = near.end() if near else _LONG // 4
            yield part[:end]
            part = part[end:]
        if part.strip():
            yield part


class Filling(QObject):
    """Adds the rest of a text to a document while the window stays awake. `done` when all of it is there."""

    done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.active = False  # something of the text is still to come
        self._document: QTextDocument | None = None
        self._rest: list[tuple[str, ...]] = []
        self._clock = QTimer(self, interval=10)
        self._clock.timeout.connect(self._step)

    def start(self, document: QTextDocument, rest: list[tuple[str, ...]]) -> None:
        """Go on with these helpings; what another text still wanted is forgotten."""
        self._document, self._rest = document, list(rest)
        self.active = bool(rest)
        if rest:
            self._clock.start()
        else:
            self._clock.stop()

    def _step(self) -> None:
        document = self._document
        if document is None or not self._rest:
            self._clock.stop()
            return
        cursor = QTextCursor(document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        form, look = QTextBlockFormat(document.begin().blockFormat()), QTextCharFormat()
        cursor.beginEditBlock()
        for part in self._rest.pop(0):
            cursor.insertBlock(form, look)
            cursor.insertText(part.replace("\n", "\u2028"))
        cursor.endEditBlock()
        if not self._rest:
            self._clock.stop()
            self.active = False
            self.done.emit()
