"""What the list shows: which items, in which order, and what of a change concerns it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemFilter, ItemRow
from pkm_desktop.core.model.values import dataclass
from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.groups import Groups
from pkm_desktop.ui.seek.list_pane import ListPane
from pkm_desktop.ui.seek.sidebar_rows import Place, view_title

FIRST_ROWS = 40  # fetched together with the ids: the list is painted once, with its text
STATES = {
    "inbox": "new",
    "today": "new",
    "unread": "new",
    "kept": "kept",
    "later": "later",
    "snoozed": "snoozed",
    "dropped": "dropped",
}
GROUPABLE = ("inbox", "today", "unread")
STEPS = 50  # as many as can be undone
ORDERS = ("newest", "oldest", "source")


@dataclass(frozen=True)
class Loaded:
    """All ids and the rows of the beginning."""

    ids: tuple[int, ...]
    rows: tuple[ItemRow, ...]
    groups: Groups | None = None


@dataclass(frozen=True)
class Taken:
    """Items that left the list in one step, and which of them were selected then."""

    ids: tuple[int, ...]
    chosen: tuple[int, ...]


class Listing(QObject):
    """`loaded` after every new list, with the items that were not in it before a reload."""

    loaded = Signal()

    def __init__(self, desk: Desk, pane: ListPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pane = pane
        self.place = Place(ItemFilter(), view_title("inbox"))
        self.turning = False  # to another list that is not there yet
        self.oldest_first = bool(desk.session.number("seek/oldest_first"))
        self._taken: list[Taken] = []  # the newest at the end
        self.by_source = desk.settings.group_by_source
        pane.model.wanted.connect(self._fetch_rows)
        desk.preferences.changed.connect(self._settings_changed)

    def show(self, place: Place) -> None:
        """Show another selection of items, from the top."""
        self.place = place
        self.turning = True
        self._taken = []
        self._pane.start_at_top()
        self.reload()

    def turn_to(self, place: Place) -> None:
        """Take another name for what is listed; what is not listed is shown."""
        if place.filter == self.place.filter:
            self.place = place
        else:
            self.show(place)

    def use_view(self, view: str) -> None:
        """The same source, folder or tag, but all of it, or only what is unread, kept…"""
        self.show(replace(self.place, filter=replace(self.place.filter, view=view)))

    @property
    def groupable(self) -> bool:
        """Whether this list can stand in groups: one source has none."""
        wanted = self.place.filter
        return wanted.view in GROUPABLE and wanted.source_id is None

    @property
    def order(self) -> str:
        """newest | oldest | source, as the list stands now."""
        if self.by_source and self.groupable:
            return "source"
        return "oldest" if self.oldest_first else "newest"

    def use_order(self, order: str) -> None:
        """Newest first, oldest first, or in groups by source."""
        if order != "source":
            self.oldest_first = order == "oldest"
            self._desk.session.keep("seek/oldest_first", int(self.oldest_first))
        grouped = self.by_source if not self.groupable else order == "source"
        if grouped == self._desk.settings.group_by_source:
            self.reload()
        else:
            self._desk.preferences.change(group_by_source=grouped)  # the list follows the settings

    def toggle_groups(self) -> None:
        """In groups by source, or not."""
        self._desk.preferences.change(group_by_source=not self._desk.settings.group_by_source)

    def reload(self) -> None:
        """Read the list anew; what is selected stays selected."""
        library, wanted, order = self._desk.library, self.place.filter, self.order
        shown = self._pane.visible_ids()
        self._desk.jobs.look("seek/ids", lambda: _look(library, wanted, order, shown), self._show)

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
        """Let items leave the list now. If that is undone they come back, and selected what was so before."""
        chosen = set(self._pane.table.selected_ids())
        step = Taken(tuple(ids), tuple(item for item in ids if item in chosen))
        self._taken = [*self._taken[1 - STEPS :], step]
        self._pane.take(ids)

    def _show(self, loaded: Loaded) -> None:
        self.turning = False
        back = self._came_back(loaded.ids)
        self._pane.show_ids(loaded.ids, loaded.rows, loaded.groups)
        if back:
            self._pane.table.select_ids(back)
        self.loaded.emit()

    def _came_back(self, ids: Sequence[int]) -> tuple[int, ...]:
        """What was selected when the earliest step that is undone by now was taken."""
        steps = {item: step for step, taken in enumerate(self._taken) for item in taken.ids}
        back = [item for item in ids if item in steps] if steps else []
        if not back:
            return ()
        first = min(steps[item] for item in back)
        chosen = set(self._taken[first].chosen)
        self._taken = self._taken[:first]
        return tuple(item for item in back if item in chosen)

    def _settings_changed(self, settings: Settings) -> None:
        if settings.group_by_source != self.by_source:
            self.by_source = settings.group_by_source
            self.reload()

    def _fetch_rows(self, ids: tuple[int, ...]) -> None:
        library, model = self._desk.library, self._pane.model

        def failed(error: object) -> None:
            model.forget_asked(ids)

        self._desk.jobs.look(
            f"seek/rows/{ids[0]}", lambda: browse.item_rows(library, ids), model.fill, failed
        )


def _look(library: Library, wanted: ItemFilter, order: str, shown: Sequence[int]) -> Loaded:
    """All ids, and the rows of what shows first. `shown` is on the screen now and stays there."""
    groups: Groups | None = None
    if order == "source":
        groups = Groups(browse.item_groups(library, replace(wanted, grouped=True)))
        ids = groups.ids
    else:
        ids = browse.item_ids(library, wanted)
        ids = ids[::-1] if order == "oldest" else ids
    inside = set(ids) if shown else set()
    first = dict.fromkeys([*ids[:FIRST_ROWS], *(item for item in shown if item in inside)])
    return Loaded(ids, browse.item_rows(library, tuple(first)), groups)
