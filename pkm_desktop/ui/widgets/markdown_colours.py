"""Marks of Markdown in quiet colours while somebody writes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from PySide6.QtCore import QTimer
from PySide6.QtGui import (
    QColor,
    QFont,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
    QTextLayout,
)

from pkm_desktop.ui.look.theme import Theme

MARKS = (
    ("heading 1", re.compile(r"^# .*$")),
    ("heading 2", re.compile(r"^## .*$")),
    ("heading", re.compile(r"^#{3,6} .*$")),
    ("mark", re.compile(r"^#{1,6} ")),
    ("strong", re.compile(r"\*\*[^*\n]+\*\*|__[^_\n]+__")),
    ("soft", re.compile(r"(?<![*\w])\*[^*\n]+\*(?!\*)|(?<![_\w])_[^_\n]+_(?!\w)")),
    ("quote", re.compile(r"^>.*$")),
    ("code", re.compile(r"`[^`\n]+`|^ {4}.*$")),
    ("link", re.compile(r"\[\[[^\]\n]+\]\]|https?://\S+|\[[^\]\n]+\]\([^)\n]+\)")),
    ("link", re.compile(r"(?<!\S)#[\w/-]*[^\W\d][\w/-]*")),
)


LARGER = {"heading 1": 2, "heading 2": 1}  # steps, as in HTML
PIECE = 100  # lines that are marked in a turn
LONG_LINE = 5000  # characters; behind them nothing is marked


class MarkdownColours(QSyntaxHighlighter):
    """Marks of Markdown shown lightly while writing; in a long text piece by piece, from the beginning.

    `rehighlight` would go through the whole text for every line: here it is laid out anew by the piece.
    """

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        self._formats: dict[str, QTextCharFormat] = {}
        self._next = 0  # the line whose turn it is, while the clock runs
        self._clock = QTimer(self, interval=0)
        self._clock.timeout.connect(self._take_turn)
        theme.changed.connect(self._anew)

    def begin(self) -> None:
        """Another text is about to be put in: its first lines are marked at once."""
        self._next = PIECE
        self._clock.start()

    def _anew(self) -> None:
        """The same marks in other colours."""
        self._formats.clear()
        self._next = 0
        self._clock.start()
        self._take_turn()

    def _take_turn(self) -> None:
        document = self.document()
        first = block = document.findBlockByNumber(self._next)
        start = end = first.position()
        for _ in range(PIECE):
            if not block.isValid():
                self._clock.stop()
                break
            block.layout().setFormats(list(self._marks(block.text())))
            end, block = block.position() + block.length(), block.next()
        if first.isValid():
            document.markContentsDirty(start, end - start)
        self._next += PIECE

    def highlightBlock(self, text: str) -> None:
        if self._clock.isActive() and self.currentBlock().blockNumber() >= self._next:
            return  # its turn comes
        for mark in self._marks(text):
            self.setFormat(mark.start, mark.length, mark.format)

    def _marks(self, text: str) -> Iterator[QTextLayout.FormatRange]:
        for start, part, name in _runs(text[:LONG_LINE]):
            mark = QTextLayout.FormatRange()
            mark.start, mark.length, mark.format = _places(text[:start]), _places(part), self._format(name)
            yield mark

    def _format(self, name: str) -> QTextCharFormat:
        if name not in self._formats:
            self._formats[name] = self._made(name)
        return self._formats[name]

    def _made(self, name: str) -> QTextCharFormat:
        tokens, made = self._theme.tokens, QTextCharFormat()
        if name.startswith("heading") or name == "strong":
            made.setFontWeight(QFont.Weight.Bold)
            if name in LARGER:
                made.setProperty(QTextFormat.Property.FontSizeAdjustment, LARGER[name])
        elif name == "soft":
            made.setFontItalic(True)
        elif name == "code":
            made.setFontFamilies(["monospace"])
            made.setBackground(QColor(tokens.chip))
        else:
            made.setForeground(QColor(tokens.accent if name == "link" else tokens.muted))
        return made


def _runs(text: str) -> Iterator[tuple[int, str, str]]:
    """Where it begins, the text, and what it is; a mark within another one takes the place of that."""
    kinds = [""] * len(text)
    for name, pattern in MARKS:
        for match in pattern.finditer(text):
            kinds[match.start() : match.end()] = [name] * len(match[0])
    start = 0
    for name, run in groupby(kinds):
        part = text[start : start + len(list(run))]
        if name:
            yield start, part, name
        start += len(part)


def _places(text: str) -> int:
    """How many places Qt counts, which has two for an emoji."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
