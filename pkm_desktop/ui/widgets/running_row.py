"""One job under way in the panel: its name, how far it is, what it is at, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.ui.job_log import Running
from pkm_desktop.ui.widgets.elided_label import ElidedLabel


class RunningRow(QWidget):
    """Follows the job without being made anew."""

    def __init__(self, running: Running, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel(running.title)
        self._title.setProperty("role", "heading")
        self._number = QLabel()
        self._number.setProperty("tone", "muted")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(self.tr("Progress: {}").format(running.title))
        self._what = ElidedLabel(tone="muted", middle=True)
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.setAccessibleName(self.tr("Stop: {}").format(running.title))
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._number)
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addLayout(top)
        left.addWidget(self._bar)
        left.addWidget(self._what)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addLayout(left, 1)
        row.addWidget(self.stop)
        self.show_running(running)

    def show_running(self, running: Running) -> None:
        """How far it is now."""
        locale = QLocale()
        self._bar.setRange(0, running.total)
        self._bar.setValue(running.done)
        text = self.tr("{done} of {total}") if running.total else "{done}"
        self._number.setText(
            text.format(done=locale.toString(running.done), total=locale.toString(running.total))
            if running.done
            else ""
        )
        self._what.say(running.what)
