"""The door for the bookmarklet, open while the settings say so: what a browser hands over is kept at once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Outcome
from pkm_desktop.core.model.items import Saved
from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.words.core_words import retold
from pkm_desktop.ui.words.language import language_code

if TYPE_CHECKING:
    from pkm_desktop.core.commands.seek.serving import OpenDoor

CLOSE_SECONDS = 1.0


class CaptureDoor(QObject):
    """`moved()` when it has opened, closed or failed; `bookmark` and `trouble` say how it stands."""

    moved = Signal()
    saved = Signal(object)  # Outcome[Saved], from any thread

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._door: OpenDoor | None = None
        self._wanted: tuple[bool, int] = (False, 0)
        self.bookmark = ""  # 'javascript:…' while the door is open
        self.trouble = ""
        self.saved.connect(self._saved)
        self.use(desk.settings)

    @property
    def address(self) -> str:
        """Where it listens, '' while it is closed."""
        return self._door.address if self._door is not None else ""

    def use(self, settings: Settings) -> None:
        """Open, close or move it as the settings say."""
        port = settings.capture_port
        if settings.capture == self._wanted[0] and port in (self._wanted[1], self._port()):
            return
        self._wanted = (settings.capture, port)
        self.close()
        if settings.capture:
            self.trouble = ""
            open_it = partial(_open, self._desk.library, settings, self.saved.emit)
            self._desk.jobs.look("capture/door", open_it, self._opened, self._failed)

    def close(self) -> None:
        """Let nothing in any more; whoever quits does not wait for it long."""
        door, self._door, self.bookmark = self._door, None, ""
        if door is not None:
            thread = threading.Thread(target=door.close, name="capture door", daemon=True)
            thread.start()
            thread.join(CLOSE_SECONDS)
        self.moved.emit()

    def _port(self) -> int:
        return self._door.port if self._door is not None else self._wanted[1]

    def _opened(self, opened: tuple[OpenDoor, str]) -> None:
        door, bookmark = opened
        if not self._wanted[0] or self._door is not None:
            door.close()
            return
        self._door, self.bookmark = door, bookmark
        self._desk.preferences.change(capture_port=door.port)  # a bookmark once made goes on working
        self.moved.emit()

    def _failed(self, error: PkmError) -> None:
        self.trouble = retold(error)
        self._desk.window.toast(self.trouble)
        self.moved.emit()

    def _saved(self, outcome: Outcome[Saved]) -> None:
        """On the GUI thread: everybody looks again, and the person hears of it."""
        self._desk.jobs.changed.emit(outcome.changes, None)
        self._desk.jobs.saved.emit()
        self._desk.window.status(self.tr("Saved from the browser: {}").format(outcome.value.title))


def _open(
    library: Library, settings: Settings, on_saved: Callable[[Outcome[Saved]], None]
) -> tuple[OpenDoor, str]:
    from pkm_desktop.core.commands.seek import serving

    door = serving.open_door(library, settings, on_saved, language=language_code(), say=retold)
    return door, serving.bookmarklet(door)
