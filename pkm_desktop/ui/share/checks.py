"""The check panel: what to look at before an issue goes out; Enter or a click jumps there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from pkm_desktop.core.model.digests import Issue, Problem
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.share.problem_model import ProblemModel
from pkm_desktop.ui.theme import Theme

_SHOWN = 4  # rows before the list scrolls
_BESIDE = 48  # px of a row that are not text


class CheckPanel(QFrame):
    """Hidden while there is nothing to say."""

    jump = Signal(object)  # Problem

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checkPanel")
        self.title = plain_label(role="heading")
        self.title.setContentsMargins(14, 8, 14, 2)
        self.model = ProblemModel(theme, self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setObjectName("checkList")
        self.list.setAccessibleName(self.tr("What to look at before it goes out"))
        self.list.setWordWrap(True)
        self.list.setIconSize(QSize(16, 16))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.clicked.connect(self._go)
        self.list.activated.connect(self._go)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 6)
        box.setSpacing(0)
        box.addWidget(self.title)
        box.addWidget(self.list)
        self.hide()

    def show_problems(self, issue: Issue) -> None:
        """List the problems of a draft, those that stop it first."""
        self.model.show(() if wording.has_left(issue) else issue.problems)
        self.title.setText(headline(self.model.problems))
        self.setVisible(bool(self.model.problems))
        self._fit()

    def _fit(self) -> None:
        """Rows as tall as their sentences at this width; at most some of them before the list scrolls."""
        room = max(self.list.viewport().width() - _BESIDE, 80)
        heights = self.model.measure(room, self.list.fontMetrics())
        self.list.setFixedHeight(sum(heights[:_SHOWN]) + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def _go(self, index: QModelIndex) -> None:
        self.jump.emit(self.model.problems[index.row()])


def headline(problems: Sequence[Problem]) -> str:
    """'2 things stop this issue', or how many there are to look at."""
    translate = wording.translate
    stopping = sum(problem.blocking for problem in problems)
    if stopping:
        return wording.counted(
            stopping,
            translate("Share", "1 thing to do before it goes out"),
            translate("Share", "{n} things to do before it goes out"),
        )
    return wording.counted(
        len(problems),
        translate("Share", "1 thing to have a look at"),
        translate("Share", "{n} things to have a look at"),
    )


def status_line(issue: Issue) -> str:
    """The status bar's word on a draft: '1 item has no reason yet', or '' when nothing is missing."""
    translate = wording.translate
    missing = sum(problem.code == "missing-why" for problem in issue.problems)
    if wording.has_left(issue) or not issue.problems:
        return ""
    if missing:
        return wording.counted(
            missing,
            translate("Share", "1 item has no reason yet"),
            translate("Share", "{n} items have no reason yet"),
        )
    return issue.problems[0].text
