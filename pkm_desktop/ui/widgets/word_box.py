"""One word or line asked for in place: a small box with a field; Enter takes it, Escape closes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from pkm_desktop.ui.widgets.placing import place
from pkm_desktop.ui.widgets.room import room
from pkm_desktop.ui.widgets.words import words

WIDTH = 300


class WordBox(QFrame):
    """`entered(text)`, never empty unless `may_be_empty`."""

    entered = Signal(str)

    def __init__(
        self,
        title: str,
        text: str = "",
        parent: QWidget | None = None,
        *,
        hint: str = "",
        may_be_empty: bool = False,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", "true")
        self.setAccessibleName(title)
        self._may_be_empty = may_be_empty
        heading = QLabel(title)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setProperty("role", "heading")
        self.line = QLineEdit(text)
        self.line.setAccessibleName(title)
        self.line.returnPressed.connect(self._enter)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(6)
        column.addWidget(heading)
        column.addWidget(self.line)
        if hint:
            column.addWidget(words(hint, "muted", small=True))
        self.setFixedWidth(room(WIDTH))

    def open_at(self, point: QPoint) -> None:
        """Show it at a place on the screen, its text marked to be typed over."""
        place(self, point)
        self.show()
        self.line.setFocus()
        self.line.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def _enter(self) -> None:
        text = self.line.text().strip()
        self.close()
        if text or self._may_be_empty:
            self.entered.emit(text)
