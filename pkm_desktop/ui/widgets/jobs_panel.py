"""The panel above the status strip: what runs, what was done lately, and a Retry for what failed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from pkm_desktop.ui.job_log import Entry, JobLog
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.icon_label import IconLabel
from pkm_desktop.ui.widgets.room import room
from pkm_desktop.ui.widgets.running_row import RunningRow
from pkm_desktop.ui.widgets.telling import tell
from pkm_desktop.ui.words.job_words import DONE, FAILED, STOPPED

WIDTH, TALLEST = 440, 460
TOLD = 12  # lines a screen reader is told at once
TROUBLES = 20  # of one job
ICONS = {DONE: ("circle-check", "muted"), FAILED: ("triangle-alert", "warn"), STOPPED: ("x", "muted")}


class JobsPanel(QFrame):
    """`stop_wanted(job)`; Escape or a click elsewhere closes it."""

    stop_wanted = Signal(int)

    def __init__(self, theme: Theme, log: JobLog, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme, self._log = theme, log
        self._running: dict[int, RunningRow] = {}
        self.setObjectName("jobsPanel")
        self.setAccessibleName(self.tr("What is going on"))
        self.setFixedWidth(room(WIDTH))
        title = QLabel(self.tr("What is going on"))
        title.setProperty("role", "heading")
        self.clear = QPushButton(self.tr("Clear"))
        self.clear.setProperty("flat", "true")
        self.clear.setToolTip(self.tr("Empty the list of what was done"))
        self.clear.clicked.connect(log.forget)
        top = QHBoxLayout()
        top.setContentsMargins(14, 6, 8, 4)
        top.addWidget(title, 1)
        top.addWidget(self.clear)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 1, 8)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._scroll)
        log.changed.connect(self._fill)
        log.moved.connect(self._moved)

    def open_above(self, strip: QWidget) -> None:
        """Show it over the strip, the first thing to press ready."""
        self._fill(force=True)
        corner = strip.mapToGlobal(QPoint(8, -self.height() - 6))
        if self.isRightToLeft():
            corner = strip.mapToGlobal(QPoint(strip.width() - WIDTH - 8, -self.height() - 6))
        self.move(corner)
        self.show()
        self._log.seen()
        tell(self, ". ".join(self.texts()[:TOLD]))
        inside = self._scroll.widget()
        button = inside.findChild(QPushButton) if inside is not None else None
        (button or self.clear).setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def texts(self) -> list[str]:
        """What it says, top to bottom."""
        inside = self._scroll.widget()
        return [label.text() for label in inside.findChildren(QLabel) if label.text()] if inside else []

    def _fill(self, *, force: bool = False) -> None:
        """Everything anew; the running ones go on in their rows."""
        if not (force or self.isVisible()):
            return
        had_focus = self.isAncestorOf(self.focusWidget() or self)
        inside = QWidget()
        inside.setProperty("plain", "true")
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 0, 14, 4)
        column.setSpacing(8)
        self._running = {}
        for running in self._log.running.values():
            row = self._running[running.job] = RunningRow(running)
            row.stop.clicked.connect(partial(self.stop_wanted.emit, running.job))
            column.addWidget(row)
        for entry in self._log.entries:
            column.addWidget(self._entry(entry))
        if not (self._log.running or self._log.entries):
            column.addWidget(_words(self.tr("Nothing is going on, and nothing was done yet."), "muted"))
        column.addStretch()
        old = self._scroll.takeWidget()
        if old is not None:
            old.deleteLater()  # not at once: one of its buttons may be what was pressed
        self._scroll.setWidget(inside)
        self.clear.setEnabled(bool(self._log.entries))
        self._fit(inside)
        if had_focus:
            self.clear.setFocus()

    def _fit(self, inside: QWidget) -> None:
        layout = inside.layout()
        wanted = layout.totalHeightForWidth(WIDTH - 20) if layout is not None else 0
        foot = self.geometry().bottom()
        self._scroll.setFixedHeight(min(max(wanted, 40), TALLEST))
        self.adjustSize()
        if self.isVisible():
            self.move(self.x(), foot - self.height() + 1)

    def _moved(self, job: int) -> None:
        if job in self._running and job in self._log.running:
            self._running[job].show_running(self._log.running[job])

    def _entry(self, entry: Entry) -> QWidget:
        ended, at = entry.ended, QLocale().toString(entry.at.time(), QLocale.FormatType.ShortFormat)
        name, tone = ICONS[FAILED if entry.failed else ended.state]
        column = QVBoxLayout()
        column.setSpacing(2)
        title = QHBoxLayout()
        title.addWidget(_words(ended.title or self.tr("A change"), role="heading"), 1)
        title.addWidget(_words(at, "faint"), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(title)
        usual = {DONE: self.tr("Done"), STOPPED: self.tr("Stopped"), FAILED: self.tr("It did not work.")}
        column.addWidget(_words(ended.told.text or usual[ended.state], "muted"))
        for trouble in ended.told.troubles[:TROUBLES]:
            column.addWidget(self._with_retry(trouble.text, trouble.retry, ended.title))
        left = len(ended.told.troubles) - TROUBLES
        if left > 0:
            column.addWidget(_words(self.tr("and {} more").format(QLocale().toString(left)), "muted"))
        if ended.retry is not None:
            column.addWidget(self._with_retry("", partial(self._again, entry), ended.title))
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(10)
        row.addWidget(IconLabel(self._theme.icon(name, color=tone), 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        return whole

    def _with_retry(self, text: str, retry: Callable[[], object] | None, about: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(_words(text), 1)
        if retry is not None:
            button = QPushButton(self.tr("Retry"))
            button.setAccessibleName(f"{button.text()}: {text or about}")
            button.clicked.connect(lambda: retry())
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _again(self, entry: Entry) -> None:
        if entry.ended.retry is not None:
            self._log.take(entry)
            entry.ended.retry()


def _words(text: str, tone: str = "", *, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if tone:
        label.setProperty("tone", tone)
    if role:
        label.setProperty("role", role)
    return label
