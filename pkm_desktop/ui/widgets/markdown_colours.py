"""Marks of Markdown in quiet colours while somebody writes."""

from __future__ import annotations

import re
from collections.abc import Callable

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
PIECE = 100  # lines that take other colours in a turn
NAME = QTextFormat.Property.UserProperty  # of the mark a format is for


class MarkdownColours(QSyntaxHighlighter):
    """Marks of Markdown shown lightly while writing."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        self._formats: dict[str, QTextCharFormat] = {}
        self._next = 0
        self._clock = QTimer(self, interval=0)
        self._clock.timeout.connect(self._recolour)
        theme.changed.connect(self._anew)

    def _anew(self) -> None:
        """The same marks in other colours; of a long text the first lines at once, then as many a turn."""
        self._formats.clear()
        self._next = 0
        self._clock.start()
        self._recolour()

    def _recolour(self) -> None:
        """`rehighlight` would go through the whole text for every line: here it is laid out by the piece."""
        document = self.document()
        first = block = document.findBlockByNumber(self._next)
        for _ in range(PIECE):
            if not block.isValid():
                self._clock.stop()
                break
            _give(block.layout(), self._format)
            last, block = block, block.next()
        if first.isValid():
            document.markContentsDirty(first.position(), last.position() + last.length() - first.position())
        self._next += PIECE

    def highlightBlock(self, text: str) -> None:
        for name, pattern in MARKS:
            for match in pattern.finditer(text[:5000]):
                start = _places(text[: match.start()])
                self.setFormat(start, _places(match[0]), self._format(name))

    def _format(self, name: str) -> QTextCharFormat:
        if name not in self._formats:
            self._formats[name] = self._made(name)
        return self._formats[name]

    def _made(self, name: str) -> QTextCharFormat:
        tokens, made = self._theme.tokens, QTextCharFormat()
        made.setProperty(NAME, name)
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


def _give(layout: QTextLayout, made: Callable[[str], QTextCharFormat]) -> None:
    """Make the marks of a line anew."""
    marks = layout.formats()
    for mark in marks:
        if mark.format.hasProperty(NAME):
            mark.format = made(mark.format.stringProperty(NAME))
    if marks:
        layout.setFormats(marks)


def _places(text: str) -> int:
    """How many places Qt counts, which has two for an emoji."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
