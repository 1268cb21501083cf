"""Where Seek stood when the window was closed: the list, the page, the item, how far it was scrolled."""

from __future__ import annotations

from PySide6.QtCore import QObject

from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.panes import Panes
from pkm_desktop.ui.seek.sidebar import Sidebar
from pkm_desktop.ui.seek.sidebar_rows import Place, place_of, view_title

PLACE, ITEM, TOP, PAGE = "seek/place", "seek/item", "seek/top", "seek/page"
SEARCH = "seek/search"  # the question of a smart list, and its name
INBOX = "view:inbox"


class Remembering(QObject):
    """`place` begins the list, `scroll` once it is there, `page` once the sidebar is; `keep` at the end."""

    def __init__(self, desk: Desk, panes: Panes, sidebar: Sidebar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._panes, self._sidebar = desk, panes, sidebar
        self.item = desk.session.number(ITEM)
        self._top = desk.session.text(TOP)
        self._page = desk.session.text(PAGE)

    def place(self) -> Place | None:
        """The list of the last time. Names of sources and watched words are not known yet."""
        key = self._desk.session.text(PLACE, INBOX)
        kind, _, number = key.partition(":")
        place = place_of(key, ()) if kind not in ("watch", "search") else None
        if place is None and number.isdecimal():
            wanted = {"source": ItemFilter(source_id=int(number)), "watch": ItemFilter(rule_id=int(number))}
            place = Place(wanted[kind], "") if kind in wanted else None
        if kind == "search":
            question, _, name = self._desk.session.text(SEARCH).partition("\n")
            place = Place(ItemFilter(view="all", search=question), name) if question and name else None
        if place is not None:
            self._panes.nav.select(key)
        return place

    def named(self, place: Place) -> Place:
        """The place with its name, now that the sidebar knows it; the inbox where its source is gone."""
        if place.title:
            return place
        return self._sidebar.place(self._panes.nav.chosen()) or self._inbox()

    def ask_top(self, top: tuple[int, ...]) -> None:
        """Where the list that comes next is to be scrolled to, as `ItemTable.top_item` tells it."""
        self._top = " ".join(map(str, top))

    def scroll(self) -> None:
        """Once: scroll the list to where it was."""
        top, self._top = self._top.split(), ""
        if len(top) == 3 and all(part.lstrip("-").isdecimal() for part in top):
            item, offset, way = map(int, top)
            self._panes.list.table.keep_on_top(item, offset, way)

    def page(self) -> str:
        """Once: the page that stood in the list's place, '' for the list."""
        page, self._page = self._page, ""
        return page

    def keep(self) -> None:
        """Write down where things stand."""
        session = self._desk.session
        session.keep(TOP, " ".join(map(str, self._panes.list.table.top_item())))
        session.keep(PAGE, self._panes.page())
        place = self._sidebar.place(self._panes.nav.chosen())
        if place is not None and place.filter.search:
            session.keep(SEARCH, f"{place.filter.search}\n{place.title}")

    def _inbox(self) -> Place:
        self._panes.nav.select(INBOX)
        return Place(ItemFilter(), view_title("inbox"))
