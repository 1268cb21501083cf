"""The rhythm that is promised to a community, in plain choices, and the days it names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from pkm_desktop.ui.share import wording
from pkm_desktop.ui.widgets.spin_room import give_room
from pkm_desktop.ui.widgets.words import say, words
from pkm_desktop.ui.words.language import worded_locale

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKS = ("weekly", "biweekly")
_MONTHS = ("monthly", "quarterly")
_LATEST = 28  # every month has it


class RhythmField(QWidget):
    """`text` is the form a community stores: 'weekly:fri', 'monthly:15', 'quarterly:first-mon' or ''."""

    changed = Signal(str)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = text
        self.every = QComboBox()
        self.which = QComboBox()
        self.day = QComboBox()
        self.date = QSpinBox(minimum=1, maximum=_LATEST)
        self.next = words(tone="muted", small=True)
        give_room(self.date)
        self._fill()
        self._name()
        self._lay_out()
        self._read(text)
        self._began = self._written()
        for box in (self.every, self.which, self.day):
            box.currentIndexChanged.connect(self._chosen)
        self.date.valueChanged.connect(self._chosen)
        self._fit()

    @property
    def text(self) -> str:
        """What is chosen; what these fields cannot show stays until one of them is changed."""
        written = self._written()
        return self._stored if written == self._began else written

    def say_next(self, days: Sequence[date]) -> None:
        """Show the days that what is chosen names."""
        said = ", ".join(wording.weekday(day) for day in days)
        say(self.next, self.tr("Next: {days}").format(days=said) if said else "")

    def say_trouble(self, why: str) -> None:
        """Show why there are no such days."""
        say(self.next, why, "danger")

    def _fill(self) -> None:
        for text, kind in (
            (self.tr("No promise"), ""),
            (self.tr("Every week"), "weekly"),
            (self.tr("Every second week"), "biweekly"),
            (self.tr("Every month"), "monthly"),
            (self.tr("Every quarter"), "quarterly"),
        ):
            self.every.addItem(text, kind)
        for text, which in (
            (self.tr("the first"), "first"),
            (self.tr("the last"), "last"),
            (self.tr("on day"), "date"),
        ):
            self.which.addItem(text, which)
        first = QLocale().firstDayOfWeek().value
        for number in sorted(range(1, 8), key=lambda number: (number - first) % 7):
            self.day.addItem(worded_locale().standaloneDayName(number), DAYS[number - 1])

    def _name(self) -> None:
        self.every.setAccessibleName(self.tr("Rhythm"))
        self.which.setAccessibleName(self.tr("Which one of the month or quarter"))
        self.day.setAccessibleName(self.tr("Day of the week"))
        self.date.setAccessibleName(self.tr("Day of the month"))
        self.of = QLabel()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        for widget in (self.every, self.which, self.day, self.date, self.of):
            row.addWidget(widget)
        row.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(row)
        box.addWidget(self.next)
        self.next.hide()

    def _read(self, text: str) -> None:
        every, _, rest = text.partition(":")
        which, _, day = rest.rpartition("-")
        if rest.isdecimal():
            which = "date"
            self.date.setValue(int(rest))
        for box, value, usual in (
            (self.every, every, ""),
            (self.which, which, "last"),
            (self.day, day, "fri"),
        ):
            found = box.findData(value)
            box.setCurrentIndex(found if found >= 0 else box.findData(usual))

    def _written(self) -> str:
        every, which, day = self.every.currentData(), self.which.currentData(), self.day.currentData()
        if every in _WEEKS:
            return f"{every}:{day}"
        if every in _MONTHS:
            return f"{every}:{self.date.value() if which == 'date' else f'{which}-{day}'}"
        return ""

    def _chosen(self, *_ignored: object) -> None:
        self._fit()
        self.changed.emit(self.text)

    def _fit(self) -> None:
        every, dated = self.every.currentData(), self.which.currentData() == "date"
        months = every in _MONTHS
        self.which.setVisible(months)
        self.day.setVisible(every in _WEEKS or (months and not dated))
        self.date.setVisible(months and dated)
        self.of.setVisible(every == "quarterly" and dated)
        self.of.setText(self.tr("of its first month"))
