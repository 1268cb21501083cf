"""Marks of Markdown in quiet colours while somebody writes."""

from __future__ import annotations

import re

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument, QTextFormat

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


class MarkdownColours(QSyntaxHighlighter):
    """Marks of Markdown shown lightly while writing."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        self._formats: dict[str, QTextCharFormat] = {}
        theme.changed.connect(self._anew)

    def _anew(self) -> None:
        self._formats.clear()
        self.rehighlight()

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


def _places(text: str) -> int:
    """How many places Qt counts, which has two for an emoji."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
