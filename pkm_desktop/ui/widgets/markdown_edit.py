"""An editor for Markdown: quiet highlighting, [[ completion, and the usual marks on keys."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QCompleter, QFrame, QPlainTextEdit, QWidget

from pkm_desktop.ui.theme import Theme
from pkm_desktop.ui.widgets.completions import completer

SAVE_AFTER_MS = 1000
OPEN_LINK = re.compile(r"\[\[([^\[\]|\n]*)$")
MARKS = (
    ("heading", re.compile(r"^#{1,6} .*$")),
    ("strong", re.compile(r"\*\*[^*\n]+\*\*|__[^_\n]+__")),
    ("soft", re.compile(r"(?<![*\w])\*[^*\n]+\*(?!\*)|(?<![_\w])_[^_\n]+_(?!\w)")),
    ("quote", re.compile(r"^>.*$")),
    ("code", re.compile(r"`[^`\n]+`|^ {4}.*$")),
    ("link", re.compile(r"\[\[[^\]\n]+\]\]|https?://\S+|\[[^\]\n]+\]\([^)\n]+\)")),
    ("link", re.compile(r"(?<!\S)#[\w/-]*[^\W\d][\w/-]*")),
)


class MarkdownColours(QSyntaxHighlighter):
    """Marks of Markdown shown lightly while writing."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        theme.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        for name, pattern in MARKS:
            for match in pattern.finditer(text[:5000]):
                before = text[: match.start()]
                start = len(before.encode("utf-16-le")) // 2
                length = len(match[0].encode("utf-16-le")) // 2
                self.setFormat(start, length, self._format(name))

    def _format(self, name: str) -> QTextCharFormat:
        tokens, made = self._theme.tokens, QTextCharFormat()
        if name in ("heading", "strong"):
            made.setFontWeight(QFont.Weight.Bold)
        elif name == "soft":
            made.setFontItalic(True)
        elif name == "code":
            made.setFontFamilies(["monospace"])
            made.setBackground(QColor(tokens.chip))
        else:
            made.setForeground(QColor(tokens.accent if name == "link" else tokens.muted))
        return made


class MarkdownEdit(QPlainTextEdit):
    """`save_wanted(text)` a second after the last key and when the focus leaves.

    `link_started(prefix)` while a [[ is open: answer with `offer_links`.
    """

    save_wanted = Signal(str)
    link_started = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("bare", "true")
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
            self.setPlainText(text)
        self._stored = text

    def replace_all(self, text: str) -> None:
        """Show this text, whatever was on the screen."""
        self._timer.stop()
        self._stored = text
        self.setPlainText(text)
        self.document().setModified(False)

    def flush(self) -> None:
        """Hand out what is unsaved, now."""
        self._timer.stop()
        if self.unsaved:
            self._stored = self.toPlainText()
            self.save_wanted.emit(self._stored)

    def save_failed(self) -> None:
        """What was handed out was not saved: it counts as unsaved again."""
        self._stored = "\0"

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

    def offer_links(self, titles: Sequence[str]) -> None:
        """Titles for the open [[, best first."""
        if not titles or not self._open_link():
            self._popup.hide()
            return
        self._names.setStringList(list(titles))
        box = self.cursorRect()
        box.setWidth(320)
        self._completer.complete(box)

    def offered(self) -> list[str]:
        """The titles on offer right now."""
        return self._names.stringList() if self._popup.isVisible() else []

    def _open_link(self) -> re.Match[str] | None:
        cursor = self.textCursor()
        line = cursor.block().text().encode("utf-16-le")[: cursor.positionInBlock() * 2]
        return OPEN_LINK.search(line.decode("utf-16-le", "ignore"))

    def _complete(self, title: str) -> None:
        found = self._open_link()
        if not found:
            return
        cursor = self.textCursor()
        back = len(found[1].encode("utf-16-le")) // 2
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, back)
        cursor.insertText(f"{title}]]")
        self.setTextCursor(cursor)

    def _changed(self) -> None:
        if self.unsaved:
            self._timer.start()
        found = self._open_link() if self.hasFocus() else None
        if found:
            self.link_started.emit(found[1])
        else:
            self._popup.hide()

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
