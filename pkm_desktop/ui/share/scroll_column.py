"""Rows one below the other that scroll: the middle of a dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class ScrollColumn(QScrollArea):
    """`column` holds the rows; the focus goes to them, never to the area."""

    def __init__(self, spacing: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent, widgetResizable=True)
        inside = QWidget()
        inside.setProperty("plain", "true")
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(spacing)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)

    def clear(self) -> None:
        """Take all rows out."""
        while self.column.count():
            item = self.column.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
