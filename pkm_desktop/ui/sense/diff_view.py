"""Two versions of a text compared: signs, underline and strike-through say what colour says, too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from pkm_desktop.core.model.thinking import DiffLine
from pkm_desktop.ui.look.theme import Theme

SIGNS = {"same": "\u2007", "added": "+", "removed": "\u2212", "changed": "~"}
PIECE = 100  # lines that are shown in a turn
_FAINT = 40  # of 255: the ground behind what came or went
_GUTTER = 22


class DiffView(QTextEdit):
    """Read-only, plain text. Lines begin with +, − or ~ where something came, went or changed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: tuple[DiffLine, ...] = ()
        self._next = 0  # the line that comes next, while the clock runs
        self._clock = QTimer(self, interval=0)
        self._clock.timeout.connect(self._add)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("bare", "true")
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Comparison"))
        self.document().setDocumentMargin(0)
        theme.changed.connect(self._paint)

    def show_lines(self, lines: Sequence[DiffLine]) -> None:
        """Show a comparison."""
        self._lines = tuple(lines)
        self._paint()

    def show_text(self, text: str) -> None:
        """Show one version alone."""
        self._lines = ()
        self._clock.stop()
        self.setPlainText(text)

    def _paint(self) -> None:
        """Of a long text the first lines at once, then as many a turn."""
        if not self._lines:
            return
        self.clear()
        self._next = 0
        self._add()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _add(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        block = QTextBlockFormat()
        block.setLeftMargin(_GUTTER)
        block.setTextIndent(-_GUTTER)
        block.setBottomMargin(4)
        cursor.beginEditBlock()
        for number, line in enumerate(self._lines[self._next : self._next + PIECE], self._next):
            if number:
                cursor.insertBlock()
            cursor.setBlockFormat(block)
            cursor.insertText(f"{SIGNS[line.change]}\u2002", self._format("sign", line.change))
            for part in line.parts:
                cursor.insertText(part.text, self._format("part", part.change))
        cursor.endEditBlock()
        self._next += PIECE
        if self._next < len(self._lines):
            self._clock.start()
        else:
            self._clock.stop()

    def _format(self, what: str, change: str) -> QTextCharFormat:
        tokens, made = self._theme.tokens, QTextCharFormat()
        made.setForeground(QColor(tokens.text))
        ink = {"added": tokens.ok, "removed": tokens.danger, "changed": tokens.muted}.get(change)
        if ink is None:
            return made
        if what == "sign":
            made.setForeground(QColor(ink))
            made.setFontWeight(QFont.Weight.Bold)
            return made
        ground = QColor(ink)
        ground.setAlpha(_FAINT)
        made.setBackground(ground)
        made.setFontUnderline(change == "added")
        made.setFontStrikeOut(change == "removed")
        return made
