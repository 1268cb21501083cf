"""The menu of what is chosen, by a key: in the window, and in dialogs, which its shortcuts do not reach."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget


class MenuKey(QObject):
    """Lends the action to every dialog that gets the focus."""

    def __init__(self, action: QAction, parent: QObject) -> None:
        super().__init__(parent)
        self._action = action
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._lend)

    def _lend(self, _before: QWidget | None, now: QWidget | None) -> None:
        window = now.window() if now is not None else None
        if isinstance(window, QDialog) and self._action not in window.actions():
            window.addAction(self._action)


def open_menu_here() -> None:
    """What the menu key does where there is one: not every system, and no X11, sees it in Shift+F10."""
    widget = QApplication.focusWidget()
    if widget is not None:
        at = QRectF(widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)).center().toPoint()
        how = QContextMenuEvent.Reason.Keyboard
        QApplication.sendEvent(widget, QContextMenuEvent(how, at, widget.mapToGlobal(at)))
