"""A growing text field that saves itself, and that a reload never takes a keystroke from."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit, QWidget

SAVE_AFTER_MS = 1000
TRY_AGAIN_MS = 15_000
EDGE = 8  # pixels: the hint is broken a little earlier than what is measured
_LINE_HEIGHT = 130.0  # per cent
_ELSEWHERE = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AutosaveField(QTextEdit):
    """Plain text, as tall as its lines. `save_wanted` carries the text a second after a key,
    and at once when the focus leaves or `flush` is called; `done` says Enter or Escape left it.

    Text on the screen that differs from what was stored wins over any reload until it is stored.
    """

    save_wanted = Signal(str)
    done = Signal()

    def __init__(
        self, placeholder: str, name: str, *, one_line: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._one_line = one_line
        self._stored: str | None = ""  # None: what the library holds is not known
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.flush)
        self._hint = placeholder
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)  # what is dragged over a field belongs to the sheet below it
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._put("")
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    @property
    def text(self) -> str:
        return self.toPlainText().strip()

    @property
    def unsaved(self) -> bool:
        """Whether the screen holds something the library does not."""
        return self.text != self._stored

    @property
    def refused(self) -> bool:
        """Whether what is on the screen was to be saved and could not be."""
        return self._stored is None

    def show_stored(self, text: str) -> None:
        """The library says `text`; shown unless the person has typed something else meanwhile."""
        if self.unsaved and text != self.text:
            return
        self._stored = text
        if text != self.text:
            caret = self.textCursor().position()
            self._put(text)
            cursor = self.textCursor()
            cursor.setPosition(min(caret, len(text)))
            self.setTextCursor(cursor)

    def flush(self) -> None:
        """Ask for the text to be saved now, if it needs saving."""
        self._timer.stop()
        if self.unsaved and not self.isReadOnly():
            self._stored = self.text
            self.save_wanted.emit(self.text)

    def put_back(self, text: str) -> None:
        """Show the stored text again, whatever is on the screen."""
        self._stored = text
        self._put(text)

    def save_failed(self) -> None:
        """What was asked to be saved was not: it counts as unsaved again and is tried again."""
        self._stored = None
        self._timer.start(TRY_AGAIN_MS)

    def _put(self, text: str) -> None:
        self.blockSignals(True)
        self.document().setUndoRedoEnabled(False)  # loading is no step to take back
        self.setPlainText(text)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spacing = QTextBlockFormat()
        spacing.setLineHeight(_LINE_HEIGHT, int(QTextBlockFormat.LineHeightTypes.ProportionalHeight.value))
        cursor.mergeBlockFormat(spacing)
        self.document().setUndoRedoEnabled(True)
        self.blockSignals(False)
        self._fit()

    def _changed(self) -> None:
        self._fit()
        left = self._timer.remainingTime() if self._timer.isActive() else TRY_AGAIN_MS
        if self.unsaved and left > SAVE_AFTER_MS:  # who never pauses loses no more than who does
            self._timer.start(SAVE_AFTER_MS)

    def _fit(self) -> None:
        around = self.height() - self.contentsRect().height()
        self.setFixedHeight(round(self.document().size().height()) + self._hint_height() + around)

    def _hint_height(self) -> int:
        """What the placeholder needs beyond one line, or beyond the first words: they move nothing below."""
        empty = self.document().isEmpty()
        if self.isReadOnly() and not empty:
            return 0
        metrics, width = self.fontMetrics(), max(self.viewport().width() - EDGE, 1)
        if metrics.horizontalAdvance(self._hint) < width:
            return 0  # one line, as most are
        lines = metrics.boundingRect(QRect(0, 0, width, 10_000), Qt.TextFlag.TextWordWrap, self._hint)
        more = lines.height() - metrics.height()
        if not empty:
            line = metrics.lineSpacing() * _LINE_HEIGHT / 100
            more -= round(self.document().size().height() - line)
        return max(0, more)

    def setReadOnly(self, read_only: bool) -> None:
        if read_only != self.isReadOnly():
            super().setReadOnly(read_only)
            self._fit()

    def placeholderText(self) -> str:
        return self._hint

    def setPlaceholderText(self, text: str) -> None:
        """Kept from Qt, which cuts a placeholder off below its first line (6.11)."""
        self._hint = text
        self._fit()
        self.viewport().update()

    # What Qt tells us
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.toPlainText() or self.textCursor().block().layout().preeditAreaText():
            return
        painter = QPainter(self.viewport())
        painter.setPen(self.palette().placeholderText().color())
        painter.drawText(self.viewport().rect(), Qt.TextFlag.TextWordWrap, self._hint)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()  # it sets the height itself

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.flush()
        if event.reason() in _ELSEWHERE:  # what is marked here would look as if the next key were for it
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        leaves = event.key() == Qt.Key.Key_Escape or (event.key() in _ENTER and self._one_line)
        if not leaves:
            super().keyPressEvent(event)
            if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
                event.accept()  # what is typed here is never a key of the card around it
            return
        self.flush()
        self.done.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the sheet scrolls, never a field inside it

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        self.insertPlainText(" ".join(text.split()) if self._one_line else text)
