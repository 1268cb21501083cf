"""One line for a quick thought, in the place of the item it is about."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QTableView

from pkm_desktop.ui.drafts import Drafting, Drafts

LEFT, RIGHT, BELOW = 21, 9, 5
ROOM = 40  # pixels: it covers the two lines of text


class ThoughtLine(QLineEdit):
    """`thought(item id, text)` on Enter; Escape ends it without a word. What is typed is kept as a draft
    until then, also when another place is clicked.
    """

    thought = Signal(int, str)

    def __init__(self, table: QTableView, drafts: Drafts) -> None:
        super().__init__(table.viewport())
        self._drafting = Drafting(drafts, self)
        self._table = table
        self._item = 0
        self.setPlaceholderText(self.tr("A quick thought. Enter keeps the item with it."))
        self.setAccessibleName(self.tr("A quick thought"))
        self.hide()
        table.verticalScrollBar().valueChanged.connect(self._leave)

    def open_on(self, item_id: int, place: int) -> None:
        """Show it over the lower part of a row."""
        self._item = item_id
        self._drafting.end(self.text())
        self.clear()
        self._drafting.begin(f"thought-{item_id}")
        row = self._table.visualRect(self._table.model().index(place, 0))
        height = max(self.sizeHint().height(), ROOM)
        left = LEFT if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else RIGHT
        top = row.bottom() - height - BELOW
        self.setGeometry(left, top, row.width() - LEFT - RIGHT, height)
        self.show()
        self.raise_()
        self.setFocus()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # every key is typing here, Enter too
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._drafting.end()
            self._leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.hide()

    def _enter(self) -> None:
        text = self.text().strip()
        self._drafting.end(text)
        self._leave()
        if text:
            self.thought.emit(self._item, text)

    def _leave(self) -> None:
        if self.isVisible():
            self.hide()
            self._table.setFocus()
