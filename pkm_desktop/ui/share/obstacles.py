"""What stands in the way of an issue: a jump to each place, and the choice to send it all the same."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.core.model.digests import Issue, Problem
from pkm_desktop.ui.share.checks import headline
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.theme import Theme
from pkm_desktop.ui.widgets.icon_label import IconLabel

_SHOWN = 6


class Obstacles(QFrame):
    """Hidden where nothing blocks the issue."""

    jump = Signal(object)  # Problem
    override = Signal(bool)

    def __init__(self, theme: Theme, issue: Issue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.blocking = [problem for problem in issue.problems if problem.blocking]
        self.setProperty("card", True)
        self.anyway = QCheckBox(self.tr("Send it anyway"))
        self.anyway.toggled.connect(self.override)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 10, 12, 10)
        box.setSpacing(6)
        box.addWidget(plain_label(headline(self.blocking), tone="warn"))
        for problem in self.blocking[:_SHOWN]:
            box.addLayout(self._row(problem))
        if len(self.blocking) > _SHOWN:
            box.addWidget(plain_label(self.tr("and {n} more").format(n=len(self.blocking) - _SHOWN)))
        box.addWidget(self.anyway)
        self.setVisible(bool(self.blocking))

    def _row(self, problem: Problem) -> QHBoxLayout:
        row = QHBoxLayout()
        words = plain_label(problem.text, wrap=True)
        go = QPushButton(self.tr("Go there"))
        go.setProperty("flat", True)
        go.setAccessibleName(self.tr("Go there: {problem}").format(problem=problem.text))
        go.clicked.connect(lambda: self.jump.emit(problem))
        row.addWidget(
            IconLabel(self._theme.icon("circle-alert", 16, "warn"), 16), 0, Qt.AlignmentFlag.AlignTop
        )
        row.addWidget(words, 1)
        row.addWidget(go)
        return row

    def overridden(self) -> bool:
        """Whether the person wants to send it all the same."""
        return bool(self.blocking) and self.anyway.isChecked()

    def passable(self) -> bool:
        """Whether nothing stands in the way, or the person said so."""
        return not self.blocking or self.anyway.isChecked()
