"""The Sense stage: one library of items, notes and highlights; the page; what is connected."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QListView, QVBoxLayout, QWidget

from pkm_desktop.core.commands import annotate, browse, tagging
from pkm_desktop.core.model.changes import Changes
from pkm_desktop.core.model.items import Counts
from pkm_desktop.core.model.notes import Tag
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.sense.lit_delegate import LitDelegate
from pkm_desktop.ui.sense.page import Page
from pkm_desktop.ui.sense.query_bar import QueryBar
from pkm_desktop.ui.sense.shelves import library_total, shelf
from pkm_desktop.ui.sense.side_panel import SidePanel, connections
from pkm_desktop.ui.sense.sidebar import sidebar_rows
from pkm_desktop.ui.sense.thing_model import ThingModel
from pkm_desktop.ui.sense.things import Shelf
from pkm_desktop.ui.widgets.folding_panes import FoldingPanes
from pkm_desktop.ui.widgets.nav_list import NavList

SIZES = [224, 372, 396, 212]


def surface(pane: QWidget) -> QWidget:
    """The same pane on the ground of lists and pages."""
    pane.setProperty("pane", "surface")
    pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return pane


class SenseView(QWidget):
    """Sidebar, list, page, connections."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = True
        self._wanted: Ref | None = None
        self._fresh = False
        self._place = "library"
        self._nav = NavList(desk.theme, self.tr("Library, notes and tags"))
        self._query = QueryBar(desk.theme)
        self.things = ThingModel(self)
        self._list = self._make_list()
        self._said = QLabel()
        self.page = Page(desk)
        self._panel = SidePanel()
        self._lay_out()
        self._connect()

    def _make_list(self) -> QListView:
        rows = QListView()
        rows.setObjectName("foundThings")
        rows.setModel(self.things)
        rows.setItemDelegate(LitDelegate(self._desk.theme, rows))
        rows.setUniformItemSizes(True)
        rows.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        rows.setMouseTracking(True)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setDragEnabled(True)
        rows.setFrameShape(QListView.Shape.NoFrame)
        rows.setAccessibleName(self.tr("Found things"))
        rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        return rows

    def _lay_out(self) -> None:
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self._said.setProperty("tone", "muted")
        self._said.setContentsMargins(16, 10, 16, 10)
        middle = surface(QWidget())
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._query, self._said):
            column.addWidget(part)
        column.addWidget(self._list, 1)
        panes = (self._nav, middle, surface(self.page), self._panel)
        self._panes = FoldingPanes(panes, SIZES, self._desk.session, "sense/panes")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._panes)

    def _connect(self) -> None:
        actions = self._desk.actions
        self._nav.picked.connect(self._go)
        self._query.asked.connect(self._ask_anew)
        self._query.left.connect(self._list.setFocus)
        self._list.selectionModel().currentChanged.connect(self._chosen)
        self._list.activated.connect(self._read)
        self._list.customContextMenuRequested.connect(self._menu)
        self.page.followed.connect(self.show_ref)
        self.page.written.connect(self._written)
        self.page.tag_picked.connect(lambda name: self._go(f"tag:{name}"))
        self._panel.opened.connect(self.show_ref)
        actions.on("next", lambda: self._step(1), owner=self)
        actions.on("previous", lambda: self._step(-1), owner=self)
        actions.on("delete_note", self._delete, owner=self, when=self._on_note)
        actions.on("read", self._read, owner=self, when=self._has_row)
        for pane in (self._nav, self._list):
            actions.bind_letters(pane)
        self._desk.jobs.changed.connect(self._on_changed)

    # What the frame calls
    def show_ref(self, ref: Ref) -> None:
        """Bring a note or highlight to the page."""
        if ref.kind in ("issue", "community", "source"):
            self._desk.window.open_ref(ref)
            return
        self._wanted = ref
        self._panes.show_page(True)
        self.page.show_ref(ref)
        self._connections(ref)
        self._select(self.things.place(ref))

    def show_query(self, text: str) -> None:
        """Show what a search finds in everything."""
        self._place = "library"
        self._nav.select("library")
        self._panes.show_page(False)
        self._query.show_text(text)
        self._ask_anew(text)

    def set_sidebar(self, visible: bool) -> None:
        """Show or hide the sidebar."""
        self._nav.setVisible(visible)
        self._panes.fit()

    def panes(self) -> list[QWidget]:
        """The panes in the order F6 visits them."""
        return [self._nav, self._list, self.page, self._panel]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Out of the page again."""
        focus = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape and focus and self.page.isAncestorOf(focus):
            self._panes.show_page(False)
            self._list.setFocus()
            return
        super().keyPressEvent(event)

    def leave(self) -> None:
        """Save what is being written."""
        self.page.note.leave()

    def new_note(self) -> None:
        """Begin a note."""
        self._wanted = None
        self._list.clearSelection()
        self._panel.show_nothing()
        self._panes.show_page(True)
        self.page.begin_note()

    # What the library answers
    def reload(self) -> None:
        """Ask for sidebar, list and connections anew."""
        self._stale = False
        library = self._desk.library
        self._desk.jobs.look(
            "sense/sidebar",
            lambda: (browse.counts(library), tagging.tags(library), library_total(library)),
            self._show_sidebar,
        )
        self._ask(self._query.text)

    def _ask_anew(self, text: str) -> None:
        """Another question: its first answer is what the page shows."""
        self._wanted = None
        self._fresh = True
        self._ask(text)

    def _ask(self, text: str) -> None:
        library, place = self._desk.library, self._place
        self._desk.jobs.look("sense/list", lambda: shelf(library, place, text), self._show_shelf)

    def _show_sidebar(self, answer: tuple[Counts, tuple[Tag, ...], int]) -> None:
        self._nav.set_rows(sidebar_rows(self._desk.theme, *answer))
        self._nav.select(self._place)

    def _show_shelf(self, found: Shelf) -> None:
        self.things.show(found.things)
        self._query.show_counts(found)
        self._said.setText(self._words(found))
        self._said.setVisible(bool(self._said.text()))
        fresh, self._fresh = self._fresh, False
        if self.page.beginning:
            return  # what is being written is not exchanged for what the list happens to answer
        wanted = None if fresh else self._wanted or self.page.ref
        place = self.things.place(wanted)
        self._select(place if place >= 0 or wanted else 0)
        if fresh:
            self._list.scrollToTop()

    def _words(self, found: Shelf) -> str:
        said = [found.hint] if found.hint else []
        if found.did_you_mean:
            said.append(self.tr("Did you mean: {}?").format(found.did_you_mean))
        if not found.things and not said:
            asked = bool(self._query.text.strip())
            nothing = self.tr("Nothing found. Fewer words, or prefix* find more.")
            start = self.tr("Nothing here yet. What you keep, mark and write gathers here.")
            said.append(nothing if asked else start)
        return " ".join(said)

    # What the person does
    def _go(self, place: str) -> None:
        if place.startswith("heading:"):
            return
        self._place = place
        self._nav.select(place)
        self._ask_anew(self._query.text)

    def _chosen(self, current: QModelIndex) -> None:
        thing = self.things.thing(current.row()) if current.isValid() else None
        if thing is None:
            return
        self._wanted = thing.ref
        if thing.ref.kind == "issue":
            self.page.show_ref(None)
            self._panel.show_nothing()
            return
        if thing.ref != self.page.ref:
            self.page.show_ref(thing.ref)
            self._connections(thing.ref)
        self._desk.actions.refresh()

    def _has_row(self) -> bool:
        return self._list.currentIndex().isValid()

    def _read(self) -> None:
        thing = self.things.thing(self._list.currentIndex().row())
        if thing is None:
            return
        if thing.ref.kind == "note":
            self._panes.show_page(True)
            self.page.note.edit.setFocus()
            return
        self._desk.window.open_ref(thing.ref)

    def _written(self, ref: Ref) -> None:
        self._wanted = ref
        self._connections(ref)

    def _step(self, by: int) -> None:
        self._select(max(0, min(self.things.rowCount() - 1, self._list.currentIndex().row() + by)))

    def _select(self, row: int) -> None:
        if row >= 0:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self._list.selectionModel().setCurrentIndex(self.things.index(row), flags)

    def _connections(self, ref: Ref) -> None:
        if ref.kind not in ("note", "item"):
            self._panel.show_nothing()
            return
        library = self._desk.library
        self._desk.jobs.look("sense/panel", lambda: connections(library, ref), self._panel.show_connections)

    def _on_note(self) -> bool:
        return self.page.ref is not None and self.page.ref.kind == "note"

    def _delete(self) -> None:
        ref, library = self.page.ref, self._desk.library
        if ref is not None and ref.kind == "note":
            self._wanted = None
            self.page.show_ref(None)
            self._desk.jobs.change(lambda: annotate.delete_note(library, ref.id), toast=True)

    def _menu(self, point: QPoint) -> None:
        names = ["read", "new_note", "", "delete_note"]
        self._desk.actions.menu(names, self).popup(self._list.viewport().mapToGlobal(point))

    def _on_changed(self, changes: Changes, initiator: Any) -> None:
        if not (changes.notes or changes.items or changes.highlights or changes.tags or changes.issues):
            return
        self._stale = True
        if self.isVisible():
            self.reload()
            ref = self.page.ref
            if ref is not None and ref.kind != "highlight":
                self.page.show_ref(ref)
                self._connections(ref)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()
