"""Selecting a passage by keys: begin at the sentence in view, stretch it with the arrows."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, QTextBoundaryFinder, Signal
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

_Key, _Move = Qt.Key, QTextCursor.MoveOperation
_MOVES = {
    _Key.Key_Left: _Move.Left,
    _Key.Key_Right: _Move.Right,
    _Key.Key_Up: _Move.Up,
    _Key.Key_Down: _Move.Down,
    _Key.Key_Home: _Move.StartOfLine,
    _Key.Key_End: _Move.EndOfLine,
}
_FAR = {  # with Ctrl: by words and paragraphs
    _Key.Key_Left: _Move.WordLeft,
    _Key.Key_Right: _Move.WordRight,
    _Key.Key_Up: _Move.PreviousBlock,
    _Key.Key_Down: _Move.EndOfBlock,
    _Key.Key_Home: _Move.StartOfBlock,
    _Key.Key_End: _Move.EndOfBlock,
}
_KEEP = QTextCursor.MoveMode.KeepAnchor
_FAR_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier  # Alt: the Mac's word keys


class KeySelection(QObject):
    """While it is `active` the arrows belong to the selection. `begun` and `ended` tell when that changes."""

    begun = Signal()
    ended = Signal()

    def __init__(self, view: QTextEdit) -> None:
        super().__init__(view)
        self._view = view
        self.active = False

    def start(self) -> None:
        """Select the first sentence that is in view; a selection that is there is taken up instead.

        Asked for again, the arrows move the other end.
        """
        cursor = self._view.textCursor()
        if self.active or cursor.hasSelection():
            if self.active:
                self._select(cursor.position(), cursor.anchor())
        else:
            block = self._first_block()
            spans = sentences(block)
            if not spans:
                return
            self._select(*spans[0])
        if not self.active:
            self.active = True
            self.begun.emit()

    def leave(self) -> None:
        """The arrows scroll again; what is selected stays."""
        if self.active:
            self.active = False
            self.ended.emit()

    def key(self, event: QKeyEvent) -> bool:
        """Whether this key moved the selection."""
        key = Qt.Key(event.key())
        moves = _FAR if event.modifiers() & _FAR_KEYS else _MOVES
        if not self.active or key not in moves:
            return False
        cursor = self._view.textCursor()
        before = cursor.position()
        cursor.movePosition(moves[key], _KEEP)
        if moves is _FAR and cursor.position() == before:  # at the end of its paragraph: on to the next
            cursor.movePosition(_Move.NextBlock if key == _Key.Key_Down else _Move.PreviousBlock, _KEEP)
            cursor.movePosition(_Move.EndOfBlock if key == _Key.Key_Down else _Move.StartOfBlock, _KEEP)
        if moves is _MOVES and key in (
            _Key.Key_Down,
            _Key.Key_Up,
        ):  # a line further is no place within a word
            forward = cursor.position() > cursor.anchor()
            cursor.movePosition(_Move.EndOfWord if forward else _Move.StartOfWord, _KEEP)
        self._view.setTextCursor(cursor)
        return True

    def sentence(self, *, forward: bool) -> None:
        """Select the next or the previous sentence instead."""
        cursor = self._view.textCursor()
        edge = cursor.selectionStart()
        block = self._view.document().findBlock(edge)
        while block.isValid():
            spans = sentences(block)
            wanted = [span for span in spans if (span[0] > edge if forward else span[0] < edge)]
            if wanted:
                self._select(*(wanted[0] if forward else wanted[-1]))
                return
            block = block.next() if forward else block.previous()

    def _select(self, anchor: int, position: int) -> None:
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(anchor)
        cursor.setPosition(position, _KEEP)
        self._view.setTextCursor(cursor)

    def _first_block(self) -> QTextBlock:
        """The first paragraph with words of which the beginning is in view, else the one at the top."""
        view, layout = self._view, self._view.document().documentLayout()
        top = view.verticalScrollBar().value()
        bottom = top + view.viewport().height()
        at_top = block = view.cursorForPosition(QPoint(view.viewport().width() // 2, 0)).block()
        while block.isValid():
            box = layout.blockBoundingRect(block)
            if box.top() > bottom:
                break
            if box.top() >= top and block.text().strip("\ufffc \xa0"):
                return block
            block = block.next()
        return at_top


def sentences(block: QTextBlock) -> list[tuple[int, int]]:
    """Where the sentences of a paragraph begin and end in the document, blanks at their ends left out."""
    text = block.text()
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Sentence, text)
    units = text.encode("utf-16-le")  # positions count UTF-16 units
    spans, start = [], 0
    while (end := finder.toNextBoundary()) > start:
        words = units[2 * start : 2 * end].decode("utf-16-le", "replace")
        if words.strip("\ufffc \xa0\t\n\u2028"):
            left = len(words) - len(words.lstrip())
            right = len(words) - len(words.rstrip())
            spans.append((block.position() + start + left, block.position() + end - right))
        start = end
    return spans
