"""Keys pressed before there is a list that could take them: kept, and done once it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from pkm_desktop.ui.stages import offer

if TYPE_CHECKING:
    from pkm_desktop.ui.menus.actions import Actions

MOST = 20  # who presses more of them has fallen asleep on the keyboard


class TypedAhead:
    """Keys for lists and the reader; those for the whole window work as soon as it has its actions."""

    def __init__(self) -> None:
        self._keys: list[QKeyCombination] = []

    def keep(self, event: QKeyEvent) -> None:
        """One more."""
        if len(self._keys) < MOST:
            self._keys.append(event.keyCombination())

    def play(self, actions: Actions, view: QWidget) -> None:
        """Do them now, in this stage; what needs its later parts gets them at once."""
        keys, self._keys = self._keys, []
        for key in keys:
            wanted = QKeySequence(key)
            if not actions.run_near(wanted):
                offer(view, "finish")
                actions.run_near(wanted)
