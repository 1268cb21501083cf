"""A dialog in which Enter does what has the focus: it presses that button or opens that list.

Qt has Enter press the default button of a dialog whatever is focused: who stands on *Close* would publish.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QDialog, QPushButton, QToolButton

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class FormDialog(QDialog):
    """Base of dialogs with something to fill in; in fields Enter still confirms."""

    def showEvent(self, event: QShowEvent) -> None:
        """A default button made before it was in the dialog is unknown to it, and lost with the focus."""
        super().showEvent(event)
        for button in self.findChildren(QPushButton):
            if button.isDefault() and button.isVisible():
                button.setDefault(False)
                button.setDefault(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() not in _ENTER or event.modifiers() not in _PLAIN:
            super().keyPressEvent(event)
        elif isinstance(focused, QPushButton | QToolButton):
            focused.click()
        elif isinstance(focused, QComboBox) and not focused.isEditable():
            focused.showPopup()
        else:
            super().keyPressEvent(event)
