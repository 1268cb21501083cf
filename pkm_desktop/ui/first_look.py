"""What the window shows for the blink until it is furnished: its bars and panes, still empty."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pkm_desktop.ui.look.theme import Theme

BARS, RAIL, SIDEBAR, STRIP = 70, 76, 224, 26  # pixels: menus and top bar, rail, sidebar, status strip


class FirstLook(QWidget):
    """Areas in the colours of the theme with the lines between them; nothing that loads anything."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        wide, high = self.width(), self.height()
        beside = RAIL + SIDEBAR
        areas = (
            ("surface", QRect(0, 0, wide, high)),
            ("rail", QRect(0, BARS, RAIL, high - BARS)),
            ("sidebar", QRect(RAIL, BARS, SIDEBAR, high - BARS)),
            ("window", QRect(0, 0, wide, BARS)),
            ("window", QRect(0, high - STRIP, wide, STRIP)),
            ("line", QRect(0, BARS - 1, wide, 1)),
            ("line", QRect(0, high - STRIP, wide, 1)),
            ("line", QRect(beside - 1, BARS, 1, high - BARS - STRIP)),
        )
        painter = QPainter(self)
        for token, area in areas:
            painter.fillRect(area, self._theme.color(token))
        painter.end()
