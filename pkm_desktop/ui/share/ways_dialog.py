"""The ways out in a window of their own, as they stand in the settings too."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.share.way_list import WayList
from pkm_desktop.ui.widgets.form_dialog import FormDialog
from pkm_desktop.ui.widgets.room import roomy

_AROUND, _TALLEST = 120, 560  # px


class WaysDialog(FormDialog):
    """Only a frame around the list."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Ways out"))
        self.list = WayList(desk)
        inside = QWidget()
        inside.setProperty("plain", "true")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(self.list)
        column.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 16)
        box.setSpacing(12)
        box.addWidget(area, 1)
        box.addLayout(buttons)
        self.resize(roomy((640, 300)))
        self.list.grew.connect(self._grow)

    def _grow(self, wanted: int) -> None:
        """Tall enough for its rows, up to a limit."""
        self.resize(self.width(), max(self.height(), min(wanted + _AROUND, _TALLEST)))
