"""A funnel as bars: fetched, opened, kept, highlighted, shared, each with its figure."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from pkm_desktop.core.model.sources import Funnel
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.seek.sources.source_words import funnel_steps

ROW, BAR, LABEL = 24, 8, 96


class FunnelChart(QWidget):
    """Painted; a screen reader gets the figures as words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps: list[tuple[str, int]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("What became of its items"))
        theme.changed.connect(self.update)
        self.show_funnel(Funnel())

    def show_funnel(self, funnel: Funnel) -> None:
        """These figures."""
        self._steps = funnel_steps(funnel)
        locale = QLocale()
        said = ", ".join(f"{name} {locale.toString(count)}" for name, count in self._steps)
        self.setAccessibleDescription(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, self._row() * len(self._steps))

    def _row(self) -> int:
        """The height of one: more where the text is larger."""
        return max(ROW, self.fontMetrics().lineSpacing() + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = self._theme.tokens, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((count for _, count in self._steps), default=0)
        figure = painter.fontMetrics().horizontalAdvance(QLocale().toString(max(most, 1000))) + 8
        names = max(painter.fontMetrics().horizontalAdvance(name) for name, _ in self._steps) + 12
        names = max(LABEL, names)  # the longest one in the person's language
        room = max(self.width() - names - figure, 20)
        for place, (name, count) in enumerate(self._steps):
            y = place * self._row()
            painter.setPen(QColor(tokens.muted))
            self._write(painter, QRect(0, y, names, self._row()), name)
            # In high contrast lines are black: a bar of them would be a full one, so there its edge is drawn.
            painter.setPen(QColor(tokens.line) if tokens.high else Qt.PenStyle.NoPen)
            painter.setBrush(Qt.BrushStyle.NoBrush if tokens.high else QColor(tokens.line))
            self._bar(painter, QRect(names, y, room, self._row()))
            painter.setPen(Qt.PenStyle.NoPen)
            if count:
                painter.setBrush(QColor(tokens.chart_made if place else tokens.chart_kept))
                self._bar(painter, QRect(names, y, max(round(room * count / most), 3), self._row()))
            painter.setPen(QColor(tokens.text))
            box = QRect(names + room, y, figure, self._row())
            self._write(painter, box, QLocale().toString(count), end=True)

    def _bar(self, painter: QPainter, row: QRect) -> None:
        box = QRect(row.left(), row.center().y() - BAR // 2, row.width(), BAR)
        placed = QStyle.visualRect(self.layoutDirection(), self.rect(), box)
        painter.drawRoundedRect(QRectF(placed), BAR / 2, BAR / 2)

    def _write(self, painter: QPainter, box: QRect, text: str, *, end: bool = False) -> None:
        side = Qt.AlignmentFlag.AlignRight if end else Qt.AlignmentFlag.AlignLeft
        where = QStyle.visualAlignment(self.layoutDirection(), side | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QStyle.visualRect(self.layoutDirection(), self.rect(), box), where, text)
