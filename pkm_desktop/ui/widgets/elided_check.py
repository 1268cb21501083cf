"""A check box for foreign text: one line, cut where the room ends, the whole of it in the tool tip."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from pkm_desktop.ui.widgets.cutting import cut


class ElidedCheck(QCheckBox):
    """`whole` is the text as it came; an & in it is no mnemonic."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        self.whole = " ".join(text.split())
        super().__init__(self.whole.replace("&", "&&"), parent)
        self.setAccessibleName(self.whole)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, super().minimumSizeHint().height())

    def shown(self) -> str:
        """What there is room for."""
        option = QStyleOptionButton()
        super().initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self).width()
        return cut(self.fontMetrics(), self.whole, room)

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        option.text = self.shown().replace("&", "&&")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fits = self.shown() == self.whole
        self.setToolTip("" if fits else f"<qt>{escape(self.whole)}</qt>")
