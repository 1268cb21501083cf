"""The problems of an issue below each other: what stops it first, then what is worth a look."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from pkm_desktop.core.model.digests import Problem
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.share.problem_row import ProblemRow

_TALLEST = 190  # px before the list scrolls
AT_ONCE, A_TURN = 8, 2  # new rows: as many as are seen at first, then a few in each turn of the event loop


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
        self._box.addStretch(1)
        self._apart: QLabel | None = None
        self._old: dict[Problem, ProblemRow] = {}
        self._coming: list[Problem] = []
        self._clock = QTimer(self, interval=0)
        self._clock.timeout.connect(lambda: self._build(A_TURN))
        self.setWidget(self._inside)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """List these, those that stop the issue first."""
        wanted = tuple(sorted(problems, key=lambda problem: not problem.blocking))
        if wanted == self.problems:
            return
        at = next((place for place, row in enumerate(self.rows) if _has_focus(row)), None)
        self.problems = wanted
        self._clear()
        self._coming = list(wanted)
        self._build(AT_ONCE)
        if at is not None and self.rows:
            self.rows[min(at, len(self.rows) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, most: int) -> None:
        """Put up the next rows; of those that were not there before not more than `most`."""
        while self._coming and most:
            problem = self._coming.pop(0)
            if self.rows and not problem.blocking and self.rows[-1].problem.blocking:
                self._add(self._heading())
            row = self._old.pop(problem, None)
            most -= row is None
            row = row or self._row(problem)
            self.rows.append(row)
            self._add(row)
            row.show()
        if self._coming:
            self._clock.start()
        else:
            self._clock.stop()
            for row in self._old.values():
                row.deleteLater()
            self._old = {}
        QTimer.singleShot(0, self, self._fit)

    def _add(self, widget: QWidget) -> None:
        self._box.insertWidget(self._box.count() - 1, widget)

    def _heading(self) -> QLabel:
        self._apart = plain_label(self.tr("Worth a look"), role="section")
        self._apart.setContentsMargins(8, 6, 0, 2)
        return self._apart

    def begin(self) -> None:
        """Put the keys on the first problem; Enter goes to what it is about, arrows to the others."""
        if self.rows:
            self.rows[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _row(self, problem: Problem) -> ProblemRow:
        row = ProblemRow(problem, self._theme)
        row.jump.connect(self.jump)
        row.fix_wanted.connect(self.fix_wanted)
        row.stepped.connect(lambda by: self._step(row, by))
        return row

    def _clear(self) -> None:
        """Take all rows down; those that are wanted again are not built again."""
        for row in self.rows:
            if self._old.setdefault(row.problem, row) is not row:
                row.deleteLater()
        for widget in (*self.rows, self._apart):
            if widget is not None:
                self._box.removeWidget(widget)
                widget.hide()
        if self._apart is not None:
            self._apart.deleteLater()
        self.rows, self._apart = [], None

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
