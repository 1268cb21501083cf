"""The problems of an issue as a list model: what stops it first, each as tall as its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics

from pkm_desktop.core.model.digests import Problem
from pkm_desktop.ui.theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
translate = QCoreApplication.translate


class ProblemModel(QAbstractListModel):
    """Frozen problems; the panel says how wide a sentence may be."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stops = theme.icon("circle-alert", 16, "warn")
        self._hint = theme.icon("info", 16, "muted")
        self._heights: tuple[int, ...] = ()
        self.problems: tuple[Problem, ...] = ()

    def show(self, problems: Sequence[Problem]) -> None:
        """Take these; the same ones again change nothing, so that the row at hand stays."""
        wanted = tuple(sorted(problems, key=lambda problem: not problem.blocking))
        if wanted != self.problems:
            self.beginResetModel()
            self.problems, self._heights = wanted, ()
            self.endResetModel()

    def measure(self, width: int, metrics: QFontMetrics) -> tuple[int, ...]:
        """The heights of the rows where a sentence may be so wide."""
        flags = int(Qt.TextFlag.TextWordWrap)
        boxes = [metrics.boundingRect(0, 0, width, 10_000, flags, each.text) for each in self.problems]
        heights = tuple(box.height() + 8 for box in boxes)
        if heights != self._heights and heights:
            self._heights = heights
            self.dataChanged.emit(self.index(0), self.index(len(heights) - 1), [Role.SizeHintRole])
        return heights

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self.problems)

    def data(self, index: AnyIndex, role: int = Role.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.problems):
            return None
        problem = self.problems[index.row()]
        if role == Role.DisplayRole:
            return problem.text
        if role == Role.DecorationRole:
            return self._stops if problem.blocking else self._hint
        if role == Role.AccessibleTextRole:
            return f"{weight(problem)}. {problem.text}"
        if role == Role.SizeHintRole and index.row() < len(self._heights):
            return QSize(0, self._heights[index.row()])
        return weight(problem) if role == Role.ToolTipRole else None


def weight(problem: Problem) -> str:
    """Whether it stops the issue."""
    if problem.blocking:
        return translate("Share", "This has to be done before it goes out")
    return translate("Share", "Have a look at this")
