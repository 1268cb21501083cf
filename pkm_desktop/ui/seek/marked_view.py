"""A page with an item's text on it: what is marked, found and selected there, as places of that text."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QTimer, Signal
from PySide6.QtGui import QPainter, QTextCursor, QTextDocument
from PySide6.QtWidgets import QWidget

from pkm_desktop.core.model.items import Item
from pkm_desktop.core.model.notes import Passage
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.seek.found_here import FoundHere, paint_found
from pkm_desktop.ui.seek.marks import Mark, boxes_of, paint_marks
from pkm_desktop.ui.seek.positions import TextMap, text_map
from pkm_desktop.ui.widgets.html_view import HtmlView

CONTEXT = 32  # characters kept on either side of a quote


class MarkedView(HtmlView):
    """Marks and matches are painted behind the text; nothing of them is in the document."""

    selection_changed = Signal()
    replaced = Signal()  # the same article in another document: positions are other ones
    mark_left = Signal()  # no highlight is chosen any more

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.item: Item | None = None
        self.marks: tuple[Mark, ...] = ()
        self.places: TextMap | None = None
        self.found = FoundHere()
        self.chosen_mark = 0  # a highlight's id: the keys go to it
        self._settle = QTimer(self, singleShot=True, interval=120)
        self._settle.timeout.connect(self.selection_changed)
        self.selectionChanged.connect(self._settle.start)

    def show_found(self, found: FoundHere, *, go: bool = True) -> None:
        """Paint these matches, and bring the chosen one into view."""
        self.found = found
        if go and found.span is not None:
            self.go_to(found.span[0])
        self.viewport().update()

    def choose_mark(self, highlight_id: int) -> None:
        """Let the keys go to a highlight, and bring it into view; 0 for none."""
        left = self.chosen_mark and not highlight_id
        self.chosen_mark = highlight_id
        mark = next((mark for mark in self.marks if mark.highlight.id == highlight_id), None)
        if mark is not None:
            self.go_to(mark.start)
        self.viewport().update()
        if left:
            self.mark_left.emit()

    def go_to(self, position: int) -> None:
        """Scroll so that a place of the text is well in view; stay where it is already."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        box, height = self.cursorRect(cursor), self.viewport().height()
        if box.top() < 8 or box.bottom() > height - 48:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + box.top() - height // 3)

    def first_position(self) -> int:
        """The first place of the text that is in view."""
        return self.cursorForPosition(QPoint(0, 0)).position()

    def select(self, start: int, end: int) -> None:
        """Select a stretch of the document."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def text_places(self, document: QTextDocument) -> TextMap | None:
        """What stands where: the item's text beside the document."""
        if self.places is None and self.item is not None:
            self.places = text_map(self.item.text, document.toRawText())
        return self.places

    def passage(self) -> Passage | None:
        """What is selected, as a place in the item's text; None without a selection."""
        cursor = self.textCursor()
        words = cursor.selectedText().replace("\u2029", "\n").replace("\ufffc", "").strip()
        places = self.text_places(self.document())
        if not words or self.item is None or places is None:
            return None
        span = places.to_text(cursor.selectionStart(), cursor.selectionEnd(), words)
        if span is None:
            return Passage(words)
        start, end = span
        text = self.item.text
        return Passage(
            text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT], start, end
        )

    def selection_box(self) -> QRect:
        """Where the selection is on the viewport."""
        cursor = self.textCursor()
        ends = QTextCursor(cursor), QTextCursor(cursor)
        ends[0].setPosition(cursor.selectionStart())
        ends[1].setPosition(cursor.selectionEnd())
        return self.cursorRect(ends[0]).united(self.cursorRect(ends[1]))

    def clear_selection(self) -> None:
        """Select nothing."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def mark_at(self, point: QPoint) -> tuple[Mark, QRect] | None:
        """The highlight under a point of the viewport, and its box there."""
        cursor = self.cursorForPosition(point)
        shift = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        for mark in reversed(self.marks):
            for box in boxes_of(self.document(), cursor.block(), mark.start, mark.end):
                if box.adjusted(-1, -3, 1, 3).contains(QPointF(point) + shift):
                    return mark, box.translated(-shift).toAlignedRect()
        return None

    def paint_behind(self, painter: QPainter) -> None:
        super().paint_behind(painter)
        blocks, tokens = self.visible_blocks(), self.theme.tokens
        paint_marks(painter, self.document(), blocks, self.marks, tokens, chosen=self.chosen_mark)
        paint_found(painter, self.document(), blocks, self.found, tokens)

    def mark_box(self, highlight_id: int) -> QRect:
        """Where a highlight begins on the viewport; an empty box at the top where it is not in the text."""
        mark = next((mark for mark in self.marks if mark.highlight.id == highlight_id), None)
        cursor = QTextCursor(self.document())
        cursor.setPosition(mark.start if mark is not None else self.first_position())
        return self.cursorRect(cursor)

    def share(self) -> float:
        """How much of the page is above the lower edge of the window: 0 at its top, 1 at its end."""
        bar = self.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() else 1.0

    def go_to_share(self, share: float) -> None:
        """Scroll to such a place; lays the page out for it."""
        self.document().documentLayout().blockBoundingRect(self.document().lastBlock())
        bar = self.verticalScrollBar()
        bar.setValue(round(share * bar.maximum()))
