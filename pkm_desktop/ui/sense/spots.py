"""The places of Sense: a list or a page of its own, what is asked there, and the thing on the page."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal

from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.sense.connect_panel import ConnectPanel
from pkm_desktop.ui.sense.found_pane import FoundPane
from pkm_desktop.ui.sense.page import WIDE, Page
from pkm_desktop.ui.sense.places import Places
from pkm_desktop.ui.sense.remembering import Remembering, scroll_later
from pkm_desktop.ui.sense.saved import PREFIX
from pkm_desktop.ui.sense.searching import Searching
from pkm_desktop.ui.spot import Spot


class Host(Protocol):
    """What is asked of the stage."""

    wanted: Ref | None
    places: Places
    found: FoundPane
    page: Page
    connecting: ConnectPanel
    searching: Searching
    memory: Remembering

    def show_ref(self, ref: Ref) -> None:
        """Bring a thing to the page."""

    def show_history(self, note_id: int) -> None:
        """What a note said before."""

    def go(self, place: str) -> None:
        """Show a place of the sidebar."""

    def ask(self, text: str) -> None:
        """Fill the list."""


class Spots(QObject):
    """`leaving` before another of them; see `WayBack`."""

    leaving = Signal()

    def __init__(self, view: Host, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._awaited: Spot | None = None  # its thing is being looked up
        self.leaving.connect(view.connecting.hide)
        view.found.asked.connect(self.leaving)
        view.page.came.connect(self._settle)

    def spot(self) -> Spot:
        """Where one is now."""
        view, page = self._view, self._view.page
        place, text, instead = view.places.chosen, view.searching.query, page.instead
        if instead in WIDE:
            return Spot("sense", (instead, "", instead), view.wanted if instead == "history" else None)
        edit, preview = page.note.edit, page.note.preview
        detail = (
            view.found.rows.verticalScrollBar().value(),
            edit.textCursor().position(),
            edit.verticalScrollBar().value(),
            preview.verticalScrollBar().value(),
        )
        needs = (place.replace(PREFIX, "search:"),) if ":" in place else ()
        return Spot("sense", (place, text, instead), page.ref, needs, detail)

    def come_back(self, spot: Spot) -> None:
        """Show it again: the list, and the thing on the page."""
        view = self._view
        (place, text, instead), ref = spot.where, spot.thing
        self._awaited = None
        if instead == "history" and ref is not None:
            view.show_history(ref.id)
        elif instead in WIDE:
            view.go(instead)
        elif ref is None:
            view.found.show_text(text)
            view.go(place)
        else:
            self._awaited = spot
            self._show_list(place, text, ref, top=spot.detail[0])

    def _show_list(self, place: str, text: str, ref: Ref, *, top: int) -> None:
        view = self._view
        same = (view.places.chosen, view.searching.query) == (place, text)
        view.places.select(place)
        view.found.show_text(text)
        view.show_ref(ref)
        if same:
            scroll_later(view.found.rows, top)
        else:
            view.memory.ask_top(top)
            view.ask(text)

    def _settle(self) -> None:
        """Once, when the thing is there: caret and scrolling as they were."""
        spot, self._awaited = self._awaited, None
        page = self._view.page
        if spot is None or spot.thing != page.ref:
            return
        _, caret, written, read = spot.detail
        edit = page.note.edit
        if spot.thing == Ref("note", page.note.note_id or 0):
            cursor = edit.textCursor()
            cursor.setPosition(min(caret, edit.document().characterCount() - 1))
            edit.setTextCursor(cursor)
            scroll_later(edit, written)
            scroll_later(page.note.preview, read)
        if spot.where[2] == "graph":
            page.show_graph()
