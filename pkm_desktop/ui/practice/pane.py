"""The frame of a page of this stage: a header strip and, below it, what scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSplitter, QVBoxLayout, QWidget

from pkm_desktop.ui.widgets.room import tall

HEADER = 38


class Pane(QFrame):
    """`title` and `aside` stand left in the strip, what `tool` is given at its end; `body` takes widgets."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "surface")
        self.title, self.aside = label(name, role="heading"), label(tone="muted")
        strip = QFrame()
        strip.setProperty("pane", "header")
        tall(strip, HEADER)
        self._tools = QHBoxLayout(strip)
        self._tools.setContentsMargins(14, 0, 10, 0)
        self._tools.setSpacing(8)
        self._tools.addWidget(self.title)
        self._tools.addWidget(self.aside, 1)
        page = QWidget()
        page.setProperty("plain", "true")
        self.body = QVBoxLayout(page)
        self.body.setContentsMargins(18, 16, 18, 16)
        self.body.setSpacing(8)
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setAccessibleName(name)
        self.area.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strip)
        column.addWidget(self.area, 1)

    def tool(self, widget: QWidget) -> None:
        """One more at the end of the strip."""
        self._tools.addWidget(widget)


def label(text: str = "", *, role: str = "", tone: str = "", wrap: bool = False) -> QLabel:
    """A label of plain text in a tone of the window."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    for name, value in (("role", role), ("tone", tone)):
        if value:
            made.setProperty(name, value)
    return made


def figure(text: str = "") -> QLabel:
    """A label for a large number."""
    made = label(text)
    font = QFont(made.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    font.setWeight(QFont.Weight.Bold)
    made.setFont(font)
    return made


def side_by_side(*parts: QWidget) -> QSplitter:
    """Panes with a border between them that can be moved."""
    splitter = QSplitter()
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    for part in parts:
        splitter.addWidget(part)
    return splitter
