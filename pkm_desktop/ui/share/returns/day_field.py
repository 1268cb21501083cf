"""A day to follow something up, or none: a button that opens the usual days and a calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.seek.snooze_popup import SnoozePopup
from pkm_desktop.ui.seek.when import due_day


class DayField(QWidget):
    """`picked(date | None)` when the person chooses."""

    picked = Signal(object)

    def __init__(self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._today = theme, today
        self.day: date | None = None
        self.button = QToolButton()
        self.button.setProperty("answer", "true")
        self.button.setIcon(theme.icon("calendar", 16, "muted"))
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.clicked.connect(self.ask)
        self.clear = QToolButton()
        self.clear.setIcon(theme.icon("x", 14, "muted"))
        self.clear.setAccessibleName(self.tr("No follow-up"))
        self.clear.setToolTip(self.tr("No follow-up"))
        self.clear.clicked.connect(lambda: self._pick(None))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.button)
        row.addWidget(self.clear)
        row.addStretch(1)
        self.setFocusProxy(self.button)
        self.show_day(None)

    def show_day(self, day: date | None) -> None:
        """The day that holds."""
        self.day = day
        self.button.setText(due_day(day) if day else self.tr("Choose a day…"))
        self.button.setAccessibleName(self.tr("Follow up: {day}").format(day=self.button.text()))
        self.clear.setVisible(day is not None)

    def ask(self) -> None:
        """Open the days."""
        popup = SnoozePopup(self._theme, self._today(), self, about=self.tr("Follow up"))
        popup.setAccessibleName(self.tr("Follow up"))
        popup.chosen.connect(self._pick)
        popup.open_at(self.button.mapToGlobal(QPoint(0, self.button.height() + 2)))

    def _pick(self, day: date | None) -> None:
        self.show_day(day)
        self.picked.emit(day)
