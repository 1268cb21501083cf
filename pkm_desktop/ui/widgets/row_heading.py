"""The band over the first row of a group: tile, name, a word about it, how many are in it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from pkm_desktop.core.model.values import dataclass
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.cutting import cut

TILE, LEFT, RIGHT, GAP = 18, 12, 15, 8


@dataclass(frozen=True)
class RowHeading:
    """What the band says; everything is plain text."""

    title: str
    count: str = ""
    mark: str = ""  # a word about the group, in the accent where it is strong
    strong: bool = False
    spoken: str = ""  # for screen readers


def heading_height(font: QFont) -> int:
    """Pixels of the band."""
    return max(QFontMetrics(font).height(), TILE) + 12


def paint_heading(painter: QPainter, option: QStyleOptionViewItem, heading: RowHeading, theme: Theme) -> None:
    """Draw the band into `option.rect`, which is the band's own."""
    tokens, rect = theme.tokens, option.rect
    painter.fillRect(rect, QColor(tokens.window))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line))
    tile = QRect(rect.left() + LEFT, rect.center().y() - TILE // 2, TILE, TILE)
    theme.tiles.paint(painter, QRectF(_placed(option, tile)), heading.title)
    small, bold = QFont(option.font), QFont(option.font)
    small.setPointSizeF(option.font.pointSizeF() * 0.93)
    bold.setWeight(QFont.Weight.DemiBold)
    width = QFontMetrics(small).horizontalAdvance(heading.count)
    right = rect.right() - RIGHT
    painter.setFont(small)
    painter.setPen(QColor(tokens.muted))
    _draw(painter, option, QRect(right - width, rect.top(), width + 2, rect.height()), heading.count)
    x = tile.right() + GAP
    mark = QFontMetrics(small).horizontalAdvance(heading.mark)
    room = right - width - GAP - x - (mark + GAP if mark else 0)
    title = cut(QFontMetrics(bold), heading.title, room)
    taken = QFontMetrics(bold).horizontalAdvance(title)
    painter.setFont(bold)
    painter.setPen(QColor(tokens.text))
    _draw(painter, option, QRect(x, rect.top(), taken + 2, rect.height()), title)
    painter.setFont(small)
    painter.setPen(QColor(tokens.accent if heading.strong else tokens.muted))
    _draw(painter, option, QRect(x + taken + GAP, rect.top(), mark + 2, rect.height()), heading.mark)


def _placed(option: QStyleOptionViewItem, rect: QRect) -> QRect:
    return QStyle.visualRect(option.direction, option.rect, rect)


def _draw(painter: QPainter, option: QStyleOptionViewItem, box: QRect, text: str) -> None:
    flags = QStyle.visualAlignment(
        option.direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    )
    painter.drawText(_placed(option, box), int(flags) | Qt.TextFlag.TextSingleLine.value, text)
