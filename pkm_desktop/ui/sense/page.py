"""The main pane of the Sense stage: a note, an item, or a word about what to do next."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from pkm_desktop.core.commands.sense import recall
from pkm_desktop.core.model.notes import Highlight, Note
from pkm_desktop.core.model.refs import Ref, parse_ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.links import open_link
from pkm_desktop.ui.sense.deleted_page import DeletedPage
from pkm_desktop.ui.sense.graph_page import GraphPage
from pkm_desktop.ui.sense.history_page import HistoryPage
from pkm_desktop.ui.sense.item_page import ItemPage, Studied, studied
from pkm_desktop.ui.sense.note_page import NotePage
from pkm_desktop.ui.sense.review_page import ReviewPage
from pkm_desktop.ui.sense.tag_page import TagPage
from pkm_desktop.ui.widgets.empty_state import EmptyState
from pkm_desktop.ui.widgets.leading import turn_to

INSIDE = "pkm:"
TAG = "pkm:tag/"
WIDE = ("tags", "revisit", "deleted", "history")  # places that take the room of list and panel as well


class Page(QStackedWidget):
    """Shows one thing at a time. `followed(ref)`: a link inside it leads there."""

    followed = Signal(Ref)
    written = Signal(Ref)
    tag_picked = Signal(str)
    place_wanted = Signal(str)
    went_back = Signal()
    came = Signal()  # the thing that was asked for is on the screen

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.ref: Ref | None = None
        self.note = NotePage(desk)
        self.item = ItemPage(desk)
        self._empty = EmptyState(
            desk.theme.icon("square-pen"),
            self.tr("Write it in your own words"),
            self.tr("Choose a note or an item on the left, or begin a note. [[ connects it with others."),
            [desk.actions.action("new_note")],
        )
        for page in (self._empty, self.note, self.item):
            self.addWidget(page)
        self._wide: dict[str, QWidget] = {}
        self.note.written.connect(self._written)
        self.note.tag_picked.connect(self.tag_picked)
        self.note.link_picked.connect(self._follow)
        self.item.link_picked.connect(self._follow)
        self.item.open_wanted.connect(desk.window.open_ref)

    def show_ref(self, ref: Ref | None) -> None:
        """Bring a thing to the page; nothing for None."""
        if ref != self.ref:
            self.note.leave()
        self.ref = ref
        library = self._desk.library
        if ref is None:
            self.setCurrentWidget(self._empty)
        elif ref.kind == "note":
            asked = self.note.settled()
            self._look(lambda: recall.note(library, ref.id), lambda note: self._show_note(note, asked=asked))
        elif ref.kind == "item":
            self._look(lambda: studied(library, ref.id), self._show_item)
        elif ref.kind == "highlight":
            self._look(lambda: self._marked(ref), self._show_marked)

    def show_wide(self, place: str) -> None:
        """One of the pages that need no list beside them."""
        self.note.leave()
        self.ref = None
        page = self._wide_page(place)
        turn_to(self, page)
        page.setFocus()

    def show_history(self, note_id: int) -> None:
        """What a note said before."""
        self.show_wide("history")
        page = self._wide_page("history")
        if isinstance(page, HistoryPage):
            page.show_note(note_id)

    def show_graph(self) -> None:
        """What is around the thing on the page."""
        if self.ref is None or self.ref.kind not in ("note", "item"):
            return
        self.note.leave()
        page = self._wide_page("graph")
        if isinstance(page, GraphPage):
            page.show_ref(self.ref)
        turn_to(self, page)
        page.setFocus()

    @property
    def instead(self) -> str:
        """What is up in the place of the thing itself: one of WIDE, 'graph', or ''."""
        return next((name for name, page in self._wide.items() if page is self.currentWidget()), "")

    @property
    def wide(self) -> bool:
        """Whether a page is up that needs no list beside it."""
        return self.instead in WIDE

    @property
    def around(self) -> bool:
        """Whether the picture of the connections is in the place of the thing itself."""
        return self.instead == "graph"

    def _wide_page(self, place: str) -> QWidget:
        page = self._wide.get(place)
        if page is None:
            page = self._wide[place] = self._build(place)
            self.addWidget(page)
        return page

    def _build(self, place: str) -> QWidget:
        if place == "tags":
            tags = TagPage(self._desk)
            tags.tag_picked.connect(self.tag_picked)
            return tags
        if place == "revisit":
            cards = ReviewPage(self._desk)
            cards.opened.connect(self.followed)
            cards.listed.connect(self.place_wanted)
            return cards
        if place == "graph":
            graph = GraphPage(self._desk)
            graph.opened.connect(self.followed)
            graph.closed.connect(self._end_graph)
            return graph
        return self._build_past(place)

    def _build_past(self, place: str) -> QWidget:
        if place == "history":
            page = HistoryPage(self._desk)
            page.closed.connect(self.went_back)
            return page
        deleted = DeletedPage(self._desk)
        deleted.closed.connect(self.went_back)
        deleted.back.connect(self.followed)
        return deleted

    def _end_graph(self) -> None:
        ref = self.ref
        page = self._empty if ref is None else self.note if ref.kind == "note" else self.item
        turn_to(self, page)
        page.setFocus()

    @property
    def beginning(self) -> bool:
        """Whether a fresh note is on the page that has no word stored yet."""
        return self.currentWidget() is self.note and self.note.note_id is None

    def begin_note(self) -> None:
        """An empty note."""
        self.ref = None  # and what was asked for before is not wanted any more
        self.note.begin()
        self.setCurrentWidget(self.note)

    def _look(self, ask: object, then: object) -> None:
        self._desk.jobs.look("sense/page", ask, then, failed=lambda _: self.show_ref(None))  # type: ignore[arg-type]

    def _marked(self, ref: Ref) -> Studied | Highlight:
        """The item a highlight is in; the highlight alone when its item is gone."""
        mark = recall.highlight(self._desk.library, ref.id)
        return studied(self._desk.library, mark.item_id) if mark.item_id else mark

    def _show_note(self, note: Note, *, asked: int) -> None:
        if self.ref != Ref("note", note.id):
            return
        if self.note.note_id == note.id and (asked < 0 or asked != self.note.settled()):
            return  # read before it was saved: the next answer, after the save, is the right one
        self.note.show_note(note)
        self.setCurrentWidget(self.note)
        self.came.emit()

    def _show_item(self, found: Studied) -> None:
        if self.ref is None:
            return
        self.item.show_studied(found)
        self.setCurrentWidget(self.item)
        self.came.emit()

    def _show_marked(self, found: Studied | Highlight) -> None:
        if isinstance(found, Studied):
            self._show_item(found)
            return
        self.item.show_quote(found)
        self.setCurrentWidget(self.item)

    def _written(self, ref: Ref) -> None:
        self.ref = ref
        self.written.emit(ref)

    def _follow(self, address: str) -> None:
        if address.startswith(TAG):
            self.tag_picked.emit(QUrl.fromPercentEncoding(address.removeprefix(TAG).encode()))
            return
        if address.startswith(INSIDE):
            self.followed.emit(parse_ref(address.removeprefix(INSIDE)))
            return
        open_link(address)
