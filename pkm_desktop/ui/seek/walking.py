"""From highlight to highlight: the next, the one before; the one that was gone to takes the keys."""

from __future__ import annotations

from PySide6.QtCore import QObject

from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.reader_view import ReaderView


class Walking(QObject):
    """Goes through the highlights of the open article in the order of its text."""

    def __init__(self, desk: Desk, view: ReaderView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._view = desk, view
        view.header.origin.mark_picked.connect(self.go)

    def can(self) -> bool:
        """Whether there is any."""
        return self._view.item is not None and bool(self._view.marks)

    def next(self) -> None:
        self._step(1)

    def previous(self) -> None:
        self._step(-1)

    def go(self, highlight_id: int) -> bool:
        """To one of them; False where it is not in the text."""
        places = [mark.highlight.id for mark in self._view.marks]
        if highlight_id not in places:
            return False
        self._view.choose_mark(highlight_id)
        place = places.index(highlight_id) + 1
        text = self.tr("Highlight {number} of {total}. N comments on it, H and B change its layer.")
        self._desk.window.status(text.format(number=place, total=len(places)))
        self._desk.actions.refresh()
        return True

    def _step(self, step: int) -> None:
        marks = self._view.marks
        if not marks:
            return
        ids = [mark.highlight.id for mark in marks]
        if self._view.chosen_mark in ids:
            place = ids.index(self._view.chosen_mark) + step
        else:
            here = self._view.first_position()
            behind = [place for place, mark in enumerate(marks) if mark.start >= here]
            first = behind[0] if behind else 0
            place = first if step > 0 else first - 1
        self.go(ids[place % len(ids)])
