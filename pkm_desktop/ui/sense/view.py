"""The Sense stage: one library of items, notes and highlights; the page; what is connected."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from pkm_desktop.core.model.changes import Changes
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.search import SavedSearch
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.sense.connect_panel import ConnectPanel
from pkm_desktop.ui.sense.doings import Doings
from pkm_desktop.ui.sense.found_pane import FoundPane
from pkm_desktop.ui.sense.jumping import Jumping
from pkm_desktop.ui.sense.page import WIDE, Page
from pkm_desktop.ui.sense.places import Places
from pkm_desktop.ui.sense.remembering import Remembering
from pkm_desktop.ui.sense.saved import PREFIX, SavedSearches
from pkm_desktop.ui.sense.searching import Searching
from pkm_desktop.ui.sense.shelves import LOOSE
from pkm_desktop.ui.sense.side_panel import SidePanel, surface
from pkm_desktop.ui.sense.spots import Spots
from pkm_desktop.ui.sense.things import Shelf, Thing
from pkm_desktop.ui.widgets.folding_panes import FoldingPanes
from pkm_desktop.ui.widgets.nav_list import NavList

SIZES = [224, 372, 396, 212]


class SenseView(QWidget):
    """Sidebar, list, page, connections."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = True
        self.wanted: Ref | None = None
        self._fresh = False
        self._nav = NavList(desk.theme, self.tr("Library, notes and tags"))
        self.saved = SavedSearches(desk, self._nav)
        self.places = Places(desk, self._nav, self.saved)
        self.found = FoundPane(desk)
        self.things = self.found.things
        self.page = Page(desk)
        self.connecting = ConnectPanel(desk)
        self._panel = SidePanel(desk)
        self.searching = Searching(desk, self)
        self._lay_out()
        self._jumping = Jumping(desk, self)
        self._doings = Doings(desk, self, self)
        self.spots = Spots(self, self)
        self._connect()
        self.memory = Remembering(desk, self.places, self.found, self.page)
        self.memory.begin(self.go, self.show_ref)

    def _lay_out(self) -> None:
        pane = surface(QWidget())
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(self.connecting)
        panes = (self._nav, surface(self.found), pane, self._panel)
        self._panes = FoldingPanes(panes, SIZES, self._desk.session, "sense/panes")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._panes)

    def _connect(self) -> None:
        self._nav.picked.connect(self.go)
        self.saved.picked.connect(self._ask_saved)
        self.saved.saved.connect(self.places.select)
        self.places.known.connect(self.found.facets.know)
        self.searching.answered.connect(self._show_shelf)
        self.searching.continued.connect(self.found.add)
        found, page = self.found, self.page
        found.asked.connect(self._ask_typed)
        found.chosen.connect(self._chosen)
        found.opened.connect(self.read)
        found.selected.connect(self._desk.actions.refresh)
        found.menu_wanted.connect(self._doings.open_menu)
        found.things.more_wanted.connect(self.searching.ask_more)
        page.followed.connect(self.show_ref)
        page.written.connect(self._written)
        page.tag_picked.connect(lambda name: self.go(f"tag:{name}"))
        page.place_wanted.connect(self.go)
        page.went_back.connect(self._back)
        self._panel.opened.connect(self.show_ref)
        for pane in (self._nav, self.found.rows):
            self._desk.actions.bind_letters(pane)
        self._desk.jobs.changed.connect(self._on_changed)

    # What the frame calls
    def show_ref(self, ref: Ref) -> None:
        """Bring a note or highlight to the page."""
        if ref.kind in ("issue", "community", "source"):
            self._desk.window.open_ref(ref)
            return
        self.spots.leaving.emit()
        if self.page.wide:
            self._leave_wide()
        self.wanted, self._fresh = ref, False
        self._panes.show_page(True)
        self.page.show_ref(ref)
        self._panel.ask(ref)
        self.found.select(self.things.place(ref), quiet=True)

    def show_query(self, text: str) -> None:
        """Show what a search finds in everything."""
        self.spots.leaving.emit()
        self._panes.show_alone(False)
        self.places.select("library")
        self._panes.show_page(False)
        self.found.show_text(text)
        self._ask_anew(text)

    def set_sidebar(self, visible: bool) -> None:
        """Show or hide the sidebar."""
        self._nav.setVisible(visible)
        self._panes.fit()

    def panes(self) -> list[QWidget]:
        """The panes in the order F6 visits them."""
        return [self._nav, self.found.rows, self.page, self.connecting, self._panel]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Out of the page again."""
        focus = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape and focus and self.page.isAncestorOf(focus):
            self._panes.show_page(False)
            (self._nav if self.page.wide else self.found.rows).setFocus()
            return
        super().keyPressEvent(event)

    def leave(self) -> None:
        """Save what is being written."""
        self.page.note.leave()
        self.memory.keep()

    def new_note(self) -> None:
        """Begin a note."""
        self.spots.leaving.emit()
        if self.page.wide:
            self._leave_wide()
        self.wanted = None
        self.found.clear_selection()
        self._panel.show_nothing()
        self._panes.show_page(True)
        self.page.begin_note()

    # What the library answers
    def reload(self) -> None:
        """Ask for sidebar and list anew."""
        self._stale = False
        self.places.reload()
        self.ask(self.found.text)

    def _ask_typed(self, text: str) -> None:
        """A query from the keyboard is asked of the whole library, unless a list is being searched."""
        if self.places.chosen.startswith(PREFIX) or self.places.chosen in LOOSE:
            self.places.select("library")
        self._ask_anew(text)

    def _ask_anew(self, text: str) -> None:
        """Another question: its first answer is what the page shows."""
        self.wanted = None
        self._fresh = True
        self.ask(text)

    def ask(self, text: str) -> None:
        """Ask the place that is chosen for what fits."""
        place = self.places.chosen
        self.searching.ask("library" if place.startswith(PREFIX) else place, text)

    def _ask_saved(self, search: SavedSearch) -> None:
        self.found.show_text(search.query)
        self._ask_anew(search.query)

    def _show_shelf(self, shelf: Shelf) -> None:
        self.found.show_shelf(shelf, self.places.chosen)
        self.memory.settle()
        fresh, self._fresh = self._fresh, self._fresh and not shelf.exact
        if self.page.beginning or self.page.wide:
            return  # what is being written is not exchanged for what the list happens to answer
        wanted = None if fresh else self.wanted or self.page.ref
        place = self.things.place(wanted)
        self.found.select(place if place >= 0 or wanted else 0, quiet=wanted is not None)
        if fresh:
            self.found.rows.scrollToTop()
            if not shelf.things and shelf.exact:
                self.page.show_ref(None)
                self._panel.show_nothing()

    # What the person does
    def go(self, place: str) -> None:
        """Show a place of the sidebar."""
        if place.startswith("heading:"):
            return
        self.spots.leaving.emit()
        before, was_wide = self.places.chosen, self.page.wide
        self.places.select(place)
        self._panes.show_alone(place in WIDE)
        if place in WIDE:
            self._panes.show_page(True)
            self.page.show_wide(place)
            return
        if place.startswith(PREFIX):
            self.saved.pick(place)
            return
        if before.startswith(PREFIX) or place in LOOSE:
            self.found.show_text("")
        if was_wide:
            self.page.show_ref(None)
        self._panes.show_page(False)
        self._ask_anew(self.found.text)

    def _leave_wide(self) -> None:
        """List and panel come back; a place that has no list gives way to the library."""
        self._panes.show_alone(False)
        if self.places.chosen in WIDE:
            self.places.select("library")
            self.ask(self.found.text)

    def show_history(self, note_id: int) -> None:
        """What a note said before, in the place of list and panel."""
        self.spots.leaving.emit()
        self.wanted = Ref("note", note_id)
        self._panes.show_alone(True)
        self.page.show_history(note_id)

    def _back(self) -> None:
        """From the past to where one was."""
        if self.wanted is not None:
            self.show_ref(self.wanted)
        else:
            self.go("library")

    def _chosen(self, thing: Thing) -> None:
        if not self._fresh:
            self.wanted = thing.ref
        if thing.ref.kind == "issue":
            self.page.show_ref(None)
            self._panel.show_nothing()
        elif thing.ref != self.page.ref:
            self.connecting.hide()
            self.page.show_ref(thing.ref)
            self._panel.ask(thing.ref)
        self._desk.actions.refresh()

    def read(self) -> None:
        """Go on in the page, or in the reader."""
        thing = self.found.current()
        if thing is None:
            return
        if thing.ref.kind == "note":
            self._panes.show_page(True)
            self.page.note.edit.setFocus()
            return
        if thing.ref.kind == "highlight":
            self._jumping.to(thing.ref.id)
            return
        self._desk.window.open_ref(thing.ref)

    def let_go(self) -> None:
        """What is on the page goes away; nothing is wanted there any more."""
        self.wanted = None
        self.page.show_ref(None)
        self._panel.show_nothing()

    def _written(self, ref: Ref) -> None:
        self.wanted = ref
        self._panel.ask(ref)

    def _on_changed(self, changes: Changes, initiator: Any) -> None:
        touched = changes.notes or changes.items or changes.highlights or changes.tags or changes.issues
        if not (touched or changes.searches):
            return
        self._stale = True
        if not self.isVisible():
            return
        if not touched:
            self.places.reload()
            return
        self.reload()
        ref = self.page.ref
        if ref is not None and ref.kind != "highlight" and not self.page.wide:
            if self.page.around:
                self.page.show_graph()
            else:
                self.page.show_ref(ref)
            self._panel.ask(ref)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()
