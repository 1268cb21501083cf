"""A line at the lower edge of the window for some seconds, with one thing to do: usually Undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget
from shiboken6 import isValid

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.cutting import short_words
from pkm_desktop.ui.widgets.telling import tell

SECONDS = 8
SECONDS_CALM = 24  # for who wants as little movement as possible
ABOVE_EDGE = 40


class Toast(QFrame):
    """One per window. The pointer or the focus on it stops the clock; Escape closes it.

    `undo` is the action whose data name the newest step: once that is another one, Undo is not offered here
    any more, as it would take back something else than what was said.
    """

    def __init__(self, window: QWidget, theme: Theme, undo: QAction | None = None) -> None:
        super().__init__(window)
        self._theme = theme
        self.setObjectName("toast")
        self.setAccessibleName(self.tr("Message"))
        self._window = window
        self._text = ""
        self._run: Callable[[], None] | None = None
        self._undo = undo
        self._before: QWidget | None = None  # what had the focus when it came
        self._steps: list[object] = []  # the newest step when it was said, and after that
        if undo is not None:
            undo.changed.connect(self._another_step)
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._button = QPushButton()
        self._button.clicked.connect(self._act)
        row = self._row = QHBoxLayout(self)
        row.setSpacing(12)
        row.addWidget(self._label)
        row.addWidget(self._button)
        self._clock = QTimer(self, singleShot=True)
        self._set_pace()
        theme.changed.connect(self._set_pace)
        self._clock.timeout.connect(self.hide)
        window.installEventFilter(self)
        self._button.installEventFilter(self)
        self.hide()

    def say(self, text: str, action: tuple[str, Callable[[], None]] | None = None) -> None:
        """Show a sentence and perhaps a button (its words and what it does)."""
        self._text = text
        self._label.setText(short_words(text))
        self._run = action[1] if action else None
        self._steps = []
        self._button.setVisible(action is not None)
        self._row.setContentsMargins(16, 6, 8 if action else 16, 6)
        self._button.setText(action[0] if action else "")
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()
        self._clock.start()
        tell(self, f"{text} {action[0]}" if action else text)

    def offer_undo(self, text: str) -> None:
        """Say what was done, and offer to take it back."""
        if self._undo is not None:
            self.say(text, (self.tr("Undo"), self._undo.trigger))
            self._steps = [self._undo.data()]

    def text(self) -> str:
        """What it says."""
        return self._text

    def left(self) -> int:
        """Milliseconds until it goes by itself; -1 while it is held or gone."""
        return self._clock.remainingTime()

    def _set_pace(self) -> None:
        self._clock.setInterval((SECONDS_CALM if self._theme.calm else SECONDS) * 1000)

    def _another_step(self) -> None:
        """The first one after the words is what they are about."""
        newest = self._undo.data() if self._undo is not None else None
        if self._steps and newest != self._steps[-1]:
            self._steps.append(newest)
            if len(self._steps) > 2:
                self.hide()

    def _act(self) -> None:
        self.hide()
        if self._run is not None:
            self._run()

    def _place(self) -> None:
        window = self._window
        self._label.setWordWrap(False)
        self.setMaximumWidth(window.width() - 32)
        if self.sizeHint().width() > window.width() - 32:
            self._label.setWordWrap(True)
        self.adjustSize()
        self.move((window.width() - self.width()) // 2, window.height() - self.height() - ABOVE_EDGE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window and self.isVisible():
            self._place()
        if watched is self._button and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._hold(event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self._hold(event.type() == QEvent.Type.Enter)
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            self.hide()
            return True
        return super().event(event)

    def _hold(self, hold: bool) -> None:
        if hold:
            self._clock.stop()
        elif self.isVisible() and not (self._button.hasFocus() or self.underMouse()):
            self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever came here by keys is back where they were."""
        if self._button.hasFocus() and self._before is not None and isValid(self._before):
            self._before.setFocus()
        super().hideEvent(event)
