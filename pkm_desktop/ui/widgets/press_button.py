"""A painted button that answers to Space and Enter where single keys mean something else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

_PRESS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PressButton(QAbstractButton):
    """Base of buttons that draw themselves: `paintEvent` is theirs."""

    def event(self, event: QEvent) -> bool:
        """Claim the keys that press it before a shortcut of the page around it takes them."""
        asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if asked and event.key() in _PRESS:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESS[1:]:
            self.click()
            return
        super().keyPressEvent(event)
