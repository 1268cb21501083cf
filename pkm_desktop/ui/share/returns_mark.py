"""A quiet mark of what came back, on a card or below the head of an issue; a press shows it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.share.cut_button import CutButton
from pkm_desktop.ui.words.reply_words import counts_line


class ReturnsMark(CutButton):
    """Hidden while nothing came back."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme.icon("message-circle", 14, "accent"), "", size=14, parent=parent)
        self.setProperty("tone", "muted")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def show_counts(self, counts: Mapping[str, int], more: str = "") -> None:
        """'2 answers · 1 thank-you', and a word more."""
        line = " · ".join(filter(None, (counts_line(counts), more if any(counts.values()) else "")))
        self.say(line)
        self.setAccessibleName(self.tr("Came back: {counts}").format(counts=line))
        self.setToolTip(self.tr("{counts}. Press to see them.").format(counts=line))
        self.setVisible(bool(line))
