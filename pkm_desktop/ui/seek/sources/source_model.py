"""The sources as rows of a list, and how a row is painted: tile, name, facts, and what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pkm_desktop.core.model.sources import Source
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.seek.sources.source_words import SourceLine, source_line
from pkm_desktop.ui.widgets.cutting import cut
from pkm_desktop.ui.widgets.row_ground import paint_ground

LINE = Qt.ItemDataRole.UserRole
TILE, LEFT, RIGHT, TOP, GAP = 18, 14, 15, 11, 10
Index = QModelIndex | QPersistentModelIndex


class SourceModel(QAbstractListModel):
    """Sources in the order given."""

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.sources: tuple[Source, ...] = ()

    def show(self, sources: Sequence[Source]) -> None:
        """Other sources, or the same with other figures."""
        new = tuple(sources)
        if [source.id for source in new] == [source.id for source in self.sources]:
            self.sources = new
            if new:
                self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self.sources = new
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.sources)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.sources):
            return None
        source = self.sources[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return source.title
        if role == LINE:
            return source_line(source, self._clock())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return source_line(source, self._clock()).spoken()
        return None


class SourceDelegate(QStyledItemDelegate):
    """Three lines, all rows equally high."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        small = QFontMetrics(_small(option.font)).lineSpacing() + 3
        return QSize(200, TOP + max(TILE, QFontMetrics(option.font).lineSpacing()) + 2 * small + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: SourceLine = index.data(LINE)
        tokens = self._theme.tokens
        painter.save()
        paint_ground(painter, option, self._theme.tokens)
        pen = _Pen(painter, option)
        rect = option.rect.adjusted(LEFT, TOP, -RIGHT, 0)
        x, width = rect.left() + TILE + GAP, rect.width() - TILE - GAP
        high = max(TILE, QFontMetrics(option.font).lineSpacing())  # of the first line: as its text is
        tile = QRectF(pen.placed(QRect(rect.left(), rect.top() + (high - TILE) // 2, TILE, TILE)))
        self._theme.tiles.paint(painter, tile, line.title)
        small = _small(option.font)
        aside = QFontMetrics(small).horizontalAdvance(line.age) + GAP
        pen.use(_strong(option.font), tokens.text)
        pen.write(QRect(x, rect.top(), width - aside, high), line.title)
        pen.use(small, tokens.muted)
        pen.write(QRect(x + width - aside, rect.top(), aside, high), line.age, end=True)
        step = QFontMetrics(small).lineSpacing() + 3
        y = rect.top() + high + 4
        pen.write(QRect(x, y, width, step), line.facts)
        pen.use(small, tokens.warn if line.troubled else tokens.muted)
        pen.write(QRect(x, y + step, width, step), line.below)
        painter.restore()


class _Pen:
    """Writes single lines, cut where the room ends, from right to left where the window runs so."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self._painter, self._option = painter, option

    def use(self, font: QFont, colour: str) -> None:
        """From now on in this face and colour."""
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))

    def placed(self, box: QRect) -> QRect:
        """Where a box is in a window that may run from right to left."""
        return QStyle.visualRect(self._option.direction, self._option.rect, box)

    def write(self, box: QRect, text: str, *, end: bool = False) -> None:
        """One line, at the beginning or the end of its box."""
        line = cut(self._painter.fontMetrics(), text, box.width())
        side = Qt.AlignmentFlag.AlignRight if end else Qt.AlignmentFlag.AlignLeft
        where = QStyle.visualAlignment(self._option.direction, side | Qt.AlignmentFlag.AlignVCenter)
        self._painter.drawText(self.placed(box), where, line)


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(made.pointSizeF() * 0.95)
    return made


def _strong(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made
