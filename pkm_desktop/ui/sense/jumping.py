"""From a highlight in the list to its passage in the reader."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from pkm_desktop.core.commands.sense import recall
from pkm_desktop.core.model.notes import Highlight
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk

EVERY_MS, TRIES = 40, 100


class Jumping(QObject):
    """Opens the item; as soon as its text is on the screen the passage is gone to."""

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(host)
        self._desk = desk
        self._mark: Highlight | None = None
        self._seek: QWidget | None = None
        self._left = 0
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._try)

    def to(self, highlight_id: int) -> None:
        """Show this highlight where it stands."""
        library = self._desk.library
        self._desk.jobs.look("sense/jump", lambda: recall.highlight(library, highlight_id), self._open)

    def _open(self, mark: Highlight) -> None:
        if mark.item_id is None:
            self._desk.window.toast(self.tr("The article is gone; its words are kept here."))
            return
        self._mark, self._left = mark, TRIES
        self._desk.window.open_ref(Ref("item", mark.item_id))
        self._seek = self._desk.window.show_stage("seek")
        self._timer.start()

    def _try(self) -> None:
        mark, self._left = self._mark, self._left - 1
        walking = getattr(self._seek, "walking", None)
        reached = mark is not None and walking is not None and walking.can() and walking.go(mark.id)
        if reached or self._left <= 0:
            self._timer.stop()
