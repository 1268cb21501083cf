"""How far the open article was read: kept while reading, found again on opening, shown as a thin line."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.model.items import Item
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.reader import ReaderPane
from pkm_desktop.ui.words.core_words import retold

AFTER = 1200  # ms after the last movement
GLANCE = 1000  # ms: who leaves earlier and has not moved has not read
SAME = 0.004  # of the text: not worth writing


class Whereabouts(QObject):
    """Place 0 is the beginning of the text, 1 its end."""

    def __init__(self, desk: Desk, pane: ReaderPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._pane = desk, pane
        self._item = 0
        self._saved = 0.0
        self._moved_at_all = False
        self._since = QElapsedTimer()
        self._clock = QTimer(self, singleShot=True, interval=AFTER)
        self._clock.timeout.connect(self.keep)
        pane.view.verticalScrollBar().valueChanged.connect(self._moved)
        pane.view.verticalScrollBar().rangeChanged.connect(self._say)
        pane.view.completed.connect(self._completed)

    def open(self, item: Item) -> None:
        """Go to where this article was left."""
        self._item, self._saved = item.row.id, item.place
        if item.place > SAME:
            self._pane.view.go_to_share(item.place)
        self._clock.stop()
        self._moved_at_all = False
        self._since.start()
        self._say()

    def leave(self) -> None:
        """Another article, or none: keep the place of this one."""
        self.keep()
        self._item = 0

    def finish(self) -> None:
        """This article is done with: its place is its end, and nothing is written any more."""
        self._clock.stop()
        self._item = 0

    def keep(self) -> None:
        """Write down how far it is read, if that is somewhere else than before."""
        self._clock.stop()
        share = self._pane.view.share()
        glanced = not self._moved_at_all and self._since.elapsed() < GLANCE
        if not self._item or glanced or abs(share - self._saved) < SAME:
            return
        from pkm_desktop.core.commands.sense import review

        item_id, library = self._item, self._desk.library
        self._saved = share
        self._desk.jobs.change(
            lambda: review.remember_place(library, item_id, share), failed=self._lost, initiator=self
        )

    def _completed(self) -> None:
        """A long text is all there only now."""
        if self._item and self._saved > SAME and not self._moved_at_all:
            self._pane.view.go_to_share(self._saved)
            self._clock.stop()

    def _moved(self) -> None:
        if self._item:
            self._moved_at_all = True
            self._clock.start()
            self._say()

    def _say(self) -> None:
        if self._item:
            self._pane.tools.show_share(self._pane.view.share())

    def _lost(self, error: PkmError) -> None:
        """The item is gone meanwhile; so is its place."""
        self._desk.window.status(retold(error))
