"""What a person adds to the open article: highlights, comments, notes, the why."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Signal

from pkm_desktop.core.commands import annotate
from pkm_desktop.core.model.items import Item
from pkm_desktop.core.model.notes import Passage
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.passage_card import PassageCard
from pkm_desktop.ui.seek.reader import ReaderPane
from pkm_desktop.ui.seek.reading import Reading


class Annotating(QObject):
    """`touched(id)` after each change, `quote_wanted(highlight)` when a passage is to go into a digest."""

    touched = Signal(int)
    quote_wanted = Signal(int)

    def __init__(self, desk: Desk, pane: ReaderPane, reading: Reading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pane = pane
        self._reading = reading
        view = pane.view
        view.passage_clicked.connect(self._edit_highlight)
        view.why.saved.connect(self._say_why)
        view.why.closed.connect(view.setFocus)

    def highlight(self) -> None:
        """Mark the selected passage."""
        item, passage = self._reading.item, self._pane.view.passage()
        if item is None or passage is None:
            self._desk.window.status(self.tr("Select a passage first."))
            return
        self.mark(item, passage)

    def mark(
        self, item: Item, passage: Passage, comment: str = "", then: Callable[[Any], None] | None = None
    ) -> None:
        """Mark a passage of an item; `then` gets the Highlight."""
        self._pane.view.clear_selection()
        command = partial(
            annotate.highlight,
            self._desk.library,
            item.row.id,
            passage.exact,
            prefix=passage.prefix,
            suffix=passage.suffix,
            start=passage.start,
            comment=comment,
        )
        self._change(command, item, then=then)

    def note(self) -> None:
        """A comment on the selected passage, or a note on the article."""
        item, passage = self._reading.item, self._pane.view.passage()
        if item is None:
            return
        if passage is not None:
            card = PassageCard(self.tr("Comment on this passage"), parent=self._pane)
            card.saved.connect(lambda text: self.mark(item, passage, text))
            box = self._pane.selection_on_screen()
        else:
            card = PassageCard(self.tr("Note on this article"), parent=self._pane)
            card.saved.connect(lambda text: self._write_note(item, text))
            box = QRect(self._pane.mapToGlobal(QPoint(28, 10)), QSize(1, 28))
        card.offer()
        card.open_beside(box)

    def why(self, add: str = "") -> None:
        """Open the box for one's own words; `add` is put there first."""
        if self._reading.item is not None:
            self._pane.view.why.edit(add)
            self._pane.view.fit()

    def _edit_highlight(self, highlight_id: int, box: QRect) -> None:
        mark = next((mark for mark in self._pane.view.marks if mark.highlight.id == highlight_id), None)
        item = self._reading.item
        if mark is None or item is None:
            return
        library = self._desk.library
        card = PassageCard(self.tr("Comment on this passage"), mark.highlight.comment, self._pane)
        card.offer(remove=True)
        card.saved.connect(
            lambda text: self._change(
                partial(annotate.edit_highlight, library, highlight_id, comment=text), item
            )
        )
        remove = partial(annotate.remove_highlight, library, highlight_id)
        card.removed.connect(lambda: self._change(remove, item, toast=True))
        card.quoted.connect(lambda: self.quote_wanted.emit(highlight_id))
        card.open_beside(box)

    def _write_note(self, item: Item, text: str) -> None:
        command = partial(annotate.write_note, self._desk.library, text, item_id=item.row.id)
        self._change(command, item, toast=True)

    def _say_why(self, text: str) -> None:
        item = self._pane.view.item
        if item is not None:
            self._change(partial(annotate.say_why, self._desk.library, item.row.id, text), item)

    def _change(
        self,
        command: Callable[[], Any],
        item: Item,
        *,
        toast: bool = False,
        then: Callable[[Any], None] | None = None,
    ) -> None:
        def done(value: object) -> None:
            self.touched.emit(item.row.id)
            if then is not None:
                then(value)

        self._desk.jobs.change(command, then=done, initiator=self, toast=toast)
