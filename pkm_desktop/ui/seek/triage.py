"""One key, one decision: the list moves on at once, the library follows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from pkm_desktop.core.commands.seek import browse, triage
from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Outcome
from pkm_desktop.core.model.items import ItemFilter, ItemRow
from pkm_desktop.core.model.values import dataclass
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.list_pane import ListPane
from pkm_desktop.ui.seek.listing import Listing
from pkm_desktop.ui.words.core_words import retold

Decide = Callable[[Library, Sequence[int]], Outcome[Any]]


@dataclass(frozen=True)
class Verdict:
    """What a decision makes of the rows that stay in the list."""

    state: str  # a state of items, or 'snoozed'
    due: date | None = None
    tags: tuple[str, ...] = ()
    note: bool = False

    def on(self, row: ItemRow) -> ItemRow:
        """The row after it."""
        state = "later" if self.state == "snoozed" else self.state
        tags = tuple(dict.fromkeys((*row.tags, *self.tags)))
        return replace(row, state=state, due=self.due, tags=tags, has_note=row.has_note or self.note)


class Triage(QObject):
    """The decisions and the moves of the list."""

    def __init__(self, desk: Desk, pane: ListPane, listing: Listing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pane = pane
        self._listing = listing

    def keep(self) -> None:
        self.decide(Verdict("kept"), triage.keep, self.selected())

    def drop(self) -> None:
        self.decide(Verdict("dropped"), triage.drop, self.selected())

    def later(self) -> None:
        self.decide(Verdict("later"), triage.later, self.selected())

    def put_back(self) -> None:
        self.decide(Verdict("new"), triage.put_back, self.selected())

    def keep_tagged(self, ids: Sequence[int], tags: Sequence[str]) -> None:
        """Keep with tags: one step, taken back as one."""
        names = tuple(tags)
        self.decide(Verdict("kept", tags=names), partial(triage.keep, tags=names), ids)

    def snooze(self, ids: Sequence[int], until: date) -> None:
        """Out of sight until that day."""
        self.decide(Verdict("snoozed", due=until), partial(triage.snooze, until=until), ids)

    def quick_thought(self, item_id: int, text: str, *, then: Callable[[], None] | None = None) -> None:
        """Keep an item with a line of one's own; `then` is called when it is saved."""

        def think(library: Library, ids: Sequence[int]) -> Outcome[Any]:
            made = triage.quick_thought(library, ids[0], text)
            return Outcome(made.value, made.changes, made.undo)

        self.decide(Verdict("kept", note=True), think, (item_id,), then=then)

    def drop_above(self) -> None:
        """Everything above the item the keys are at; that item stays."""
        place = self._pane.model.place(self._pane.table.current_id())
        above = tuple(self._pane.model.ids[: max(place, 0)])
        if above:
            self.decide(Verdict("dropped"), triage.drop, above, stay=True)

    def drop_source(self) -> None:
        """What else there is in the list of this item's source, the item included."""
        model, current = self._pane.model, self._pane.table.current_id()
        members = set(model.groups.members(current))
        if members:
            self._drop_all(tuple(item for item in model.ids if item in members))
            return
        row = model.row(current)
        if row is None or row.source_id is None:
            return
        library, rest = self._desk.library, replace(self._listing.place.filter, source_id=row.source_id)
        self._desk.jobs.look("seek/source-rest", lambda: browse.item_ids(library, rest), self._drop_all)

    def toggle_read(self) -> None:
        ids = self.selected()
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
        if model.groups:
            starts = model.groups.starts()
            following = bisect_right(starts, place)
            if following < len(starts):
                self._pane.table.go(starts[following], top=True)
            return
        row = model.row(self._pane.table.current_id())
        for step in range(place + 1, model.rowCount()):
            other = model.row(model.ids[step])
            if row is None or other is None or other.source_id != row.source_id:
                self._pane.table.go(step)
                return

    def decide(
        self,
        verdict: Verdict,
        command: Decide,
        ids: Sequence[int],
        *,
        stay: bool = False,
        then: Callable[[], None] | None = None,
    ) -> bool:
        """Let the list move on, then tell the library. `stay`: the keys stay at the item they are at; `then`
        is called when it is done.

        Whether the items stay in the list, changed.
        """
        if not ids:
            return False
        current = self._pane.table.current_id()
        belongs = self._listing.belongs(verdict.state)
        if belongs:
            rows = [row for item in ids if (row := self._pane.model.row(item)) is not None]
            self._pane.model.fill([verdict.on(row) for row in rows])
        else:
            self._listing.take(ids)
            if stay:
                self._pane.table.go(self._pane.model.place(current), quietly=True)
        library = self._desk.library
        self._change(lambda: command(library, ids), toast=True, then=then)
        return belongs

    def selected(self) -> tuple[int, ...]:
        """What the keys decide about."""
        return self._pane.table.at_hand()

    def _step(self, step: int) -> None:
        place = self._pane.model.place(self._pane.table.current_id())
        self._pane.table.go(0 if place < 0 else place + step)

    def _drop_all(self, ids: tuple[int, ...]) -> None:
        self.decide(Verdict("dropped"), triage.drop, ids)

    def _change(
        self, command: Callable[[], Outcome[Any]], *, toast: bool, then: Callable[[], None] | None = None
    ) -> None:
        done = (lambda _: then()) if then is not None else None
        self._desk.jobs.change(command, then=done, failed=self._failed, initiator=self, toast=toast)

    def _failed(self, error: PkmError) -> None:
        """Nothing was changed: say so, and show what is really there."""
        self._desk.window.toast(retold(error))
        self._listing.reload()


def whole_inbox(wanted: ItemFilter) -> bool:
    """Whether a list is the inbox and nothing narrower."""
    return replace(wanted, grouped=False) == ItemFilter()
