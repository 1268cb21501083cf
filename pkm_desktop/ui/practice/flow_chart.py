"""What became of what arrived, from the inbox to what was shared, as five bars below each other."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pkm_desktop.core.model.practice import Flow
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.practice.figures import step_name
from pkm_desktop.ui.words.local_forms import number

STEPS = ("arrived", "decided", "kept", "worded", "shared")
COLORS = {
    "arrived": "chart_plain",
    "decided": "chart_plain",
    "kept": "chart_kept",
    "worded": "chart_made",
    "shared": "chart_shared",
}
NAME_WIDTH = 116
NUMBER_WIDTH = 64
BAR = 14
LINE = 36


class FlowChart(QWidget):
    """Bars to one scale, each with its word and number: colour is never alone."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._flow = Flow()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("What became of what arrived"))
        theme.changed.connect(self.update)

    def show_flow(self, flow: Flow) -> None:
        """Show another one."""
        self._flow = flow
        said = ", ".join(f"{number(getattr(flow, step))} {step_name(step)}" for step in STEPS)
        self.setAccessibleDescription(said)
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, LINE * len(STEPS))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isRightToLeft():  # mirror the bars, not the letters
            painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        top = max(1, *(getattr(self._flow, step) for step in STEPS))
        for place, step in enumerate(STEPS):
            self._paint_step(painter, place, step, getattr(self._flow, step) / top)

    def _paint_step(self, painter: QPainter, place: int, step: str, share: float) -> None:
        y = place * LINE
        width, names = self.width(), self._names_width()
        painter.setPen(self._theme.color("text"))
        lead = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(self._box(0, y, names, LINE), lead, step_name(step))
        room = width - names - NUMBER_WIDTH
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("chip"))
        painter.drawRoundedRect(self._box(names, y + (LINE - BAR) / 2, room, BAR), 3, 3)
        if share:
            painter.setBrush(self._theme.color(COLORS[step]))
            painter.drawRoundedRect(self._box(names, y + (LINE - BAR) / 2, max(3.0, room * share), BAR), 3, 3)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme.color("text"))
        trail = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing
        value = number(getattr(self._flow, step))
        painter.drawText(self._box(width - NUMBER_WIDTH, y, NUMBER_WIDTH, LINE), trail, value)
        painter.setFont(self.font())

    def _names_width(self) -> int:
        """Room for the longest name in the person's language."""
        longest = max(self.fontMetrics().horizontalAdvance(step_name(step)) for step in STEPS)
        return max(NAME_WIDTH, longest + 12)

    def _box(self, x: float, y: float, width: float, height: float) -> QRectF:
        left = self.width() - x - width if self.isRightToLeft() else x
        return QRectF(left, y, width, height)
