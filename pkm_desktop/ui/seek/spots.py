"""The places of Seek: a list and the item chosen in it, the page of all sources, the dead links."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pkm_desktop.core.model.refs import Ref

if TYPE_CHECKING:
    from typing import Protocol

    from pkm_desktop.ui.desk import Desk
    from pkm_desktop.ui.seek.dead_links import DeadLinks
    from pkm_desktop.ui.seek.list_pane import ListPane
    from pkm_desktop.ui.seek.listing import Listing
    from pkm_desktop.ui.seek.panes import Panes
    from pkm_desktop.ui.seek.remembering import Remembering
    from pkm_desktop.ui.seek.sidebar import Sidebar
    from pkm_desktop.ui.seek.sidebar_rows import Place
    from pkm_desktop.ui.seek.sources_page import SourcesPage
    from pkm_desktop.ui.spot import Spot
    from pkm_desktop.ui.widgets.nav_list import NavList

    class Host(Protocol):
        """What is asked of the stage."""

        wanted: int
        parts: Panes
        nav: NavList
        list_pane: ListPane
        listing: Listing
        memory: Remembering
        sidebar: Sidebar
        sources_page: SourcesPage
        dead_links: DeadLinks

        def show_place(self, place: Place) -> None:
            """Another list."""

        def select(self, item_id: int) -> bool:
            """Choose an item of the list."""


class Spots(QObject):
    """`leaving` before another of them; see `WayBack`. How far an article is read its item knows itself."""

    leaving = Signal()

    def __init__(self, desk: Desk, view: Host, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._view = desk, view
        view.parts.leaving.connect(self.leaving)

    def spot(self) -> Spot:
        """Where one is now."""
        from pkm_desktop.ui.spot import Spot  # nobody leaves a place before the first rows are there

        view, place = self._view, self._view.listing.place
        if view.parts.page():
            return Spot("seek", ("", place, view.parts.page()))
        item = view.wanted if view.listing.turning else view.list_pane.table.current_id()
        wanted = place.filter
        source = (f"source:{wanted.source_id}",) if wanted.source_id is not None else ()
        tag = (f"tag:{wanted.tag}",) if wanted.tag else ()
        detail = (int(view.parts.panes.on_page), *view.list_pane.table.top_item())
        thing = Ref("item", item) if item else None
        key = self._desk.session.text("seek/place", "view:inbox")  # in the sidebar the next is chosen already
        return Spot("seek", (key, place, ""), thing, (key, *source, *tag), detail)

    def come_back(self, spot: Spot) -> None:
        """Show it again."""
        view = self._view
        key, place, page = spot.where
        if page:
            (view.sources_page if page == "sources" else view.dead_links).show()
            return
        self._show_list(key, place, spot.thing.id if spot.thing else 0, top=spot.detail[1:])
        view.parts.panes.show_page(bool(spot.detail[0]))

    def _show_list(self, key: str, place: Place, item: int, *, top: tuple[int, ...]) -> None:
        view, table = self._view, self._view.list_pane.table
        view.nav.select(key)
        named = view.sidebar.place(key)  # it may be called something else by now
        place = replace(place, title=named.title) if named is not None else place
        if view.listing.turning or view.listing.place.filter != place.filter:
            view.wanted = item
            view.show_place(place)
            view.memory.ask_top(top)
            return
        view.parts.show_list()
        if not view.select(item):
            table.clearSelection()
        item_on_top, offset, way = top
        table.keep_on_top(item_on_top, offset, way)
