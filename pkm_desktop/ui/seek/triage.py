"""One key, one decision: the list moves on at once, the library follows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from pkm_desktop.core.commands import browse, triage
from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Outcome
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.list_pane import ListPane
from pkm_desktop.ui.seek.listing import Listing

Decide = Callable[[Library, Sequence[int]], Outcome[int]]


class Triage(QObject):
    """The decisions and the moves of the list."""

    def __init__(self, desk: Desk, pane: ListPane, listing: Listing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pane = pane
        self._listing = listing

    def keep(self) -> None:
        self._decide("kept", triage.keep, self._pane.table.selected_ids())

    def drop(self) -> None:
        self._decide("dropped", triage.drop, self._pane.table.selected_ids(), toast=True)

    def later(self) -> None:
        self._decide("later", triage.later, self._pane.table.selected_ids())

    def put_back(self) -> None:
        self._decide("new", triage.put_back, self._pane.table.selected_ids())

    def drop_above(self) -> None:
        """Everything above the item the keys are at; that item stays."""
        place = self._pane.model.place(self._pane.table.current_id())
        above = tuple(self._pane.model.ids[: max(place, 0)])
        if above:
            self._decide("dropped", triage.drop, above, toast=True, stay=True)

    def drop_source(self) -> None:
        """What else there is in the list of this item's source, the item included."""
        row = self._pane.model.row(self._pane.table.current_id())
        if row is None or row.source_id is None:
            return
        library = self._desk.library
        rest = replace(self._listing.place.filter, source_id=row.source_id)
        self._desk.jobs.look("seek/source-rest", lambda: browse.item_ids(library, rest), self._drop_all)

    def toggle_read(self) -> None:
        ids = self._pane.table.selected_ids()
        rows = [row for item in ids if (row := self._pane.model.row(item)) is not None]
        self.mark(ids, read=any(not row.read for row in rows))

    def opened(self, item_id: int) -> None:
        """An article has been on the screen: it is read. That is no step to take back."""
        row = self._pane.model.row(item_id)
        if row is not None:
            self._pane.model.fill([replace(row, read=True)])
        library = self._desk.library
        self._change(lambda: triage.mark_read(library, (item_id,), undoable=False), toast=False)

    def mark(self, ids: Sequence[int], *, read: bool = True, toast: bool = False) -> None:
        """Mark as read or unread; the rows stay where they are."""
        if not ids:
            return
        rows = [row for item in ids if (row := self._pane.model.row(item)) is not None]
        self._pane.model.fill([replace(row, read=read) for row in rows])
        library = self._desk.library
        self._change(lambda: triage.mark_read(library, ids, read=read), toast=toast)

    def mark_all_read(self) -> None:
        self.mark(tuple(self._pane.model.ids), toast=True)

    def next(self) -> None:
        self._step(1)

    def previous(self) -> None:
        self._step(-1)

    def next_source(self) -> None:
        """The next item that is from another source than this one."""
        model, place = self._pane.model, self._pane.model.place(self._pane.table.current_id())
        row = model.row(self._pane.table.current_id())
        for step in range(place + 1, model.rowCount()):
            other = model.row(model.ids[step])
            if row is None or other is None or other.source_id != row.source_id:
                self._pane.table.go(step)
                return

    def _step(self, step: int) -> None:
        place = self._pane.model.place(self._pane.table.current_id())
        self._pane.table.go(0 if place < 0 else place + step)

    def _drop_all(self, ids: tuple[int, ...]) -> None:
        self._decide("dropped", triage.drop, ids, toast=True)

    def _decide(
        self, state: str, command: Decide, ids: Sequence[int], *, toast: bool = False, stay: bool = False
    ) -> None:
        if not ids:
            return
        current = self._pane.table.current_id()
        if self._listing.belongs(state):
            rows = [row for item in ids if (row := self._pane.model.row(item)) is not None]
            self._pane.model.fill([replace(row, state=state) for row in rows])
        else:
            self._listing.take(ids)
            if stay:
                self._pane.table.go(self._pane.model.place(current), quietly=True)
        library = self._desk.library
        self._change(lambda: command(library, ids), toast=toast)

    def _change(self, command: Callable[[], Outcome[int]], *, toast: bool) -> None:
        self._desk.jobs.change(command, failed=self._failed, initiator=self, toast=toast)

    def _failed(self, error: PkmError) -> None:
        """Nothing was changed: say so, and show what is really there."""
        self._desk.window.toast(str(error))
        self._listing.reload()
