"""An editor for Markdown: quiet colours, completion of [[links]] and #tags, the usual marks on keys."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QSignalBlocker, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QCompleter, QFrame, QTextEdit, QWidget

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.completions import completer
from pkm_desktop.ui.widgets.html_style import PROPORTIONAL, line_percent
from pkm_desktop.ui.widgets.markdown_colours import MarkdownColours

SAVE_AFTER_MS = 1000
OPEN_LINK = re.compile(r"\[\[([^\[\]|\n]*)$")
OPEN_TAG = re.compile(r"(?<![\w#&/])#([\w/-]*)$")
FIT = 12  # names on offer at a time
LONG = 60_000  # characters; more would hold up the window


class MarkdownEdit(QTextEdit):
    """`save_wanted(text)` every second while there is something new, and when the focus leaves.

    `link_started(prefix)` while a [[ is open, `tag_started(prefix)` after a #: answer with `offer`.
    `brought(data)`: something else than text was dropped or pasted, and `takes` had said yes to it.
    """

    save_wanted = Signal(str)
    link_started = Signal(str)
    tag_started = Signal(str)
    brought = Signal(object)  # QMimeData

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""
        self._leading = QTextBlockFormat()  # what the font has by itself, until `set_type`
        self.setAcceptRichText(False)
        self.takes: Callable[[QMimeData], bool] = lambda data: False
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("bare", "true")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # every line wraps
        self.setTabChangesFocus(True)
        self._colours = MarkdownColours(self.document(), theme)
        self._timer = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._timer.timeout.connect(self.flush)
        self._names = QStringListModel(self)
        self._completer, self._popup = completer(self._names, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.activated.connect(self._complete)
        self.textChanged.connect(self._changed)

    @property
    def unsaved(self) -> bool:
        """Whether the screen holds something that was not handed out to be saved."""
        return self.toPlainText() != self._stored

    def show_stored(self, text: str) -> None:
        """Show another text, or the same one as it is stored now; what was typed meanwhile stays."""
        if self.unsaved:
            return
        if text != self.toPlainText():
            self._exchange(text)
        self._stored = text

    def replace_all(self, text: str) -> None:
        """Show this text, whatever was on the screen."""
        self._timer.stop()
        self._stored = text
        self._colours.begin()
        self.setPlainText(text)
        self._lead()
        self.document().setModified(False)

    def set_type(self, font: QFont) -> None:
        """Write in this type, its lines as far apart as those one reads. Its size is in pixels."""
        if font == self.document().defaultFont():
            return
        self.document().setDefaultFont(font)
        self._leading.setLineHeight(line_percent(font), PROPORTIONAL)
        self._lead()

    def _lead(self) -> None:
        """Give all lines their distance; no step that could be undone. A whole book stays as it is."""
        if self.document().characterCount() > LONG:
            return
        with QSignalBlocker(self):
            cursor = QTextCursor(self.document())
            cursor.select(QTextCursor.SelectionType.Document)
            self.setUndoRedoEnabled(False)
            cursor.mergeBlockFormat(self._leading)
            self.setUndoRedoEnabled(True)

    def flush(self) -> None:
        """Hand out what is unsaved, now."""
        self._timer.stop()
        if self.unsaved:
            self._stored = self.toPlainText()
            self.save_wanted.emit(self._stored)

    def save_failed(self) -> None:
        """What was handed out was not saved: it counts as unsaved again."""
        self._stored = "\0"

    def saved_after_all(self) -> None:
        """It was, at another try: what is on the screen is handed out once more, and is no longer unsaved."""
        if self._stored == "\0":
            self.flush()

    def wrap(self, before: str, after: str) -> None:
        """Put marks around the selection, or around where the caret is."""
        cursor = self.textCursor()
        chosen = cursor.selectedText().replace("\u2029", "\n")
        cursor.insertText(f"{before}{chosen}{after}")
        if not chosen:
            cursor.movePosition(QTextCursor.MoveOperation.Left, n=len(after))
        self.setTextCursor(cursor)
        self.setFocus()

    def prefix_lines(self, mark: str) -> None:
        """Put a mark at the start of every chosen line."""
        cursor = self.textCursor()
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        cursor.beginEditBlock()
        cursor.setPosition(first)
        end = self.document().findBlock(last).blockNumber()
        while True:
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            cursor.insertText(mark)
            if cursor.blockNumber() >= end or not cursor.movePosition(QTextCursor.MoveOperation.NextBlock):
                break
        cursor.endEditBlock()
        self.setFocus()

    def insert_block(self, text: str) -> None:
        """Put text where the caret is, in a paragraph of its own."""
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        cursor.insertText(f"\n\n{text}\n" if before.strip() else f"{text}\n")
        self.setTextCursor(cursor)
        self.setFocus()

    def put_line(self, like: re.Pattern[str], line: str) -> None:
        """Put a line in the place of the first one like it, else at the end."""
        text = self.toPlainText()
        found = like.search(text)
        if found:
            self._exchange(f"{text[: found.start()]}{line}{text[found.end() :]}")
        else:
            self._exchange(f"{text.rstrip()}\n\n{line}\n")

    def offer(self, names: Sequence[str]) -> None:
        """Titles for the open [[, or tags for the #, best first."""
        if not names or not self._open_mark():
            self._popup.hide()
            return
        self._names.setStringList(list(names[:FIT]))
        box = self.cursorRect()
        box.setWidth(320)
        self._completer.complete(box)

    def offered(self) -> list[str]:
        """The names on offer right now."""
        return self._names.stringList() if self._popup.isVisible() else []

    def _exchange(self, text: str) -> None:
        """Another text with the caret where it was: only what differs is replaced, and can be undone."""
        old = self.toPlainText()
        most = min(len(old), len(text))
        head = next((i for i in range(most) if old[i] != text[i]), most)
        tail = next((i for i in range(most - head) if old[-1 - i] != text[-1 - i]), most - head)
        cursor = QTextCursor(self.document())
        cursor.setPosition(_units(old[:head]))
        cursor.setPosition(_units(old[: len(old) - tail]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text[head : len(text) - tail])

    def _open_mark(self) -> re.Match[str] | None:
        """The [[ or the # the caret stands behind."""
        cursor = self.textCursor()
        line = cursor.block().text().encode("utf-16-le")[: cursor.positionInBlock() * 2]
        before = line.decode("utf-16-le", "ignore")
        return OPEN_LINK.search(before) or OPEN_TAG.search(before)

    def _complete(self, name: str) -> None:
        found = self._open_mark()
        if not found:
            return
        cursor = self.textCursor()
        back = _units(found[1])
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, back)
        cursor.insertText(f"{name} " if found.re is OPEN_TAG else f"{name}]]")
        self.setTextCursor(cursor)

    def _changed(self) -> None:
        if self.unsaved and not self._timer.isActive():  # who never pauses loses no more than who does
            self._timer.start()
        found = self._open_mark() if self.hasFocus() else None
        if found and found.re is OPEN_LINK:
            self.link_started.emit(found[1])
        elif found and found[1]:
            self.tag_started.emit(found[1])
        else:
            self._popup.hide()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Markdown is copied as it is written, without type and distances."""
        copied = QMimeData()
        copied.setText(self.textCursor().selection().toPlainText())
        return copied

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return self.takes(source) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Plain text goes into the note; what `takes` wants is handed out."""
        if self.takes(source):
            self.brought.emit(source)
            return
        super().insertFromMimeData(source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self._popup
        if popup.isVisible() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            index = popup.currentIndex()
            self._complete((index if index.isValid() else self._names.index(0)).data())
            popup.hide()
            return
        pair = {Qt.Key.Key_B: "**", Qt.Key.Key_I: "*"}.get(Qt.Key(event.key()))
        if pair and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.wrap(pair, pair)
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.flush()


def _units(text: str) -> int:
    """The length of a text as Qt counts: in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
