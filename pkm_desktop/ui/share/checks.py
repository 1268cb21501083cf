"""The check panel: what to look at before an issue goes out; Enter or a click jumps there."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from pkm_desktop.core.model.digests import Issue, Problem
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.theme import Theme

_SHOWN = 4  # rows before the list scrolls
_BESIDE = 48  # px of a row that are not text
_PROBLEM = Qt.ItemDataRole.UserRole


class CheckPanel(QFrame):
    """Hidden while there is nothing to say."""

    jump = Signal(object)  # Problem

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checkPanel")
        self._theme = theme
        self.title = plain_label(role="heading")
        self.title.setContentsMargins(14, 8, 14, 2)
        self.list = QListWidget()
        self.list.setObjectName("checkList")
        self.list.setAccessibleName(self.tr("What to look at before it goes out"))
        self.list.setWordWrap(True)
        self.list.setIconSize(QSize(16, 16))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.itemClicked.connect(self._go)
        self.list.itemActivated.connect(self._go)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 6)
        box.setSpacing(0)
        box.addWidget(self.title)
        box.addWidget(self.list)
        self.hide()

    def show_problems(self, issue: Issue) -> None:
        """List the problems of a draft, those that stop it first."""
        problems = sorted(issue.problems, key=lambda problem: not problem.blocking)
        if issue.status == "published":
            problems = []
        self.title.setText(headline(problems))
        row = self.list.currentRow()
        self.list.clear()
        titles = {entry.id: entry.title for entry in issue.entries}
        for problem in problems:
            self.list.addItem(self._item(problem, titles.get(problem.entry or 0, "")))
        self.list.setCurrentRow(min(row, len(problems) - 1))
        self.setVisible(bool(problems))
        self._fit()

    def _fit(self) -> None:
        """Rows as tall as their sentences at this width; at most some of them before the list scrolls."""
        room = max(self.list.viewport().width() - _BESIDE, 80)
        metrics = self.list.fontMetrics()
        heights = []
        for row in range(self.list.count()):
            item = self.list.item(row)
            box = metrics.boundingRect(0, 0, room, 1000, int(Qt.TextFlag.TextWordWrap), item.text())
            heights.append(box.height() + 8)
            item.setSizeHint(QSize(0, heights[-1]))
        self.list.setFixedHeight(sum(heights[:_SHOWN]) + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def _item(self, problem: Problem, title: str) -> QListWidgetItem:
        text = problem.text if not title or title in problem.text else f"{title}: {problem.text}"
        kind = self.tr("Stops it") if problem.blocking else self.tr("Have a look")
        icon = self._theme.icon(
            "circle-alert" if problem.blocking else "info", 16, "warn" if problem.blocking else "muted"
        )
        item = QListWidgetItem(icon, text)
        item.setToolTip(kind)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{kind}. {text}")
        item.setData(_PROBLEM, problem)
        return item

    def _go(self, item: QListWidgetItem) -> None:
        self.jump.emit(item.data(_PROBLEM))


def headline(problems: list[Problem]) -> str:
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
    if issue.status == "published" or not issue.problems:
        return ""
    if missing:
        return wording.counted(
            missing,
            translate("Share", "1 item has no reason yet"),
            translate("Share", "{n} items have no reason yet"),
        )
    return issue.problems[0].text
