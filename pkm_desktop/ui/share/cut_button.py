"""A flat button in a list of them: its text is cut where the room ends."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QWidget

from pkm_desktop.ui.widgets.action_buttons import LabelledButton
from pkm_desktop.ui.widgets.cutting import cut

_WISH = 200  # px: it takes what room there is, and asks for no more
_AROUND = 44  # px of icon and padding


class CutButton(LabelledButton):
    """The whole of the text is its name for screen readers, and its tool tip."""

    def __init__(self, icon: QIcon, text: str, *, size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(icon, text, size=size, parent=parent)
        self._text = text
        self.setToolTip(text)
        self.setProperty("flat", "true")
        self.setProperty("align", "start")

    def minimumSizeHint(self) -> QSize:
        return QSize(20, super().minimumSizeHint().height())

    def say(self, text: str) -> None:
        """Another text."""
        self._text = text
        self.setAccessibleName(text)
        self._cut()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        hint.setWidth(min(_WISH, self.fontMetrics().horizontalAdvance(self._text) + _AROUND))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = cut(self.fontMetrics(), self._text, max(20, self.width() - _AROUND))
        self.setText(f" {room}".replace("&", "&&"))
