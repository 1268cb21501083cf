"""What the list shows: which items, in which order, and what of a change concerns it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from pkm_desktop.core.commands import browse
from pkm_desktop.core.model.items import ItemFilter, ItemRow
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.list_pane import ListPane
from pkm_desktop.ui.seek.sidebar_rows import Place, view_title

FIRST_ROWS = 40  # fetched together with the ids: the list is painted once, with its text
STATES = {
    "inbox": "new",
    "today": "new",
    "unread": "new",
    "kept": "kept",
    "later": "later",
    "dropped": "dropped",
}


@dataclass(frozen=True)
class Loaded:
    """All ids and the rows of the beginning."""

    ids: tuple[int, ...]
    rows: tuple[ItemRow, ...]


class Listing(QObject):
    """`loaded` after every new list, with the items that were not in it before a reload."""

    loaded = Signal()

    def __init__(self, desk: Desk, pane: ListPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pane = pane
        self.place = Place(ItemFilter(), view_title("inbox"))
        self.oldest_first = bool(desk.session.number("seek/oldest_first"))
        self._last_taken: tuple[int, ...] = ()
        pane.model.wanted.connect(self._fetch_rows)

    def show(self, place: Place) -> None:
        """Show another selection of items, from the top."""
        self.place = place
        self._last_taken = ()
        self._pane.start_at_top()
        self.reload()

    def use_view(self, view: str) -> None:
        """The same source, folder or tag, but all of it, or only what is unread, kept…"""
        self.show(replace(self.place, filter=replace(self.place.filter, view=view)))

    def use_order(self, oldest_first: bool) -> None:
        """Newest or oldest first."""
        self.oldest_first = oldest_first
        self._desk.session.keep("seek/oldest_first", int(oldest_first))
        self.reload()

    def reload(self) -> None:
        """Read the list anew; what is selected stays selected."""
        library, wanted, turned = self._desk.library, self.place.filter, self.oldest_first
        shown = self._pane.visible_ids()

        def look() -> Loaded:
            ids = browse.item_ids(library, wanted)
            ids = ids[::-1] if turned else ids
            inside = set(ids) if shown else set()
            first = dict.fromkeys([*ids[:FIRST_ROWS], *(item for item in shown if item in inside)])
            return Loaded(ids, browse.item_rows(library, tuple(first)))

        self._desk.jobs.look("seek/ids", look, self._show)

    def refresh_rows(self, ids: Sequence[int]) -> None:
        """Read single rows anew, after a change of ours."""
        known = tuple(item for item in ids if self._pane.model.row(item) is not None)
        if known:
            library = self._desk.library
            self._desk.jobs.look(
                f"seek/row/{known[0]}", lambda: browse.item_rows(library, known), self._pane.model.fill
            )

    def belongs(self, state: str) -> bool:
        """Whether an item in this state has a place in the list."""
        wanted = STATES.get(self.place.filter.view)
        return wanted is None or wanted == state

    def take(self, ids: Sequence[int]) -> None:
        """Let items leave the list now; they come back selected if that is undone."""
        self._last_taken = tuple(ids)
        self._pane.take(ids)

    def _show(self, loaded: Loaded) -> None:
        before = set(self._last_taken)
        back = tuple(item for item in loaded.ids if item in before) if before else ()
        self._pane.show_ids(loaded.ids, loaded.rows)
        if back:
            self._last_taken = ()
            self._pane.table.select_ids(back)
        self.loaded.emit()

    def _fetch_rows(self, ids: tuple[int, ...]) -> None:
        library, model = self._desk.library, self._pane.model

        def failed(error: object) -> None:
            model.forget_asked(ids)

        self._desk.jobs.look(
            f"seek/rows/{ids[0]}", lambda: browse.item_rows(library, ids), model.fill, failed
        )
