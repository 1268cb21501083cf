"""The sources page at work: filled when it shows and when something changes; what its rows ask for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes
from pkm_desktop.core.model.sources import Health, Source
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.panes import Panes
from pkm_desktop.ui.seek.sidebar import Sidebar
from pkm_desktop.ui.seek.sources.source_list import ALL, FAILING


class SourcesPage(QObject):
    """`items_wanted(id)` for the list of what a source brought."""

    items_wanted = Signal(int)

    def __init__(self, desk: Desk, parts: Panes, sidebar: Sidebar, host: QWidget) -> None:
        super().__init__(host)
        self._desk, self._parts, self._sidebar = desk, parts, sidebar
        self.list, self.detail, self.doings = parts.sources, parts.source, parts.doings
        self.list.chosen.connect(self._chosen)
        self.list.edited.connect(self.doings.properties)
        self.list.left.connect(self.doings.unfollow)
        self.list.menu_wanted.connect(self._menu)
        self.detail.items_wanted.connect(self.items_wanted)
        desk.jobs.changed.connect(self._on_changed)
        on = desk.actions.on
        on("source_settings", self._settings_here, owner=host, when=lambda: self._one_here() is not None)
        on("refresh_source", self._fetch_chosen, owner=host, when=self._some_chosen)

    def show(self, tab: str = ALL) -> None:
        """Bring the page to the front."""
        self._parts.leaving.emit()
        self._parts.list.table.clearSelection()  # no key shall reach what cannot be seen
        if tab != FAILING:  # that one has a row in the sidebar
            self._sidebar.nav.select("")
        self._parts.show_sources()
        self.list.show_tab(tab)
        self.list.view.setFocus()
        self.reload()

    def show_failing(self) -> None:
        """Begin with those in trouble."""
        self.show(FAILING)

    def reload(self) -> None:
        """Read sources and their health anew, if anybody sees them."""
        if self._parts.sources_show():
            self._desk.jobs.look("sources/page", partial(_look, self._desk.library), self._show)

    def _show(self, found: tuple[Sequence[Source], Health]) -> None:
        self.list.show_sources(*found)

    def _one_here(self) -> Source | None:
        """The one source that is meant: chosen on the page or in the sidebar, or the open item's."""
        if self._parts.sources_show():
            chosen = self.list.selected()
            return chosen[0] if len(chosen) == 1 else None
        key = self._sidebar.nav.chosen()
        within = self._sidebar.within(key) if key.startswith("source:") else ()
        item = self._parts.reader.view.item
        if within or item is None or item.row.source_id is None:
            return within[0] if within else None
        return self._sidebar.source(item.row.source_id)

    def _settings_here(self) -> None:
        source = self._one_here()
        if source is not None:
            self.doings.properties(source)

    def _some_chosen(self) -> bool:
        chosen = self.list.selected()
        return self._parts.sources_show() and any(source.feed_url for source in chosen)

    def _fetch_chosen(self) -> None:
        self.doings.fetch(self.list.selected())

    def _chosen(self, sources: tuple[Source, ...]) -> None:
        self.detail.show_sources(sources)
        self._desk.actions.refresh()

    def _on_changed(self, changes: Changes, initiator: object) -> None:
        if changes.sources or changes.items:
            self.reload()

    def _menu(self, at: QPoint) -> None:
        sources = self.list.selected()
        if not sources:
            return
        icon, doings = self._desk.theme.icon, self.doings
        menu = QMenu(self.list)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(icon("refresh-cw"), self.tr("Fetch now"), partial(doings.fetch, sources))
        if len(sources) == 1:
            shown = partial(self.items_wanted.emit, sources[0].id)
            menu.addAction(icon("list"), self.tr("Show items"), shown)
            menu.addAction(icon("pencil"), self.tr("Edit…"), partial(doings.properties, sources[0]))
            menu.addAction(
                icon("copy"), self.tr("Copy the address"), partial(doings.copy_address, sources[0])
            )
        menu.addSeparator()
        if any(source.stopped for source in sources):
            menu.addAction(icon("circle-play"), self.tr("Resume"), partial(doings.resume, sources))
        if not all(source.stopped for source in sources):
            menu.addAction(icon("circle-pause"), self.tr("Stop fetching"), partial(doings.stop, sources))
        menu.addAction(icon("x"), self.tr("Unfollow"), partial(doings.unfollow, sources))
        menu.popup(at)


def _look(library: Library) -> tuple[Sequence[Source], Health]:
    from pkm_desktop.core.commands.seek import browse
    from pkm_desktop.core.commands.seek.health import source_health

    return browse.sources(library), source_health(library)
