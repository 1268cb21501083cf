"""Asking the library: the first answer at once, the exact one in its place, more rows on scrolling."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.sense.shelves import asks, first_shelf, shelf
from pkm_desktop.ui.sense.things import Shelf

KEY = "sense/list"


class Searching(QObject):
    """`answered(Shelf)` once or twice for each question; a newer question makes older answers void."""

    answered = Signal(object)
    continued = Signal(object)  # more rows of the last answer

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._place = "library"
        self.query = ""  # the one that was asked last: a line may hold the next already
        self._whole = True  # there are no more rows to ask for
        self._asking = False

    def ask(self, place: str, query: str) -> None:
        """A new question, or the same one again."""
        self._place, self.query = place, query
        self._asking = True
        if asks(place, query):
            fn = partial(first_shelf, self._desk.library, place, query)
            self._desk.jobs.search(KEY, lambda stop: fn(stop=stop), self._first)
        else:
            self._ask_all()

    def ask_more(self, have: int) -> None:
        """The rows after the first `have`."""
        if self._asking or self._whole:
            return
        self._asking = True
        fn = partial(shelf, self._desk.library, self._place, self.query, offset=have)
        self._desk.jobs.look(KEY, fn, self._more)

    def _ask_all(self) -> None:
        fn = partial(shelf, self._desk.library, self._place, self.query)
        self._desk.jobs.search(KEY, lambda stop: fn(stop=stop), self._exact)

    def _first(self, found: Shelf) -> None:
        if found.exact:
            self._exact(found)
            return
        self._ask_all()
        if found.things:  # an empty first answer says nothing yet
            self.answered.emit(found)

    def _exact(self, found: Shelf) -> None:
        self._asking = False
        self._whole = not found.things or len(found.things) >= found.total
        self.answered.emit(found)

    def _more(self, found: Shelf) -> None:
        self._asking = False
        self._whole = not found.things
        self.continued.emit(found)
