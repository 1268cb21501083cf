"""The article: head, text in a reading column, highlights, and one's own words in between."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from pkm_desktop.core.model.items import Item
from pkm_desktop.core.model.notes import Highlight, Passage
from pkm_desktop.ui.seek.marks import Mark, boxes_of, paint_marks, place_marks
from pkm_desktop.ui.seek.positions import TextMap, text_map
from pkm_desktop.ui.seek.reader_header import ReaderHeader
from pkm_desktop.ui.seek.why_box import WhyBox
from pkm_desktop.ui.theme import Theme
from pkm_desktop.ui.widgets.html_style import column_width
from pkm_desktop.ui.widgets.html_view import HtmlView

EDGE, TOP, BELOW_HEAD, AROUND_WHY = 28, 26, 17, 12
WIDEST_INDENT = 140  # how far a wide window moves the column from the left edge
CONTEXT = 32  # characters kept on either side of a quote


class ReaderView(HtmlView):
    """Head and box are widgets on the page; the document leaves room for them."""

    passage_clicked = Signal(int, QRect)  # highlight, where it is on the screen
    selection_changed = Signal()
    zoomed = Signal(int)  # +1 or -1
    escaped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(self.tr("Article"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header = ReaderHeader(theme, self.viewport())
        self.why = WhyBox(theme, self.viewport())
        self.item: Item | None = None
        self.marks: tuple[Mark, ...] = ()
        self._highlights: tuple[Highlight, ...] = ()
        self._places: TextMap | None = None
        self._room: QTextBlock | None = None  # the block the box stands under; None: under the head
        self._settle = QTimer(self, singleShot=True, interval=120)
        self._settle.timeout.connect(self.selection_changed)
        self.selectionChanged.connect(self._settle.start)
        self.why.resized.connect(self.fit)
        self.verticalScrollBar().valueChanged.connect(self._place)

    def show_item(self, item: Item, highlights: Sequence[Highlight] = ()) -> None:
        """Show an article from its top."""
        self.why.flush()
        self.item = item
        self._highlights = tuple(highlights)
        self.header.show_item(item)
        self.why.show_text(item.why)
        self.show_html(item.html or _paragraphs(item.text) or self._nothing_here())
        self.fit()
        self.verticalScrollBar().setValue(0)

    def _nothing_here(self) -> str:
        words = self.tr("This came without a text. Fetch the full text, or open it in the browser (O).")
        return f"<p><i>{escape(words)}</i></p>"

    def update_item(self, item: Item, highlights: Sequence[Highlight]) -> None:
        """The same article with other tags, words or highlights; the text stays where it is."""
        if self.item is None or item.html != self.item.html:
            self.show_item(item, highlights)
            return
        self.item = item
        self.header.show_item(item)
        if not self.why.isAncestorOf(self.focusWidget() or self):
            self.why.show_text(item.why)
        self._highlights = tuple(highlights)
        self._find_marks(self.document())
        self.fit()

    def prepare(self, document: QTextDocument) -> None:
        self._room = None
        self._places = text_map(self.item.text, document.toRawText()) if self.item else None
        self._find_marks(document)
        self._leave_room(document)

    def restyle(self) -> None:
        bar = self.verticalScrollBar()
        share = bar.value() / max(bar.maximum(), 1)
        super().restyle()
        self.fit()
        bar.setValue(round(share * bar.maximum()))

    def passage(self) -> Passage | None:
        """What is selected, as a place in the item's text; None without a selection."""
        cursor = self.textCursor()
        words = cursor.selectedText().replace("\u2029", "\n").replace("\ufffc", "").strip()
        if not words or self.item is None or self._places is None:
            return None
        span = self._places.to_text(cursor.selectionStart(), cursor.selectionEnd(), words)
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

    def fit(self) -> None:
        """Give head, box and column their places for the present width."""
        self._leave_room(self.document())
        self._place()
        self.viewport().update()

    def paint_behind(self, painter: QPainter) -> None:
        super().paint_behind(painter)
        paint_marks(painter, self.document(), self.visible_blocks(), self.marks, self.theme.tokens)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.textCursor().hasSelection():
            self.clear_selection()
        else:
            self.escaped.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        if self.textCursor().hasSelection() or self.anchorAt(point):
            return
        found = self.mark_at(point)
        if found is not None:
            box = QRect(self.viewport().mapToGlobal(found[1].topLeft()), found[1].size())
            self.passage_clicked.emit(found[0].highlight.id, box)

    def _find_marks(self, document: QTextDocument) -> None:
        self.marks = place_marks(self._highlights, self._places) if self._places else ()
        block = document.findBlock(self.marks[0].end - 1) if self.marks else None
        outside_tables = block is not None and QTextCursor(block).currentTable() is None
        if self._room is not None and (block is None or self._room != block):
            _set_below(self._room, None)
        self._room = block if outside_tables else None

    def _column(self) -> tuple[int, int]:
        """Left edge and width of the reading column."""
        room = max(self.viewport().width() - 2 * EDGE, 80)
        width = min(column_width(self.theme.reading_font(), self.theme.settings.reading_width), room)
        return EDGE + min((room - width) // 2, WIDEST_INDENT), width

    def _leave_room(self, document: QTextDocument) -> None:
        left, width = self._column()
        head = self.header.height_for(width)
        box = self.why.height_for(width) + AROUND_WHY if not self.why.isHidden() else 0
        top = TOP + head + BELOW_HEAD + (box if self._room is None else 0)
        if document is self.document():
            self.limit_pictures(width)
        frame = document.rootFrame().frameFormat()
        wanted = (top, left, self.viewport().width() - left - width, 2 * EDGE)
        if wanted != (frame.topMargin(), frame.leftMargin(), frame.rightMargin(), frame.bottomMargin()):
            frame.setTopMargin(wanted[0])
            frame.setLeftMargin(wanted[1])
            frame.setRightMargin(wanted[2])
            frame.setBottomMargin(wanted[3])
            document.rootFrame().setFrameFormat(frame)
        if self._room is not None:
            _set_below(self._room, box)

    def _place(self) -> None:
        left, width = self._column()
        y = TOP - self.verticalScrollBar().value()
        head = self.header.height_for(width)
        self.header.setGeometry(left, y, width, head)
        if self.why.isHidden():
            return
        below = y + head + BELOW_HEAD
        if self._room is not None:
            box: QRectF = self.document().documentLayout().blockBoundingRect(self._room)
            below = round(box.bottom()) - self.verticalScrollBar().value() + AROUND_WHY - 2
        self.why.setGeometry(left, below, width, self.why.height_for(width))


_OWN_MARGIN = 0x100000 + 7  # a QTextFormat.UserProperty: the margin a block has without the box


def _set_below(block: QTextBlock, room: int | None) -> None:
    """Leave so many pixels more under a block; None: as it was."""
    form = block.blockFormat()
    own = form.property(_OWN_MARGIN)
    margin = form.bottomMargin() if own is None else float(own)
    wanted = margin + (room or 0)
    if form.bottomMargin() != wanted:
        form.setProperty(_OWN_MARGIN, margin)
        form.setBottomMargin(wanted)
        QTextCursor(block).setBlockFormat(form)


def _paragraphs(text: str) -> str:
    """Plain text as HTML."""
    return "".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n") if part.strip())
