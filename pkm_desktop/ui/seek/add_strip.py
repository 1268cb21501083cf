"""The lower edge of the Add dialog: what is going on, how far it is, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from pkm_desktop.core.errors import PkmError
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.adding import Work
from pkm_desktop.ui.widgets.elided_label import ElidedLabel
from pkm_desktop.ui.widgets.words import say, words
from pkm_desktop.ui.words.core_words import retold


class AddStrip(QWidget):
    """Runs one piece of work at a time. `busy(on)` when one begins and when it is over, however it ended."""

    busy = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job = 0
        self._title = ""
        self._before: QWidget | None = None  # where the keys were when it began
        self.words = words(tone="muted")
        self.words.hide()
        self._now = ElidedLabel(tone="muted", middle=True)
        self._bar = QProgressBar(textVisible=False)
        self.stop_button = QPushButton(self.tr("Stop"))
        self.stop_button.setAutoDefault(False)
        self.stop_button.clicked.connect(self.stop)
        self._running = QWidget()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._bar, 1)
        row.addWidget(self.stop_button)
        inside = QVBoxLayout(self._running)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        inside.addWidget(self._now)
        inside.addLayout(row)
        self._running.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        column.addWidget(self._running)
        desk.jobs.progress.connect(self._progress)
        desk.jobs.finished.connect(self._over)

    def run(self, work: Work, title: str, then: Callable[[Any], None]) -> None:
        """Do it in the background; `then` gets what came of it."""
        self.say("")
        self._before = self.window().focusWidget()
        self._title = title
        self._now.say(title)
        self._bar.setRange(0, 0)
        self._running.show()
        self._job = self._desk.jobs.work(work, title=title, then=then, failed=self._failed)
        self.stop_button.setFocus()  # before all else is switched off, or it would wander
        self.busy.emit(True)

    def running(self) -> bool:
        """Whether something is under way."""
        return bool(self._job)

    def stop(self) -> None:
        """Wait for the answer no more."""
        if self._job:
            self._desk.jobs.cancel(self._job)
            self.say(self.tr("Stopped."))
            self._end()

    def say(self, text: str, tone: str = "muted") -> None:
        """A sentence or several lines."""
        say(self.words, text, tone)

    def _failed(self, error: PkmError) -> None:
        self.say(retold(error), "warn")

    def _progress(self, job: int, done: int, total: int, what: str) -> None:
        if job == self._job:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            self._now.say(f"{self._title}: {what}" if what else self._title)

    def _over(self, job: int) -> None:
        if job == self._job:
            self._end()

    def _end(self) -> None:
        self._job = 0
        self.busy.emit(False)
        before = self._before
        if self.stop_button.hasFocus() and before is not None and isValid(before):
            before.setFocus()  # else the keys would be at whatever comes next: Close
        self._running.hide()
