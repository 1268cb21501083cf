"""The strip at the foot: what is going on, with a way to stop it; what there is, and that it is saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QToolButton, QWidget

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.cutting import cut
from pkm_desktop.ui.widgets.elided_label import ElidedLabel
from pkm_desktop.ui.widgets.icon_label import IconLabel
from pkm_desktop.ui.widgets.room import tall
from pkm_desktop.ui.widgets.telling import tell
from pkm_desktop.ui.words.job_words import FAILED, STOPPED, Ended

HEIGHT = 26
BAR_WIDTH = 120
ICON = 13
FAILED_ROOM = 220  # pixels for the name of what failed
MOST_NAMED = 8
PASSING_MS = 8_000  # how long a passing line hides the stage's own


class StatusStrip(QFrame):
    """Fed by the signals of Jobs. Several jobs: the newest is shown, the others are counted.

    `opened` when a person wants to know more: a click anywhere on it, or on its button.
    """

    cancel_wanted = Signal(int)
    opened = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusStrip")
        tall(self, HEIGHT)
        self.setAccessibleName(self.tr("Status"))
        self._theme = theme
        self._titles: dict[int, str] = {}
        self._said, self._standing = "", ""
        self._items = self._notes = -1
        self._since_saved = QElapsedTimer()
        self._sign = IconLabel(theme.icon("refresh-cw", color="muted"), ICON)
        self._left = self._dressed(ElidedLabel())
        self._left.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)  # the bar follows it
        self._right = self._dressed(QLabel())
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedWidth(BAR_WIDTH)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._stop = QToolButton()
        self._stop.setIcon(theme.icon("x", color="muted"))
        self._stop.setIconSize(QSize(ICON, ICON))
        self._stop.setFixedSize(QSize(20, 20))
        self._stop.setAccessibleName(self.tr("Stop"))
        self._stop.setToolTip(self.tr("Stop"))
        self._stop.clicked.connect(self._ask_stop)
        self.more = QToolButton()
        self.more.setIcon(theme.icon("history", color="muted"))
        self.more.setIconSize(QSize(ICON, ICON))
        tall(self.more, 20)
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.clicked.connect(self.opened)
        self.show_failures(())
        self._lay_out()
        self._passing = QTimer(self, singleShot=True, interval=PASSING_MS)
        self._passing.timeout.connect(self._pass)
        self._minute = QTimer(self, interval=60_000)
        self._minute.timeout.connect(self._show_right)
        self._minute.start()
        self._show_left()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(12)
        for widget in (self._sign, self._left, self._bar, self._stop):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(self._right)
        row.addWidget(self.more)

    def job_started(self, job: int, title: str) -> None:
        """A long job began."""
        self._titles[job] = title
        self._said = ""  # what was said before is over
        self._bar.setRange(0, 0)
        self._show_left()

    def job_progress(self, job: int, done: int, total: int, what: str) -> None:
        """How far it is; only the newest is shown."""
        if job not in self._titles or job != max(self._titles):
            return
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        text = self.tr("{title}: {done} of {total}") if total else self.tr("{title}: {done}")
        locale = QLocale()
        self._left.setText(
            text.format(title=self._titles[job], done=locale.toString(done), total=locale.toString(total))
        )
        self._left.setToolTip(what)

    def job_finished(self, job: int) -> None:
        """It ended, one way or another."""
        self._titles.pop(job, None)
        self._show_left()

    def job_ended(self, ended: Ended) -> None:
        """Tell what came of it to who cannot see it; what went well without a word needs none."""
        usual = {STOPPED: self.tr("Stopped"), FAILED: self.tr("It did not work.")}
        text = ended.told.text or usual.get(ended.state, "")
        if text:
            tell(self, f"{ended.title}: {text}")

    def show_failures(self, titles: Sequence[str]) -> None:
        """What failed since somebody looked: a single job by its title, several by their number."""
        count = len(titles)
        self.more.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon if count else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        one, many = self.tr("Needs a look: {title}"), self.tr("{n} jobs failed")
        text = one.format(title=titles[0]) if count == 1 else many.format(n=QLocale().toString(count))
        self.more.setText(cut(self.fontMetrics(), text, FAILED_ROOM).replace("&", "&&") if count else "")
        name = "triangle-alert" if count else "history"
        self.more.setIcon(self._theme.icon(name, color="warn" if count else "muted"))
        tip = self.tr("What is going on, and what was done")
        self.more.setToolTip("\n".join((tip, *(one.format(title=title) for title in titles[:MOST_NAMED]))))
        self.more.setAccessibleName(f"{tip}: {text}" if count else tip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The whole strip leads to the list of jobs."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()
        super().mouseReleaseEvent(event)

    def say(self, text: str) -> None:
        """A passing line, until the next one; over a stage's own line only for some seconds."""
        self._said = text
        tell(self, text)
        self._passing.start()
        self._show_left()

    def stand(self, text: str) -> None:
        """The stage's own line; '' where it has none."""
        self._standing = text
        if text:
            self._said = ""
        self._show_left()

    def standing(self) -> str:
        """The stage's own line, whether it shows right now or not."""
        return self._standing

    def _pass(self) -> None:
        if self._standing:
            self.say("")

    def count(self, items: int, notes: int) -> None:
        """How much the library holds."""
        self._items, self._notes = items, notes
        self._show_right()

    def saved(self) -> None:
        """Everything is on the disk, as of now."""
        self._since_saved.start()
        self._show_right()

    def text(self) -> str:
        """The line at the left."""
        return self._left.text()

    def _show_left(self) -> None:
        busy = bool(self._titles)
        if busy:
            title = self._titles[max(self._titles)]
            others = len(self._titles) - 1
            text = self.tr("{title} and {n} more").format(title=title, n=others) if others else title
            self._sign.set_icon(self._theme.icon("refresh-cw", color="muted"))
            self._left.setText(text)
        else:
            sign = "info" if self._said else "triangle-alert"
            self._sign.set_icon(self._theme.icon(sign, color="muted"))
            self._left.setText(self._said or self._standing)
            self._left.setToolTip("")
        for widget in (self._bar, self._stop):
            widget.setVisible(busy)
        self._sign.setVisible(busy or bool(self._said or self._standing))

    def _show_right(self) -> None:
        if self._items < 0:
            return
        items = self.tr("1 item") if self._items == 1 else self.tr("{n} items")
        notes = self.tr("1 note") if self._notes == 1 else self.tr("{n} notes")
        locale = QLocale()
        parts = [
            items.format(n=locale.toString(self._items)),
            notes.format(n=locale.toString(self._notes)),
            self._saved_text(),
        ]
        self._right.setText(" · ".join(part for part in parts if part))

    def _saved_text(self) -> str:
        if not self._since_saved.isValid():
            return ""
        recent = self._since_saved.elapsed() < 60_000
        return self.tr("saved just now") if recent else self.tr("all saved")

    def _ask_stop(self) -> None:
        if self._titles:
            self.cancel_wanted.emit(max(self._titles))

    def _dressed(self, label: QLabel) -> QLabel:
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("tone", "muted")
        font = QFont(label.font())
        font.setPointSizeF(font.pointSizeF() * 0.93)
        label.setFont(font)
        return label
