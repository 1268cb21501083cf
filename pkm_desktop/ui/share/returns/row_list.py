"""A list of rows: what came back, what is open, what was told, who it is. Letters go to the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.keyed_rows import KeyedRows
from pkm_desktop.ui.widgets.row_delegate import CONTENT_ROLE, RowContent, RowDelegate

Index = QModelIndex | QPersistentModelIndex
_HARMLESS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True)
class Row:
    """One row."""

    key: int
    content: RowContent


class RowModel(KeyedRows[Row]):
    """The rows; each is a frozen value."""

    def value(self, row: Row, role: int) -> Any:
        if role == CONTENT_ROLE:
            return row.content
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.content.spoken or row.content.title
        return row.content.title if role == Qt.ItemDataRole.DisplayRole else None


class RowList(QListView):
    """`chosen(key)` when another row is at hand (0: none), `opened(key)` on Enter, `lettered` for letters."""

    chosen = Signal(int)
    opened = Signal(int)
    lettered = Signal(str)
    delete_wanted = Signal(int)
    menu_wanted = Signal(int, QPoint)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None, *, lines: int = 1) -> None:
        super().__init__(parent)
        self.rows = RowModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(theme, self, lines=lines))
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        self.selectionModel().currentChanged.connect(lambda: self.chosen.emit(self.key))
        theme.changed.connect(self.viewport().update)

    @property
    def key(self) -> int:
        """The row at hand, 0 for none."""
        index = self.currentIndex()
        return self.rows.rows[index.row()].key if index.isValid() else 0

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these; what is at hand stays so, else the row in its place is."""
        before, place = self.key, self.currentIndex().row()
        self.selectionModel().blockSignals(True)
        known = [row.key for row in self.rows.rows]
        self.rows.show(rows)
        keys = [row.key for row in rows]
        anew = keys != known
        at = keys.index(before) if before in keys else min(max(place, 0), len(keys) - 1)
        self.selectionModel().setCurrentIndex(
            self.rows.index(at), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.selectionModel().blockSignals(False)
        if anew:
            self.scrollTo(self.currentIndex())
        self.viewport().update()

    def choose(self, key: int) -> bool:
        """Bring a row under the caret; False if it is not in the list."""
        place = next((at for at, row in enumerate(self.rows.rows) if row.key == key), -1)
        if place >= 0:
            self.setCurrentIndex(self.rows.index(place))
            self.scrollTo(self.rows.index(place))
        return place >= 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~_HARMLESS
        key = self.key
        if plain and event.key() in _OPENS and key:
            self.opened.emit(key)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and key:
            self.delete_wanted.emit(key)
        elif plain and event.key() in (Qt.Key.Key_J, Qt.Key.Key_K):
            self.step(1 if event.key() == Qt.Key.Key_J else -1)
        elif plain and (event.text().isalpha() or event.key() == Qt.Key.Key_Space):
            self.lettered.emit(event.text().upper())
        else:
            super().keyPressEvent(event)

    def step(self, by: int) -> None:
        """One row down (+1) or up (-1)."""
        at = min(max(self.currentIndex().row() + by, 0), len(self.rows.rows) - 1)
        if at >= 0:
            self.setCurrentIndex(self.rows.index(at))

    def _ask_menu(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_wanted.emit(self.key, self.viewport().mapToGlobal(point))
