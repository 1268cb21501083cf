"""Keys pressed before there is a list that could take them: kept, and done once it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from pkm_desktop.ui.stages import offer

if TYPE_CHECKING:
    from pkm_desktop.ui.menus.actions import Actions

MOST = 20  # who presses more of them has fallen asleep on the keyboard
MOST_WORDS = 2000  # after a key for the whole window they may be the words of a new note


class TypedAhead:
    """Keys for lists and the reader, and those for the whole window that came before its actions. Where
    one of these has opened a field to write in, the others are what is written there.
    """

    def __init__(self) -> None:
        self._keys: list[QKeyEvent] = []
        self._most = MOST

    def keep(self, event: QKeyEvent) -> None:
        """One more."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._most = MOST_WORDS
        if len(self._keys) < self._most:
            self._keys.append(event.clone())

    def play(self, actions: Actions, view: QWidget) -> None:
        """Do them now, in this stage; what needs its later parts gets them at once."""
        keys, self._keys = self._keys, []
        for key in keys:
            wanted = QKeySequence(key.keyCombination())
            if actions.run_wide(wanted):
                continue
            field = QApplication.focusWidget()
            if field is not None and field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
                _write(key, field)
            elif not actions.run_near(wanted):
                offer(view, "finish")
                actions.run_near(wanted)


def _write(key: QKeyEvent, field: QWidget) -> None:
    """As if it were pressed in the field now."""
    pressed = QKeyEvent(QEvent.Type.KeyPress, key.key(), key.modifiers(), key.text())
    QApplication.sendEvent(field, pressed)
