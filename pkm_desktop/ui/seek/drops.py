"""What is dropped on the window or pasted into it: addresses and files to add."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from pkm_desktop.ui.carrying import REFS_MIME
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.add_report import looks_like_addresses

Take = Callable[[str, Sequence[Path]], None]  # addresses, files


class Drops(QObject):
    """Watches the window. While something hovers, the status line says what would happen."""

    def __init__(self, desk: Desk, window: QWidget, take: Take) -> None:
        super().__init__(window)
        self._desk = desk
        self._take = take
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent | QDragMoveEvent) and event.type() != QEvent.Type.Drop:
            words = self._promise(event.mimeData())
            if words:
                self._desk.window.status(words)
                event.acceptProposedAction()
                return True
        if event.type() == QEvent.Type.DragLeave:
            self._desk.window.status("")
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            return self._dropped(event)
        return super().eventFilter(watched, event)

    def _dropped(self, event: QDropEvent) -> bool:
        addresses, files = contents(event.mimeData())
        self._desk.window.status("")
        if not addresses and not files:
            return False
        event.acceptProposedAction()
        self._take(addresses, files)
        return True

    def _promise(self, data: QMimeData) -> str:
        addresses, files = contents(data)
        if files:
            return self.tr("Drop to bring in {}").format(", ".join(file.name for file in files[:3]))
        return self.tr("Drop to follow or save {}").format(addresses.split("\n")[0]) if addresses else ""


def contents(data: QMimeData) -> tuple[str, tuple[Path, ...]]:
    """The addresses and the files in what was dropped or pasted."""
    if data.hasFormat(REFS_MIME):
        return "", ()  # ours already: a row on its way to a digest
    files = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    web = [url.toString() for url in data.urls() if url.scheme() in ("http", "https", "feed")]
    if files or web:
        return "\n".join(web), files
    text = data.text() if data.hasText() else ""
    return (text.strip(), ()) if looks_like_addresses(text) else ("", ())
