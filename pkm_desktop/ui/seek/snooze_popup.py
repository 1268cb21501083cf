"""When to see something again: five answers with a number key each, the last of them any day."""

from __future__ import annotations

from calendar import MONDAY, SATURDAY
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, QDate, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.seek.when import due_day
from pkm_desktop.ui.widgets.placing import place
from pkm_desktop.ui.widgets.room import room
from pkm_desktop.ui.words.language import worded_locale

WIDTH = 300


def _tr(text: str) -> str:
    return QCoreApplication.translate("SnoozePopup", text)


def usual_days(today: date) -> tuple[tuple[str, date], ...]:
    """The four days most people mean, by name."""
    return (
        (_tr("Tomorrow"), today + timedelta(days=1)),
        (_tr("At the weekend"), _next(today, SATURDAY)),
        (_tr("Next Monday"), _next(today, MONDAY)),
        (_tr("Next month"), (today.replace(day=1) + timedelta(days=32)).replace(day=1)),
    )


def _next(today: date, weekday: int) -> date:
    """The first such day after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


class SnoozePopup(QFrame):
    """`chosen(date)`; 1 to 5 or the arrows and Enter, Escape leaves things as they are."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None, *, about: str = "") -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", "true")
        self.setAccessibleName(self.tr("Snooze until"))
        self._rows: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 8, 8, 8)
        self._column.setSpacing(2)
        title = QLabel(about or self.tr("Snooze until"))
        title.setProperty("role", "heading")
        title.setContentsMargins(8, 2, 8, 4)
        self._column.addWidget(title)
        for name, day in usual_days(today):
            self._add_row(name, due_day(day), partial(self._choose, day))
        self._add_row(self.tr("Pick a day"), "", self._show_calendar)
        self._calendar = _calendar(theme, today)
        self._calendar.activated.connect(self._picked)
        self._calendar.clicked.connect(self._picked)
        self._column.addWidget(self._calendar)
        self.setFixedWidth(room(WIDTH))

    def open_at(self, point: QPoint) -> None:
        """Show it at a place on the screen, the first answer ready."""
        place(self, point)
        self.show()
        self._rows[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self._rows):
            self._rows[number].click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._press()
        else:
            super().keyPressEvent(event)

    def _add_row(self, name: str, day: str, run: Callable[[], None]) -> None:
        row = QPushButton()
        row.setProperty("flat", "true")
        row.setAutoDefault(False)
        row.setAccessibleName(", ".join(part for part in (name, day) if part))
        row.clicked.connect(run)
        key, words, when = QLabel(str(len(self._rows) + 1)), QLabel(name), QLabel(day)
        key.setProperty("role", "key")
        key.setFixedWidth(room(24))
        key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        when.setProperty("tone", "muted")
        line = QHBoxLayout(row)
        line.setContentsMargins(8, 4, 8, 4)
        line.setSpacing(10)
        line.addWidget(key)
        line.addWidget(words, 1)
        line.addWidget(when)
        for label in (key, words, when):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.setMinimumHeight(words.sizeHint().height() + 14)
        self._rows.append(row)
        self._column.addWidget(row)

    def _move(self, step: int) -> None:
        at = next((place for place, row in enumerate(self._rows) if row.hasFocus()), 0)
        self._rows[max(0, min(at + step, len(self._rows) - 1))].setFocus()

    def _press(self) -> None:
        row = next((row for row in self._rows if row.hasFocus()), None)
        if row is not None:
            row.click()

    def _show_calendar(self) -> None:
        self._calendar.show()
        place(self, self.pos())
        self._calendar.setFocus()

    def _picked(self, day: QDate) -> None:
        self._choose(date(day.year(), day.month(), day.day()))

    def _choose(self, day: date) -> None:
        self.close()
        self.chosen.emit(day)


def _calendar(theme: Theme, today: date) -> QCalendarWidget:
    calendar = QCalendarWidget()
    calendar.setLocale(worded_locale())
    tomorrow = today + timedelta(days=1)
    calendar.setMinimumDate(QDate(tomorrow.year, tomorrow.month, tomorrow.day))
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
    calendar.setGridVisible(False)
    usual = QTextCharFormat()
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, usual)  # no red: nothing is wrong with a Sunday
    calendar.setAccessibleName(_tr("The day to see it again"))
    for name, icon in (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right")):
        button = calendar.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(theme.icon(icon))
    calendar.hide()
    return calendar
