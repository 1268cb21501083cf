"""Who it came from: a line that knows the people in the library."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from pkm_desktop.core.model.responses import Person


class PeopleField(QLineEdit):
    """`settled(text)` when another name or address was typed: 'Ada' or 'Ada <ada@example.org>'."""

    settled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = QStringListModel(self)
        self._shown = ""
        self.setPlaceholderText(self.tr("Ada, or Ada <ada@example.org>"))
        self.setAccessibleName(self.tr("Who it came from"))
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        self.editingFinished.connect(self._settle)

    def know(self, people: Sequence[Person]) -> None:
        """Offer these while one types."""
        self._known.setStringList([written(each) for each in people])

    def show_person(self, person: Person | None) -> None:
        """Who it is, unless somebody is typing here."""
        if self.hasFocus() and self.text().strip() != self._shown:
            return
        self._shown = written(person) if person else ""
        self.setText(self._shown)
        self.setCursorPosition(0)

    def _settle(self) -> None:
        text = self.text().strip()
        if text != self._shown:
            self._shown = text
            self.settled.emit(text)


def written(person: Person) -> str:
    """'Ada <ada@example.org>', or the name alone."""
    return f"{person.name} <{person.address}>" if person.address else person.name
