"""One line of foreign text that is cut where the room ends; the whole of it is in the tool tip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from pkm_desktop.ui.widgets.cutting import cut, cut_before


class ElidedLabel(QLabel):
    """Plain text in the colours of a QLabel (`tone`); `middle` cuts in the middle, as addresses want it.

    A `tail` that the text ends with stays: the number of an issue tells it from the others.
    """

    tail = ""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, tone: str = "", middle: bool = False
    ) -> None:
        super().__init__(" ".join(text.split()), parent)
        self._how = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if tone:
            self.setProperty("tone", tone)

    def minimumSizeHint(self) -> QSize:
        return QSize(20, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tip()

    def say(self, text: str) -> None:
        """Another text."""
        self.setText(" ".join(text.split()))
        self._tip()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.contentsRect(), side | Qt.AlignmentFlag.AlignVCenter, self._cut())

    def _cut(self) -> str:
        width = self.contentsRect().width()
        if self.tail:
            return cut_before(self.fontMetrics(), self.text(), self.tail, width)
        return cut(self.fontMetrics(), self.text(), width, self._how)

    def _tip(self) -> None:
        if self._cut() == self.text():
            self.setToolTip("")
            return
        from html import escape

        self.setToolTip(f"<qt>{escape(self.text())}</qt>")
