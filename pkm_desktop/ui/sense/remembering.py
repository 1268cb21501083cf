"""Where Sense stood when the window was closed: place, question, open thing, caret and scrolling."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractScrollArea

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.model.refs import Ref, parse_ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.sense.found_pane import FoundPane
from pkm_desktop.ui.sense.page import WIDE, Page
from pkm_desktop.ui.sense.places import Places

PLACE, QUERY, REF, TOP, CARET = "sense/place", "sense/query", "sense/ref", "sense/top", "sense/caret"
LIBRARY = "library"
NOW_AND_THEN = ("tags", "revisit")  # of the wide pages those that stand for themselves


class Remembering(QObject):
    """`begin` before the first look at the library, `settle` when the list is there; `keep` at the end."""

    def __init__(self, desk: Desk, places: Places, found: FoundPane, page: Page) -> None:
        super().__init__(page)
        self._desk, self._places, self._found, self._page = desk, places, found, page
        self._top, self._caret = desk.session.number(TOP), desk.session.text(CARET).split()
        self._ref = self._asked_ref()
        page.currentChanged.connect(self._put_caret)

    def begin(self, go: Callable[[str], None], show_ref: Callable[[Ref], None]) -> None:
        """The place, the question and the open thing of the last time."""
        place = self._desk.session.text(PLACE, LIBRARY)
        if place in NOW_AND_THEN:
            go(place)
            return
        usual = place and place not in WIDE and not place.startswith("heading:")
        self._places.select(place if usual else LIBRARY)
        self._found.show_text(self._desk.session.text(QUERY))
        if self._ref is not None:
            show_ref(self._ref)

    def ask_top(self, top: int) -> None:
        """Where the list that comes next is to be scrolled to."""
        self._top = top

    def settle(self) -> None:
        """Once: scroll the list to where it was."""
        top, self._top = self._top, 0
        if top:
            scroll_later(self._found.rows, top)

    def keep(self) -> None:
        """Write down where things stand."""
        session, found = self._desk.session, self._found
        ref, edit = self._page.ref, self._page.note.edit
        session.keep(PLACE, self._places.chosen)
        session.keep(QUERY, found.text)
        session.keep(REF, str(ref) if ref is not None else "")
        session.keep(TOP, found.rows.verticalScrollBar().value())
        session.keep(CARET, f"{edit.textCursor().position()} {edit.verticalScrollBar().value()}")

    def _asked_ref(self) -> Ref | None:
        try:
            return parse_ref(self._desk.session.text(REF), "note", "item", "highlight")
        except Rejected:
            return None

    def _put_caret(self) -> None:
        """Once: the caret of the note to where it was."""
        caret, self._caret = self._caret, []
        edit = self._page.note.edit
        note = self._page.note.note_id
        if len(caret) != 2 or not all(map(str.isdecimal, caret)) or self._ref != Ref("note", note or 0):
            return
        cursor = edit.textCursor()
        cursor.setPosition(min(int(caret[0]), edit.document().characterCount() - 1))
        edit.setTextCursor(cursor)
        scroll_later(edit, int(caret[1]))


def scroll_later(area: QAbstractScrollArea, value: int) -> None:
    """Scroll when the content has its height."""
    QTimer.singleShot(0, area, lambda: area.verticalScrollBar().setValue(value))
