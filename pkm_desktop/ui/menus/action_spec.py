"""What one action is: its name, its words, its keys, its place in the menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from pkm_desktop.core.model.values import dataclass

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """The stubs of PySide6 say `object`; it is the text."""

else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["QT_TRANSLATE_NOOP", "ActionSpec"]


@dataclass(frozen=True)
class ActionSpec:
    """One action. `keys` work in the whole window, `letters` only in lists and the reader."""

    name: str
    menu: str  # File | Edit | View | Item | Sense | Share | Go | Tools | Help
    text: str  # English; translated when shown
    icon: str = ""
    keys: str = ""  # "Ctrl+Shift+Z; Ctrl+Y"
    letters: str = ""
    group: bool = False  # a line above it in the menu
    checkable: bool = False
    hint: str = ""
    door: str = ""  # what it is called where a person begins
    role: QAction.MenuRole = QAction.MenuRole.NoRole

    def label(self) -> str:
        """The text in the person's language."""
        return QCoreApplication.translate("Actions", self.text)
