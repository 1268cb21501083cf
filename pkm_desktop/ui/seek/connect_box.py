"""Choose something by its title: type a few letters, pick with the arrows, Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from pkm_desktop.core.model.refs import Ref

WIDTH, HEIGHT = 360, 220
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ConnectBox(QFrame):
    """`typed(text)` asks for titles, `offer` brings them, `chosen(title)` closes it."""

    typed = Signal(str)
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", "true")
        self.setAccessibleName(self.tr("Connect with a note"))
        self._line = QLineEdit()
        self._line.setPlaceholderText(self.tr("Title of a note"))
        self._line.setAccessibleName(self.tr("Title of a note"))
        self._list = QListWidget()
        self._list.setFixedHeight(HEIGHT)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self.tr("Titles found"))
        label = QLabel(self.tr("Connect with a note"))
        label.setProperty("role", "heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        for widget in (label, self._line, self._list):
            column.addWidget(widget)
        self.setFixedWidth(WIDTH)
        self._line.installEventFilter(self)
        self._line.textChanged.connect(self.typed)
        self._line.returnPressed.connect(self._choose)
        self._list.itemClicked.connect(lambda item: self._choose())

    def open_at(self, point: QPoint) -> None:
        """Show it at a place on the screen, ready to type."""
        self.adjustSize()
        self.move(point)
        self.show()
        self._line.setFocus()
        self.typed.emit("")

    def offer(self, found: Sequence[tuple[Ref, str]]) -> None:
        """The titles that fit."""
        self._list.clear()
        for ref, title in found:
            self._list.addItem(QListWidgetItem(title))
            self._list.item(self._list.count() - 1).setToolTip(str(ref))
        self._list.setCurrentRow(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.close()
                return True
            if event.key() in _MOVES:
                self._list.event(event)
                return True
        return super().eventFilter(watched, event)

    def _choose(self) -> None:
        item = self._list.currentItem()
        title = item.text() if item else self._line.text().strip()
        self.close()
        if title:
            self.chosen.emit(title)
