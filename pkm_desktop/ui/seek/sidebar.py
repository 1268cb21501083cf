"""The sidebar of Seek: where to look, and what is new there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes
from pkm_desktop.core.model.items import Counts, Triaged
from pkm_desktop.core.model.notes import Tag
from pkm_desktop.core.model.search import SavedSearch
from pkm_desktop.core.model.sources import Source
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.sidebar_more import DEAD
from pkm_desktop.ui.seek.sidebar_rows import FAILING, Place, place_of, sidebar_rows
from pkm_desktop.ui.widgets.nav_list import NavList

FOLDED = "seek/folded"
Found = tuple[Counts, tuple[Source, ...], tuple[Tag, ...], Triaged]


class Sidebar(QObject):
    """Fills a NavList. `chosen(Place)` for a list of items, the other two for what needs a look."""

    chosen = Signal(object)
    failing_wanted = Signal()
    dead_wanted = Signal()
    loaded = Signal()

    def __init__(self, desk: Desk, nav: NavList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.nav = nav
        self.sources: tuple[Source, ...] = ()
        self.counts = Counts()
        self.known = False  # whether the numbers have come
        self._tiles: dict[str, QIcon] = {}
        self.tags: tuple[Tag, ...] = ()
        self.searches: tuple[SavedSearch, ...] = ()
        self.progress = Triaged()  # of today
        self._folded = {name for name in desk.session.text(FOLDED).split("\n") if name}
        nav.picked.connect(self._picked)
        nav.toggled.connect(self._toggle)
        nav.select("view:inbox")
        desk.jobs.changed.connect(self._heard)
        desk.theme.tiles.changed.connect(self._draw_tiles)

    def reload(self) -> None:
        """Read counts and sources anew."""
        library = self._desk.library

        def look() -> Found:
            from pkm_desktop.core.commands.seek import browse, triage
            from pkm_desktop.core.commands.sense import tagging

            known = browse.counts(library), browse.sources(library)
            return (
                *known,
                tagging.tags(library),
                triage.progress(library),
            )

        self._desk.jobs.look("seek/sidebar", look, self._show)
        self._count_searches()

    def _count_searches(self) -> None:
        """Apart: counting what fits a search takes longer than all other numbers."""
        self._desk.jobs.look("seek/searches", partial(_saved, self._desk.library), self._show_searches)

    def _heard(self, changes: Changes) -> None:
        if changes.searches:
            self._count_searches()

    def source(self, source_id: int) -> Source | None:
        """A source of the sidebar."""
        return next((source for source in self.sources if source.id == source_id), None)

    def within(self, key: str) -> tuple[Source, ...]:
        """The sources a row stands for: one, or those of a folder and the folders in it."""
        kind, _, name = key.partition(":")
        if kind == "source":
            return tuple(source for source in self.sources if str(source.id) == name)
        if kind == "folder":
            inside = f"{name}/"
            return tuple(s for s in self.sources if s.folder == name or s.folder.startswith(inside))
        return ()

    def go(self, key: str) -> None:
        """Choose a row as a person would."""
        self.nav.select(key)
        self._picked(key)

    def unread(self, place: Place) -> int:
        """How many unread items a place has, as far as the counts tell."""
        wanted = place.filter
        if wanted.source_id is not None:
            source = self.source(wanted.source_id)
            return source.unread if source else 0
        if wanted.folder:
            return sum(source.unread for source in self.within(f"folder:{wanted.folder}"))
        return self.counts.inbox if wanted.view == "inbox" and not wanted.tag else 0

    def place(self, key: str) -> Place | None:
        """Where a row leads, None when it leads to no list of items."""
        return place_of(key, self.sources, self.counts.watches, self.searches)

    def _show(self, found: Found) -> None:
        self.counts, self.sources, self.tags, self.progress = found
        self.known = True
        self._paint()
        self.loaded.emit()

    def _show_searches(self, found: tuple[SavedSearch, ...]) -> None:
        if found != self.searches:
            self.searches = found
            self._paint()

    def _paint(self) -> None:
        rows = sidebar_rows(
            self._desk.theme,
            self.counts,
            self.sources,
            self._folded,
            self.tags,
            searches=self.searches,
            tile=self._tile,
        )
        self.nav.set_rows(rows)

    def _tile(self, title: str) -> QIcon:
        """Drawn once: the rows are made anew after every decision."""
        if title not in self._tiles:
            self._tiles[title] = self._desk.theme.tiles.icon(title)
        return self._tiles[title]

    def _draw_tiles(self) -> None:
        self._tiles.clear()
        self._paint()

    def _picked(self, key: str) -> None:
        if key == FAILING:
            self.failing_wanted.emit()
            return
        if key == DEAD:
            self.dead_wanted.emit()
            return
        place = self.place(key)
        if place is not None:
            self.chosen.emit(place)

    def _toggle(self, key: str) -> None:
        kind, _, folder = key.partition(":")
        self._folded ^= {key if kind == "shelf" else folder}
        self._desk.session.keep(FOLDED, "\n".join(sorted(self._folded)))
        self._paint()


def _saved(library: Library) -> tuple[SavedSearch, ...]:
    from pkm_desktop.core.commands.sense import searching

    return searching.saved_searches(library, kinds=("item",))
