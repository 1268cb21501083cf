"""Choose one of many by typing a few letters: arrows or the mouse pick, Enter takes, Escape closes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QStyledItemDelegate, QVBoxLayout, QWidget

from pkm_desktop.core.model.keys import title_key
from pkm_desktop.ui.widgets.placing import place
from pkm_desktop.ui.widgets.room import room
from pkm_desktop.ui.widgets.telling import tell_rows

WIDTH, ROWS = 280, 10
VALUE = Qt.ItemDataRole.UserRole
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
Index = QModelIndex | QPersistentModelIndex


class Choices(QAbstractListModel):
    """(label, value) pairs, narrowed to those whose label has what was typed."""

    def __init__(self, pairs: Sequence[tuple[str, object]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all = tuple(pairs)
        self._shown = self._all

    def narrow(self, text: str) -> None:
        """Only what contains this text."""
        key = title_key(text)
        self.beginResetModel()
        self._shown = tuple(pair for pair in self._all if key in title_key(pair[0]))
        self.endResetModel()

    def offer(self, pairs: Sequence[tuple[str, object]]) -> None:
        """Other ones."""
        self.beginResetModel()
        self._all = self._shown = tuple(pairs)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        label, value = self._shown[index.row()]
        return label if role == Qt.ItemDataRole.DisplayRole else value if role == VALUE else None


class ChoiceBox(QFrame):
    """`chosen(value)`; with `free` what was typed and is no choice is a value, too.

    `asks`: what is typed is told by `typed`, to be answered with `offer`; else the choices are narrowed here.
    """

    chosen = Signal(object)
    typed = Signal(str)

    def __init__(
        self,
        title: str,
        pairs: Sequence[tuple[str, object]],
        parent: QWidget | None = None,
        *,
        free: bool = False,
        asks: bool = False,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", "true")
        self.setAccessibleName(title)
        self._free = free
        self._asks = asks
        self._model = Choices(pairs, self)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Type to narrow"))
        self.field.setAccessibleName(title)
        self._list = QListView()
        self._list.setObjectName("completions")
        self._list.setModel(self._model)
        self._list.setItemDelegate(QStyledItemDelegate(self._list))
        tell_rows(self._list)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(title)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFixedHeight(self._height(ROWS if asks else len(pairs)))
        heading = QLabel(title)
        heading.setProperty("role", "heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(6)
        for widget in (heading, self.field, self._list):
            column.addWidget(widget)
        self.setFixedWidth(room(WIDTH))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._narrow)
        self.field.returnPressed.connect(self._take)
        self._list.clicked.connect(lambda index: self._take())
        self._first()

    def open_at(self, point: QPoint) -> None:
        """Show it at a place on the screen, ready to type."""
        place(self, point)
        self.show()
        self.field.setFocus()

    def offer(self, pairs: Sequence[tuple[str, object]]) -> None:
        """Other choices: the answer to what was typed."""
        self._model.offer(pairs)
        self._first()

    def offer_refs(self, found: Sequence[tuple[object, str]]) -> None:
        """As `offer`, the other way round: (thing, title)."""
        self.offer([(title, thing) for thing, title in found])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.close()
                return True
            if event.key() in _MOVES:
                self._list.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def _height(self, count: int) -> int:
        return min(max(count, 1), ROWS) * (self.fontMetrics().height() + 9) + 12

    def _narrow(self, text: str) -> None:
        if self._asks:
            self.typed.emit(text)
            return
        self._model.narrow(text)
        self._first()

    def _first(self) -> None:
        if self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(0))

    def _take(self) -> None:
        index, typed = self._list.currentIndex(), self.field.text().strip()
        value = index.data(VALUE) if index.isValid() else typed if self._free else None
        self.close()
        if value is not None and value != "" or (index.isValid() and value == ""):
            self.chosen.emit(value)
