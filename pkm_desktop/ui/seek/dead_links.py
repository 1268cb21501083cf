"""Looking after saved links: find the dead ones, take new addresses, show what is stored."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QLocale, QObject, Signal

from pkm_desktop.core.model.bookmarks import DeadLink
from pkm_desktop.core.model.changes import Changes
from pkm_desktop.core.model.progress import Progress, Stop
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.panes import Panes
from pkm_desktop.ui.seek.sidebar_more import DEAD


class DeadLinks(QObject):
    """Fills the pane. `item_wanted(id)` to show an item with its stored text."""

    item_wanted = Signal(int)

    def __init__(self, desk: Desk, panes: Panes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panes = panes
        self._job = 0
        panes.dead.shown.connect(self.item_wanted)
        panes.dead.moved.connect(self.take_address)
        panes.dead.again.connect(self.check)
        desk.jobs.changed.connect(self._changed)
        desk.jobs.finished.connect(self._finished)

    def show(self) -> None:
        """The pane in the middle, with what is known."""
        self._panes.leaving.emit()
        self._panes.list.table.clearSelection()  # what the keys would act on is out of sight now
        self._panes.nav.select(DEAD)
        self._panes.show_dead()
        self.reload()

    def show_and_check(self) -> None:
        """Show what is known, and look at all saved links that are due."""
        self.show()
        self._panes.dead.setFocus()
        self.check()

    def reload(self) -> None:
        """Read the dead links anew."""
        library = self._desk.library

        def look() -> tuple[DeadLink, ...]:
            from pkm_desktop.core.commands.seek import dead_links

            return dead_links.dead_links(library)

        self._desk.jobs.look("seek/dead", look, self._panes.dead.show_links)

    def check(self, ids: Sequence[int] | None = None) -> None:
        """Ask the saved links, or some of them, whether they still answer; one look at a time."""
        if self._job:
            return
        library = self._desk.library
        wanted = tuple(ids) if ids is not None else None

        def run(on_progress: Progress, stop: Stop) -> object:
            from pkm_desktop.core.commands.seek import dead_links

            return dead_links.check_links(library, wanted, on_progress=on_progress, stop=stop)

        self._job = self._desk.jobs.work(run, title=self.tr("Looking for dead links"), then=self._checked)
        self._panes.dead.show_looking(True)

    def take_address(self, item_id: int) -> None:
        """The link goes where it has moved to."""
        from pkm_desktop.core.commands.seek import dead_links

        self._desk.jobs.change(partial(dead_links.accept_move, self._desk.library, item_id), then=self._taken)

    def _taken(self, _moved: int) -> None:
        self._desk.window.toast(self.tr("The item leads to its new address."), undo=True)
        self.reload()

    def _checked(self, found: object) -> None:
        checked, dead, moved, unsure, left = (
            QLocale().toString(int(getattr(found, name, 0)))
            for name in ("checked", "dead", "moved", "unsure", "left")
        )
        words = self.tr("{checked} links looked at: {dead} dead, {moved} moved.")
        parts = [words.format(checked=checked, dead=dead, moved=moved)]
        if unsure != QLocale().toString(0):
            parts.append(self.tr("No good answer: {}; another day will tell.").format(unsure))
        if left != QLocale().toString(0):
            parts.append(self.tr("{} are looked at later.").format(left))
        self._desk.window.toast(" ".join(parts))
        self.reload()

    def _finished(self, job: int) -> None:
        if job == self._job:
            self._job = 0
            self._panes.dead.show_looking(False)

    def _changed(self, changes: Changes, initiator: object) -> None:
        if changes.items and self._panes.dead.isVisible():
            self.reload()
