"""The article: head, text in a reading column, highlights, and one's own words in between."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from pkm_desktop.core.model.items import Item
from pkm_desktop.core.model.notes import Highlight
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.seek.found_here import FoundHere
from pkm_desktop.ui.seek.lightening import Filling, is_heavy, slices
from pkm_desktop.ui.seek.lost_passages import LostPassages
from pkm_desktop.ui.seek.marked_view import MarkedView
from pkm_desktop.ui.seek.marks import lost_marks, place_marks
from pkm_desktop.ui.seek.reader_header import ReaderHeader
from pkm_desktop.ui.seek.reader_room import leave_frame, set_below
from pkm_desktop.ui.seek.selecting import KeySelection
from pkm_desktop.ui.seek.why_box import WhyBox
from pkm_desktop.ui.widgets.html_style import column_width
from pkm_desktop.ui.widgets.telling import is_heard

EDGE, TOP, BELOW_HEAD, AROUND_WHY = 28, 26, 17, 12
WIDEST_INDENT = 140  # how far a wide window moves the column from the left edge
ABOVE_LOST = 20


class ReaderView(MarkedView):
    """Head and box are widgets on the page; the document leaves room for them."""

    passage_clicked = Signal(int, QRect)  # highlight, where it is on the screen
    zoomed = Signal(int)  # +1 or -1
    escaped = Signal()
    completed = Signal()  # a text that came bit by bit is all there
    find_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(self.tr("Article"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header = ReaderHeader(theme, self.viewport())
        self.why = WhyBox(theme, self.viewport())
        self.lost = LostPassages(theme, self.viewport())
        self.keys = KeySelection(self)
        self._helpings: list[tuple[str, ...]] = []  # of a simplified text
        self._filling = Filling(self)
        self._filling.done.connect(self._filled)
        self._highlights: tuple[Highlight, ...] = ()
        self._room: QTextBlock | None = None  # the block the box stands under; None: under the head
        self.why.resized.connect(self.fit)
        self.lost.resized.connect(self.fit)
        self.verticalScrollBar().valueChanged.connect(self._place)

    def show_item(self, item: Item, highlights: Sequence[Highlight] = ()) -> None:
        """Show an article from its top."""
        self.why.flush()
        self.keys.leave()
        self.found, self.chosen_mark = FoundHere(), 0
        self.item = item
        self._highlights = tuple(highlights)
        self.header.show_item(item)
        self.why.show_text(item.why)
        self._show_text(item)
        self.fit()
        self.verticalScrollBar().setValue(0)

    def _show_text(self, item: Item) -> None:
        """The text as it is, or simplified where it would hold up the window."""
        html = item.html or _paragraphs(item.text) or self._nothing_here()
        self._helpings = slices(item.text) if is_heavy(html) else []
        self.header.extras.show_simplified(bool(self._helpings))
        self._filling.active = len(self._helpings) > 1
        self.show_html(_paragraphs("\n\n".join(self._helpings[0])) if self._helpings else html)
        self._filling.start(self.document(), self._helpings[1:])

    def _filled(self) -> None:
        """All of a simplified text is there: now it is known what stands where."""
        self.prepare(self.document())
        self.fit()
        self.completed.emit()

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
        if not self.why.is_written():
            self.why.show_text(item.why)
        self._highlights = tuple(highlights)
        self._find_marks(self.document())
        self.fit()

    def prepare(self, document: QTextDocument) -> None:
        self._room = None
        self.places = None  # worked out when somebody asks: that takes its time in a long text
        self._find_marks(document)
        self._leave_room(document)

    def restyle(self) -> None:
        bar = self.verticalScrollBar()
        share = bar.value() / max(bar.maximum(), 1)
        self._filling.active = len(self._helpings) > 1
        super().restyle()
        self._filling.start(self.document(), self._helpings[1:])
        self.fit()
        bar.setValue(round(share * bar.maximum()))
        self.replaced.emit()

    def highlight(self, highlight_id: int) -> Highlight | None:
        """One of the highlights of this article, in its text or not."""
        return next((each for each in self._highlights if each.id == highlight_id), None)

    def show_why(self) -> None:
        """Bring the box for one's own words into view."""
        box, height = self.why.geometry(), self.viewport().height()
        if box.top() < 0 or box.bottom() > height:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + box.top() - max(height // 3, 40))

    def fit(self) -> None:
        """Give head, box and column their places for the present width."""
        self._leave_room(self.document())
        self._place()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
            return
        super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        asked = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if asked and event.matches(QKeySequence.StandardKey.Find):  # type: ignore[attr-defined]
            event.accept()  # here it means the article; everywhere else the library
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """With a screen reader the arrows go through the text line by line, and each is read out."""
        if is_heard():
            by_keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
            self.setTextInteractionFlags(self.textInteractionFlags() | by_keys)
        super().focusInEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        if not self.keys.active:
            return super().focusNextPrevChild(forward)
        self.keys.sentence(forward=forward)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif event.matches(QKeySequence.StandardKey.Find):
            self.find_wanted.emit()
        elif not self.keys.key(event):
            super().keyPressEvent(event)

    def _escape(self) -> None:
        """The last thing begun ends first."""
        if self.keys.active or self.textCursor().hasSelection():
            self.keys.leave()
            self.clear_selection()
        elif self.chosen_mark:
            self.choose_mark(0)
        else:
            self.escaped.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.keys.leave()
        point = event.position().toPoint()
        if self.textCursor().hasSelection() or self.anchorAt(point):
            return
        found = self.mark_at(point)
        if found is not None:
            box = QRect(self.viewport().mapToGlobal(found[1].topLeft()), found[1].size())
            self.passage_clicked.emit(found[0].highlight.id, box)

    def _find_marks(self, document: QTextDocument) -> None:
        places = self.text_places(document) if self._highlights else None
        self.marks = place_marks(self._highlights, places) if places else ()
        block = document.findBlock(self.marks[0].end - 1) if self.marks else None
        outside_tables = block is not None and QTextCursor(block).currentTable() is None
        if self._room is not None and (block is None or self._room != block):
            set_below(self._room, None)
        self._room = block if outside_tables else None
        coming = self._filling.active
        self.lost.show_lost(() if coming else lost_marks(self._highlights, self.marks))

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
        below = self.lost.height_for(width) + ABOVE_LOST if not self.lost.isHidden() else 0
        right = self.viewport().width() - left - width
        leave_frame(document, (top, left, right, 2 * EDGE + below))
        if self._room is not None:
            set_below(self._room, box)

    def _place(self) -> None:
        left, width = self._column()
        y = TOP - self.verticalScrollBar().value()
        head = self.header.height_for(width)
        self.header.setGeometry(left, y, width, head)
        if not self.lost.isHidden():
            end = round(self.document().size().height()) - self.verticalScrollBar().value() - EDGE
            room = self.lost.height_for(width)
            self.lost.setGeometry(left, end - room, width, room)
        if self.why.isHidden():
            return
        below = y + head + BELOW_HEAD
        if self._room is not None:
            box: QRectF = self.document().documentLayout().blockBoundingRect(self._room)
            below = round(box.bottom()) - self.verticalScrollBar().value() + AROUND_WHY - 2
        self.why.setGeometry(left, below, width, self.why.height_for(width))


def _paragraphs(text: str) -> str:
    """Plain text as HTML."""
    return "".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n") if part.strip())
