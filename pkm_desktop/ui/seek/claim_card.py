"""Make a permanent note: one's own claim as its title, and what it is made from."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.ui.widgets.placing import place
from pkm_desktop.ui.widgets.room import room
from pkm_desktop.ui.widgets.words import words

WIDTH, LINES = 420, 6


class ClaimCard(QFrame):
    """`claimed(title, text)` on Enter in the title, Ctrl+Enter or the button; Escape closes."""

    claimed = Signal(str, str)

    def __init__(self, text: str, *, source: str = "", parent: QWidget | None = None) -> None:
        """`source` says what the note is made from when that is a note already; its text stays as it is."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", "true")
        self.setAccessibleName(self.tr("Make a permanent note"))
        heading = QLabel(self.tr("Make a permanent note"))
        heading.setProperty("role", "heading")
        self.title = QLineEdit()
        self.title.setPlaceholderText(self.tr("Your own claim, in one sentence"))
        self.title.setAccessibleName(self.tr("Your own claim, in one sentence"))
        self.text = QPlainTextEdit(text)
        self.text.setAccessibleName(self.tr("Text of the note"))
        self.text.setTabChangesFocus(True)
        self.text.setReadOnly(bool(source))
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * LINES + 16)
        self.make = QPushButton(self.tr("Make the note"))
        self.make.setProperty("primary", "true")
        self.make.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        for widget in (heading, self.title):
            column.addWidget(widget)
        if source:
            column.addWidget(words(source, "muted", small=True))
        column.addWidget(self.text)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.make)
        column.addLayout(row)
        self.setFixedWidth(room(WIDTH))
        self.title.returnPressed.connect(self._take)
        self.title.textChanged.connect(self._check)
        self.make.clicked.connect(self._take)
        self._check()

    def open_at(self, point: QPoint) -> None:
        """Show it at a place on the screen, ready to type the claim."""
        place(self, point)
        self.show()
        self.title.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            super().keyPressEvent(event)

    def _check(self) -> None:
        self.make.setEnabled(bool(self.title.text().strip()))

    def _take(self) -> None:
        title = self.title.text().strip()
        if title:
            self.close()
            self.claimed.emit(title, self.text.toPlainText().strip() or title)
