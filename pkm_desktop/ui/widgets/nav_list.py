"""The sidebar: rows with icon, label and count under small headings; a lazy model paints only what shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QWidget

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.keyed_rows import KeyedRows
from pkm_desktop.ui.widgets.nav_delegate import NavDelegate
from pkm_desktop.ui.widgets.nav_row import NavRow
from pkm_desktop.ui.widgets.own_viewport import bring_viewport

__all__ = ["NavList", "NavRow"]

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_PICK = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class NavModel(KeyedRows[NavRow]):
    """The rows; row values are frozen."""

    def value(self, row: NavRow, role: int) -> Any:
        values = {
            Qt.ItemDataRole.DisplayRole: row.label,
            Qt.ItemDataRole.AccessibleTextRole: row.accessible(),
            Qt.ItemDataRole.ToolTipRole: row.tip or None,
            ROW: row,
        }
        return values.get(Qt.ItemDataRole(role)) if role in values else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.rows[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled


class NavList(QListView):
    """`picked(key)` when a row is chosen, `toggled(key)` when a row wants to unfold or fold."""

    resized = Signal()  # its text has another size, and so have its rows
    picked = Signal(str)
    toggled = Signal(str)
    menu_wanted = Signal(str, QPoint)  # key, global position

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        bring_viewport(self)
        self._model = NavModel(self)
        self._chosen = ""
        self._entering = False
        self.setModel(self._model)
        self.setItemDelegate(NavDelegate(theme, self))
        self.setObjectName("navList")
        self.setProperty("pane", "sidebar")
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setViewportMargins(0, 10, 0, 8)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        self.selectionModel().currentChanged.connect(self._moved)
        theme.changed.connect(self.viewport().update)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.resized.emit()

    def set_rows(self, rows: Sequence[NavRow]) -> None:
        """Show these rows; the chosen one stays chosen if it is still there (no signal)."""
        self._model.show(rows)
        self.select(self._chosen)

    def rows(self) -> tuple[NavRow, ...]:
        """What it shows, headings included."""
        return self._model.rows

    def select(self, key: str) -> None:
        """Mark a row as chosen without telling anybody."""
        self._chosen = key
        place = next(
            (i for i, row in enumerate(self._model.rows) if row.key == key and not row.heading), None
        )
        selection = self.selectionModel()
        selection.blockSignals(True)
        if place is None:
            selection.clear()
        else:
            selection.setCurrentIndex(
                self._model.index(place), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        selection.blockSignals(False)
        self.viewport().update()

    def chosen(self) -> str:
        """The key of the chosen row, or ''."""
        return self._chosen

    def row_at(self, point: QPoint) -> NavRow | None:
        """The row under a point of the viewport."""
        index = self.indexAt(point)
        return self._model.rows[index.row()] if index.isValid() else None

    def _moved(self, current: QModelIndex) -> None:
        if current.isValid() and not self._entering:
            self._chosen = self._model.rows[current.row()].key
            self.picked.emit(self._chosen)

    def _ask_menu(self, point: QPoint) -> None:
        row = self.row_at(point)
        if row is not None and not row.heading:
            self.menu_wanted.emit(row.key, self.viewport().mapToGlobal(point))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.row_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.RightButton:
            return  # the menu follows; what is chosen stays
        chosen_already = row is not None and row.key == self._chosen
        super().mousePressEvent(event)
        if row is None or row.heading:
            return
        if row.open is not None and (chosen_already or self._on_icon(event.position().toPoint())):
            self.toggled.emit(row.key)
        elif chosen_already:
            self.picked.emit(row.key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt goes to the first row then: nothing is picked by that, Tab only passes through."""
        self._entering = True
        super().focusInEvent(event)
        self._entering = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        row = self._model.rows[index.row()] if index.isValid() else None
        if row is not None and event.key() in _PICK and row.key != self._chosen:
            self._moved(index)
            self.select(row.key)
            return
        wanted = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}.get(Qt.Key(event.key()))
        if row is not None and row.open is not None and wanted is not None:
            if self.isRightToLeft():
                wanted = not wanted
            if row.open != wanted:
                self.toggled.emit(row.key)
            return
        super().keyPressEvent(event)

    def _on_icon(self, point: QPoint) -> bool:
        """Whether the point is on the folder sign of a row."""
        box = self.visualRect(self.indexAt(point))
        from_edge = box.right() - point.x() if self.isRightToLeft() else point.x() - box.left()
        return from_edge < NavDelegate.LABEL_AT
