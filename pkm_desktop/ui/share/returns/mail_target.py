"""A mail dropped on an issue that has left answers that issue, whatever its subject says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

MAILS = (".eml", ".mbox")


class MailTarget(QObject):
    """Watches `host`; `issue` says which issue is on it (0: none that has left), `take` gets the files."""

    def __init__(
        self, host: QWidget, issue: Callable[[], int], take: Callable[[list[Path], int], None]
    ) -> None:
        super().__init__(host)
        self._issue, self._take = issue, take
        host.setAcceptDrops(True)
        host.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and (issue := self._issue()):  # entering and moving, too
            files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
            if files and all(file.suffix.lower() in MAILS for file in files):
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self._take(files, issue)
                return True
        return super().eventFilter(watched, event)
