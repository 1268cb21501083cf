"""Files and addresses that the system hands to the running app (macOS: a double click in the Finder)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class HandedFiles(QObject):
    """Calls `take` with each of them."""

    def __init__(self, app: QApplication, take: Callable[[Sequence[str]], None]) -> None:
        super().__init__(app)
        self._take = take
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.type() == QEvent.Type.FileOpen:
            given = event.file() or event.url().toString()
            if given:
                self._take([given])
            return True
        return super().eventFilter(watched, event)
