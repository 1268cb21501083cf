"""Find in the open article: a slim bar above the text. Enter goes on, Escape ends."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.seek.found_here import MOST, FoundHere, find_here
from pkm_desktop.ui.seek.reader_view import ReaderView
from pkm_desktop.ui.widgets.room import tall
from pkm_desktop.ui.widgets.telling import tell

HEIGHT = 36
WIDEST = 320
PAUSE = 120  # ms after the last key


class FindBar(QFrame):
    """The field, how many there are, and the steps between them."""

    def __init__(self, theme: Theme, view: ReaderView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.setProperty("pane", "header")
        tall(self, HEIGHT)
        self.setAccessibleName(self.tr("Find in this article"))
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Find in this article"))
        self.line.setAccessibleName(self.tr("Find in this article"))
        self.line.setMaximumWidth(WIDEST)
        self.line.setClearButtonEnabled(True)
        self.line.installEventFilter(self)
        self.count = QLabel()
        self.count.setProperty("tone", "muted")
        self.previous = self._button(theme, "arrow-up", self.tr("Previous match"), "Shift+Return")
        self.next = self._button(theme, "arrow-down", self.tr("Next match"), "Return")
        self.done = self._button(theme, "x", self.tr("Close"), "Esc")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addSpacing(6)
        row.addWidget(self.count)
        row.addStretch(1)
        for button in (self.previous, self.next, self.done):
            row.addWidget(button)
        self._clock = QTimer(self, singleShot=True, interval=PAUSE)
        self._clock.timeout.connect(self._look)
        self.line.textEdited.connect(lambda: self._clock.start())
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.done.clicked.connect(self.close_bar)
        view.replaced.connect(self._again)
        self._say()
        self.hide()

    def open(self) -> None:
        """Show it, ready to type; the words that are selected are looked for."""
        words = self._view.textCursor().selectedText().strip()
        if words and "\u2029" not in words and len(words) < 100:
            self.line.setText(words)
        self.show()
        self.line.setFocus()
        self.line.selectAll()
        self._look()

    def close_bar(self) -> None:
        """Back to the text; the match that was chosen is selected there."""
        self._clock.stop()
        self.hide()
        span = self._view.found.span
        self._view.show_found(FoundHere())
        if span is not None:
            self._view.select(*span)
        self._view.setFocus()

    def leave(self) -> None:
        """Another article: nothing is looked for in it yet."""
        self._clock.stop()
        self.hide()
        self._view.show_found(FoundHere())

    def step(self, step: int) -> None:
        """To the next match, or the one before."""
        if self._clock.isActive():
            self._look()
            return
        self._view.show_found(self._view.found.stepped(step))
        self._say()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if event.matches(QKeySequence.StandardKey.Find) or event.key() == Qt.Key.Key_Escape:
                event.accept()
            return False
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step(-1 if back or event.key() == Qt.Key.Key_Up else 1)
        elif event.matches(QKeySequence.StandardKey.Find):
            self.line.selectAll()
        else:
            return False
        return True

    def _look(self) -> None:
        self._clock.stop()
        found = find_here(self._view.document(), self.line.text())
        self._view.show_found(found.nearest(self._view.first_position()))
        self._say()

    def _again(self) -> None:
        """The page was built anew, in other colours perhaps: its matches are other places."""
        if not self.isHidden():
            chosen = self._view.found.chosen
            found = find_here(self._view.document(), self.line.text())
            self._view.show_found(FoundHere(found.spans, min(chosen, len(found.spans) - 1)), go=False)
            self._say()

    def _say(self) -> None:
        found, number = self._view.found, QLocale().toString
        total = number(len(found.spans)) + ("+" if len(found.spans) >= MOST else "")
        text = self.tr("{number} of {total}").format(number=number(found.chosen + 1), total=total)
        if not found.spans:
            text = self.tr("Not found") if self.line.text().strip() else ""
        if self.isVisible() and self.line.hasFocus():
            tell(self.line, text)
        self.count.setText(text)
        for button in (self.previous, self.next):
            button.setEnabled(bool(found.spans))

    def _button(self, theme: Theme, icon: str, text: str, key: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(theme.icon(icon))
        button.setIconSize(QSize(16, 16))
        button.setAccessibleName(text)
        shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{text} · {shown}")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
