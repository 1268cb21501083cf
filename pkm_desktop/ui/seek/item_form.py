"""Put right what an item says about itself: title, author, site, date."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.model.items import Item
from pkm_desktop.ui.widgets.form_dialog import FormDialog
from pkm_desktop.ui.widgets.words import words

WIDTH = 440
FIELDS = ("title", "authors", "site")


class ItemForm(FormDialog):
    """`edited(changes)` with what is other than before, as `edit_item` takes it."""

    edited = Signal(dict)

    def __init__(self, item: Item, corrected: dict[str, str], parent: QWidget | None = None) -> None:
        """`corrected`: what the person has put right before, by column."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Edit title, author, date"))
        row = item.row
        self._before = {
            "title": row.title,
            "authors": row.author,
            "site": corrected.get("site", row.source),
        }
        names = {"title": self.tr("Title"), "authors": self.tr("Author"), "site": self.tr("Site")}
        form = QFormLayout()
        self.fields: dict[str, QLineEdit] = {}
        for name in FIELDS:
            field = QLineEdit(self._before[name])
            field.setAccessibleName(names[name])
            field.setCursorPosition(0)
            self.fields[name] = field
            form.addRow(names[name], field)
        self.dated = QCheckBox(self.tr("Published on"))
        self.dated.setChecked(row.published is not None)
        self.date = QDateEdit()
        self.date.setCalendarPopup(True)
        self.date.setAccessibleName(self.tr("Published on"))
        self._day = (row.published or row.when).astimezone().date()
        self.date.setDate(QDate(self._day.year, self._day.month, self._day.day))
        self.date.setEnabled(self.dated.isChecked())
        self.dated.toggled.connect(self.date.setEnabled)
        line = QHBoxLayout()
        line.addWidget(self.date)
        line.addStretch()
        form.addRow(self.dated, line)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addLayout(form)
        says = self.tr("What the source says later does not undo it. An empty field shows what it says.")
        column.addWidget(words(says, "muted", small=True))
        column.addWidget(self._buttons(bool(corrected)))
        self.setMinimumWidth(WIDTH)

    def changes(self) -> dict[str, object]:
        """What is other than before."""
        now = {name: field.text().strip() for name, field in self.fields.items()}
        found: dict[str, object] = {
            name: text for name, text in now.items() if text != self._before[name].strip()
        }
        year, month, day = self.date.date().getDate()
        if self.dated.isChecked() and (year, month, day) != self._day.timetuple()[:3]:
            local = datetime(year, month, day, 12).astimezone()
            found["published"] = local.astimezone(UTC)
        return found

    def _buttons(self, corrected: bool) -> QDialogButtonBox:
        standard = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(standard.Save | standard.Cancel)
        box.accepted.connect(self._save)
        box.rejected.connect(self.reject)
        if corrected:
            reset = box.addButton(self.tr("As the source says"), QDialogButtonBox.ButtonRole.ResetRole)
            reset.clicked.connect(self._reset)
        return box

    def _save(self) -> None:
        changes = self.changes()
        self.accept()
        if changes:
            self.edited.emit(changes)

    def _reset(self) -> None:
        self.accept()
        self.edited.emit({"as_source_says": True})
