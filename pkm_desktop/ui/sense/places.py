"""Fills the sidebar of the Sense stage, and tells the facets what tags and sources there are."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.sense import review, searching, tagging
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import Counts
from pkm_desktop.core.model.notes import Tag
from pkm_desktop.core.model.search import SavedSearch
from pkm_desktop.core.model.thinking import Review
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.sense.saved import PREFIX, SavedSearches
from pkm_desktop.ui.sense.shelves import library_total
from pkm_desktop.ui.sense.sidebar import review_rows, sidebar_rows, tag_rows
from pkm_desktop.ui.sense.tag_menu import TagMenu
from pkm_desktop.ui.stages import offer
from pkm_desktop.ui.widgets.nav_list import NavList
from pkm_desktop.ui.words.natural import natural_key


@dataclass(frozen=True)
class Overview:
    """What the sidebar says."""

    counts: Counts
    tags: tuple[Tag, ...]
    total: int
    sources: tuple[str, ...]


def overview(library: Library) -> Overview:
    """Read it from the library."""
    names = tuple(
        sorted({source.title for source in browse.sources(library) if source.title}, key=natural_key)
    )
    return Overview(browse.counts(library), tagging.tags(library), library_total(library), names)


class Places(QObject):
    """`known(tags, sources)` for those who offer them."""

    known = Signal(object, object)

    def __init__(self, desk: Desk, nav: NavList, saved: SavedSearches) -> None:
        super().__init__(nav)
        self._desk = desk
        self._nav = nav
        self._saved = saved
        self._review = Review()
        self._seen: Overview | None = None
        self.chosen = "library"
        self.tag_menu = TagMenu(desk, nav, self._leave_tag)

    def _leave_tag(self, name: str) -> None:
        if self.chosen == f"tag:{name}":
            offer(self._desk.window.show_stage("sense"), "go", "library")

    def select(self, place: str) -> None:
        """Mark a place as the one on the screen."""
        self.chosen = place
        self._nav.select(place)

    def reload(self) -> None:
        """Ask for everything anew."""
        library, look = self._desk.library, self._desk.jobs.look
        look("sense/sidebar", lambda: overview(library), self._show)
        look("sense/sitting", lambda: review.sitting(library), self._show_review)
        look("sense/saved", lambda: searching.saved_searches(library), self._show_saved)

    def _show(self, seen: Overview) -> None:
        self._seen = seen
        self.known.emit([(tag.name, tag.count) for tag in seen.tags], [(name, 0) for name in seen.sources])
        self._fill()

    def _show_review(self, seen: Review) -> None:
        self._review = seen
        self._fill()

    def _show_saved(self, saved: tuple[SavedSearch, ...]) -> None:
        self._saved.known = saved
        if self.chosen.startswith(PREFIX) and not any(self.chosen == f"{PREFIX}{each.id}" for each in saved):
            self.chosen = "library"  # it is gone
        self._fill()

    def _fill(self) -> None:
        seen, theme = self._seen, self._desk.theme
        if seen is None:
            return
        rows = sidebar_rows(theme, seen.counts, seen.total) + review_rows(theme, self._review)
        self._nav.set_rows([*rows, *tag_rows(theme, seen.tags), *self._saved.rows()])
        self._nav.select(self.chosen)
