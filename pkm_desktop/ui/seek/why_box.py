"""The "why it matters" box: one's own words beside the text, edited in their place, saved by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QLabel, QTextEdit, QWidget

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.seek.why_beside import WhyBeside
from pkm_desktop.ui.widgets.words import make_small

PAD_LEFT, PAD, TITLE_GAP = 15, 11, 5
WISHED = 300  # characters: beyond them the counter warns, nothing is cut
COUNTED = 200  # from here on the counter shows while one writes
LEADING = 120  # percent between the lines
SAVE_AFTER = 1000  # ms after the first key that is not saved


class WhyBox(QFrame):
    """`saved(text)` when the words have changed and typing has paused or ended."""

    saved = Signal(str, object, object)  # text, other view, not so when; None: not touched
    resized = Signal()  # it needs another height
    closed = Signal()  # editing has ended

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._written = False
        self._title = QLabel(self.tr("Why it matters"), self)
        self.setAccessibleName(self._title.text())
        self._title.setProperty("tone", "accent")
        font = self._title.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 0.9)
        self._title.setFont(font)
        self._edit = QTextEdit(self)
        self._edit.setAcceptRichText(False)
        self._edit.setProperty("bare", "true")
        self._edit.setTabChangesFocus(True)
        self._edit.setPlaceholderText(self.tr("For whom, and what would change?"))
        self._edit.setAccessibleName(self.tr("Why it matters"))
        self._edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._edit.document().setDocumentMargin(0)
        self._edit.installEventFilter(self)
        self._edit.textChanged.connect(self._typed)
        self._count = QLabel(self)
        make_small(self._count)
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.beside = WhyBeside(self)
        self.beside.changed.connect(self._typed)
        self.beside.unfolded.connect(self.resized)
        self.beside.left.connect(self._left)
        self.beside.ended.connect(self.closed)
        self._clock = QTimer(self, singleShot=True, interval=SAVE_AFTER)
        self._clock.timeout.connect(self.flush)
        theme.changed.connect(self.update)
        self.hide()

    def show_text(self, text: str, other_view: str = "", not_so_when: str = "") -> None:
        """Show another item's words; what was typed before has been flushed."""
        self.beside.show_texts(other_view, not_so_when)
        self._clock.stop()
        self._text = text
        self._edit.blockSignals(True)
        self._edit.setPlainText(text)
        self._set_leading()
        self._edit.blockSignals(False)
        self.setVisible(bool(text))
        self._say_count()

    def show_beside(self, other_view: str, not_so_when: str) -> None:
        """What speaks against it and where it does not hold, unless they are being written."""
        if not self.is_written():
            self.beside.show_texts(other_view, not_so_when)
            self.resized.emit()

    def is_written(self) -> bool:
        """Whether the keys are in it."""
        focus = self.focusWidget()
        return focus is not None and focus.hasFocus()

    def text(self) -> str:
        """What stands in the box now."""
        return self._edit.toPlainText().strip()

    def edit(self, add: str = "") -> None:
        """Open it for typing, at the end; `add` is put there first."""
        self.show()
        self._edit.setFocus()
        self._edit.moveCursor(self._edit.textCursor().MoveOperation.End)
        if add:
            space = "" if self._edit.toPlainText()[-1:] in ("", " ", "\n") else " "
            self._edit.insertPlainText(space + add)

    def flush(self) -> None:
        """Save now what is not saved yet."""
        self._clock.stop()
        beside = self.beside.changes() if self.text() else {}
        if self.text() != self._text or beside:
            self._text = self.text()
            self.beside.take()
            self.saved.emit(self._text, beside.get("other_view"), beside.get("not_so_when"))

    def height_for(self, width: int) -> int:
        """Pixels it needs at this width; lays out its text for it."""
        title = self._title.sizeHint().height()
        room = width - PAD_LEFT - PAD
        self._edit.document().setTextWidth(room)
        text = round(self._edit.document().size().height()) + 2
        self._title.setGeometry(PAD_LEFT, PAD - 2, room, title)
        self._count.setGeometry(PAD_LEFT, PAD - 2, room, title)
        y = PAD - 2 + title + TITLE_GAP
        self._edit.setGeometry(PAD_LEFT, y, room, text)
        y += text
        if not self.beside.isHidden():
            height = self.beside.height_for(room)
            self.beside.setGeometry(PAD_LEFT, y + TITLE_GAP, room, height)
            y += TITLE_GAP + height
        return y + PAD - 2

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.window))
        painter.drawRoundedRect(QRectF(self.rect()), 5, 5)
        painter.setBrush(QColor(self._theme.tokens.accent))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.drawRect(QRectF(self.width() - 3 if mirrored else 0, 0, 3, self.height()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.edit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _ends(event):
            event.accept()  # Ctrl+Enter ends it here; elsewhere it means something else
            return True
        if event.type() == QEvent.Type.FocusIn:
            self._written = True
            self._say_count()
            self.beside.offer(True)
            self.resized.emit()
        elif event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._left)
        elif event.type() == QEvent.Type.KeyPress and _ends(event):
            self.closed.emit()
            return True
        return super().eventFilter(watched, event)

    def _left(self) -> None:
        """The keys have gone somewhere else; into one of the other fields perhaps."""
        if self.is_written():
            return
        self.flush()
        self._written = False
        self._say_count()
        self.beside.offer(False)
        self.setVisible(bool(self.text()))
        self.resized.emit()

    def _say_count(self) -> None:
        count = len(self.text())
        self._count.setText(f"{count} / {WISHED}" if count >= COUNTED and self._written else "")
        self._count.setProperty("tone", "warn" if count > WISHED else "faint")
        self._count.style().polish(self._count)

    def _set_leading(self) -> None:
        form = QTextBlockFormat()
        form.setLineHeight(LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self._edit.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(form)

    def _typed(self) -> None:
        if not self._clock.isActive():  # who never pauses loses no more than who does
            self._clock.start()
        self._say_count()
        self.resized.emit()


def _ends(event: QEvent) -> bool:
    """Escape, or Ctrl+Enter."""
    if not isinstance(event, QKeyEvent):
        return False
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return event.key() == Qt.Key.Key_Escape or (
        enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    )
