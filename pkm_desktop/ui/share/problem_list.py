"""The problems of an issue below each other: what stops it first, then what is worth a look."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from pkm_desktop.core.model.digests import Problem
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.share.problem_row import ProblemRow

_TALLEST = 190  # px before the list scrolls


class ProblemList(QScrollArea):
    """As tall as its rows, up to a limit. The same problems again change nothing, so the focus stays."""

    jump = Signal(object)
    fix_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, widgetResizable=True)
        self._theme = theme
        self.problems: tuple[Problem, ...] = ()
        self.rows: list[ProblemRow] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("What to look at before it goes out"))
        self._inside = QWidget()
        self._inside.setProperty("plain", "true")
        self._box = QVBoxLayout(self._inside)
        self._box.setContentsMargins(6, 0, 6, 2)
        self._box.setSpacing(0)
        self.setWidget(self._inside)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """List these, those that stop the issue first."""
        wanted = tuple(sorted(problems, key=lambda problem: not problem.blocking))
        if wanted == self.problems:
            return
        at = next((place for place, row in enumerate(self.rows) if _has_focus(row)), None)
        self.problems = wanted
        self._clear()
        for place, problem in enumerate(wanted):
            if place and not problem.blocking and wanted[place - 1].blocking:
                apart = plain_label(self.tr("Worth a look"), role="section")
                apart.setContentsMargins(8, 6, 0, 2)
                self._box.addWidget(apart)
            self._box.addWidget(self._row(problem))
        self._box.addStretch(1)
        if at is not None and self.rows:
            self.rows[min(at, len(self.rows) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._fit)

    def begin(self) -> None:
        """Put the keys on the first problem; Enter goes to what it is about, arrows to the others."""
        if self.rows:
            self.rows[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _row(self, problem: Problem) -> ProblemRow:
        row = ProblemRow(problem, self._theme)
        row.jump.connect(self.jump)
        row.fix_wanted.connect(self.fix_wanted)
        row.stepped.connect(lambda by: self._step(row, by))
        self.rows.append(row)
        return row

    def _clear(self) -> None:
        self.rows = []
        while self._box.count():
            item = self._box.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()

    def _step(self, row: ProblemRow, by: int) -> None:
        place = max(0, min(self.rows.index(row) + by, len(self.rows) - 1))
        self.rows[place].setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(self.rows[place], 0, 4)

    def sizeHint(self) -> QSize:
        return QSize(300, self._height())

    def _height(self) -> int:
        if not self.problems:
            return 0
        width = max(self.viewport().width(), 120)
        wanted = self._box.totalHeightForWidth(width)  # -1 where nothing in it wraps
        return min(_TALLEST, wanted if wanted >= 0 else self._box.sizeHint().height())

    def _fit(self) -> None:
        self.setFixedHeight(self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)


def _has_focus(row: ProblemRow) -> bool:
    return row.hasFocus() or bool(row.fix and row.fix.hasFocus())
