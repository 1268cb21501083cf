"""A cell with a smaller line or two below its words: what a number means stands under it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from pkm_desktop.ui.look.theme import Theme

Index = QModelIndex | QPersistentModelIndex
UNDER = int(Qt.ItemDataRole.UserRole) + 1
PAD, GAP, EDGE = 8, 2, 8
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


class UnderDelegate(QStyledItemDelegate):
    """Paints as usual where nothing stands under the words."""

    def __init__(self, theme: Theme, table: QTableView) -> None:
        super().__init__(table)
        self._theme, self._table = theme, table

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        usual = super().sizeHint(option, index)
        under = index.data(UNDER)
        if not under:
            return usual
        room = max(80, self._table.columnWidth(index.column()) - 2 * PAD)
        height = _small(option.font)[1].boundingRect(QRect(0, 0, room, 1000), int(_WRAP), under).height()
        return QSize(usual.width(), 2 * EDGE + option.fontMetrics.height() + GAP + height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        under = index.data(UNDER)
        if not under:
            super().paint(painter, option, index)
            return
        text = QStyleOptionViewItem(option)
        self.initStyleOption(text, index)
        words, text.text = text.text, ""
        style = self._table.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, text, painter, self._table)
        box = option.rect.adjusted(PAD, EDGE, -PAD, -EDGE)
        line = option.fontMetrics.height()
        side = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
        side = style.visualAlignment(option.direction, side)
        painter.save()
        painter.setPen(self._theme.color("text"))
        painter.setFont(option.font)
        painter.drawText(QRect(box.left(), box.top(), box.width(), line), int(side), words)
        painter.setPen(self._theme.color("muted"))
        painter.setFont(_small(option.font)[0])
        below = box.adjusted(0, line + GAP, 0, 0)
        painter.drawText(below, int(side | Qt.TextFlag.TextWordWrap), under)
        painter.restore()


def _small(font: QFont) -> tuple[QFont, QFontMetrics]:
    small = QFont(font)
    small.setPointSizeF(small.pointSizeF() * 0.92)
    return small, QFontMetrics(small)
