"""Keys of the number row by where they lie: French ones have an accented letter under the 2 but for Shift."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from pkm_desktop.ui.menus.actions import Actions

FIRST = {"windows": 2}  # the code of the key that has the 1
USUAL = 10  # on X11 and Wayland


def run_by_place(event: QKeyEvent, actions: Actions) -> bool:
    """Do what Ctrl with the digit of this key does, if the key gives no digit and nothing else has it."""
    digit = event.nativeScanCode() - FIRST.get(QGuiApplication.platformName(), USUAL) + 1
    gives_one = Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9
    if event.modifiers() != Qt.KeyboardModifier.ControlModifier or gives_one or not 1 <= digit <= 9:
        return False
    if actions.has_wide(QKeySequence(event.keyCombination())):
        return False
    return actions.run_wide(QKeySequence(f"Ctrl+{digit}"))
