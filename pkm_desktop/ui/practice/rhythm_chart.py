"""Weeks side by side: kept, made sense of, shared. The arrow keys walk through the weeks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolTip, QWidget

from pkm_desktop.core.model.practice import Week
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.practice.figures import spoken, step_name, week_short
from pkm_desktop.ui.widgets.telling import tell

SERIES = (("kept", "chart_kept"), ("noted", "chart_made"), ("shared", "chart_shared"))
BAR, GAP = 9, 3
HEIGHT = 184
TOP, FOOT, LEGEND = 20, 26, 32


class RhythmChart(QFrame):
    """`picked(place)` when a week is chosen."""

    picked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._weeks: tuple[Week, ...] = ()
        self._place = -1
        self.setProperty("card", "true")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Your rhythm: kept, made sense of and shared per week"))
        theme.changed.connect(self.update)

    def show_weeks(self, weeks: tuple[Week, ...], place: int) -> None:
        """Show these, with one of them marked."""
        self._weeks, self._place = weeks, place
        self.setAccessibleDescription(". ".join(spoken(week) for week in weeks))
        self.update()

    def mark(self, place: int) -> None:
        """Mark another week, without telling anybody."""
        self._place = place
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(380, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self._pick(self._place + (-step if self.isRightToLeft() else step))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pick(self._at(event.position().x()))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self._weeks:
            place = self._at(event.pos().x())
            QToolTip.showText(event.globalPos(), spoken(self._weeks[place]), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = QFont(self.font())
        small.setPointSizeF(small.pointSizeF() * 0.85)
        top = max([1, *(getattr(week, name) for week in self._weeks for name, _ in SERIES)])
        for place, week in enumerate(self._weeks):
            painter.setFont(small)
            self._paint_week(painter, place, week, top)
        painter.setFont(self.font())
        self._paint_legend(painter)

    def _paint_week(self, painter: QPainter, place: int, week: Week, top: int) -> None:
        column = self._column(place)
        chosen = place == self._place
        if chosen:
            painter.setPen(self._chosen_pen())
            painter.setBrush(self._theme.color("accent_soft"))
            painter.drawRoundedRect(column.adjusted(3, 8, -3, 0), 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        base = column.bottom() - FOOT
        room = base - column.top() - TOP
        bar, gap = self._bar()
        left = column.center().x() - (len(SERIES) * (bar + gap) - gap) / 2
        for name, color in SERIES:
            value = getattr(week, name)
            height = max(2.0, room * value / top) if value else 0.0
            painter.setBrush(self._theme.color(color))
            painter.drawRoundedRect(QRectF(left, base - height, bar, height), 2, 2)
            left += bar + gap
        painter.setPen(self._theme.color("accent" if chosen else "muted"))
        foot = QRectF(column.left(), base, column.width(), FOOT)
        if place % self._every() == (len(self._weeks) - 1) % self._every():
            painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, week_short(week.monday))

    def _chosen_pen(self) -> QPen:
        """Around the chosen week: the focus, or in high contrast an edge."""
        if self.hasFocus():
            return QPen(self._theme.color("ring"), 2)
        return QPen(self._theme.color("edge")) if self._theme.tokens.high else QPen(Qt.PenStyle.NoPen)

    def _paint_legend(self, painter: QPainter) -> None:
        x = 16.0
        y = self.height() - LEGEND
        for name, color in SERIES:
            word = step_name(name)
            width = painter.fontMetrics().horizontalAdvance(word)
            left = self.width() - x - width - 16 if self.isRightToLeft() else x
            square = left + width + 6 if self.isRightToLeft() else left
            painter.fillRect(QRectF(square, y + 6, 10, 10), self._theme.color(color))
            painter.setPen(self._theme.color("muted"))
            text = QRectF(left if self.isRightToLeft() else left + 16, y, width + 2, 22)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, word)
            x += width + 34

    def _column(self, place: int) -> QRectF:
        width = (self.width() - 24) / max(1, len(self._weeks))
        shown = len(self._weeks) - 1 - place if self.isRightToLeft() else place
        return QRectF(12 + shown * width, 0, width, self.height() - LEGEND)

    def _bar(self) -> tuple[float, float]:
        """Width of a bar and of the gap after it: narrower where there are many weeks."""
        room = self._column(0).width() / (len(SERIES) + 1)
        return (BAR, GAP) if room >= BAR + GAP else (max(1.5, room * 0.75), room * 0.25)

    def _every(self) -> int:
        """How many weeks go to one word below the bars."""
        word = self.fontMetrics().horizontalAdvance(week_short(self._weeks[-1].monday)) + 8
        return max(1, -(-word // max(1, int(self._column(0).width()))))

    def _at(self, x: float) -> int:
        return next(
            (i for i in range(len(self._weeks)) if x <= self._column(i).right()), len(self._weeks) - 1
        )

    def _pick(self, place: int) -> None:
        if 0 <= place < len(self._weeks) and place != self._place:
            self._place = place
            self.update()
            tell(self, spoken(self._weeks[place]))
            self.picked.emit(place)
