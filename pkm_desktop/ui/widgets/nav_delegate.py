"""Paints a sidebar row: rounded tint for the chosen one, icon, label and count."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.cutting import cut, cut_before
from pkm_desktop.ui.widgets.nav_row import NavRow
from pkm_desktop.ui.widgets.row_ground import by_keys

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
State = QStyle.StateFlag
INDENT, DEEP, DEEPER = 18, 60, 3  # pixels for a level; from the fourth on less


class NavDelegate(QStyledItemDelegate):
    """Sizes follow the font, so larger system text makes taller rows."""

    EDGE = 8  # from the sidebar's edge to the tint
    LABEL_AT = 40
    ICON = 16
    TILE = 18

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: NavRow = index.data(ROW)
        line = option.fontMetrics.height()
        return QSize(80, line + (14 if row.heading else 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: NavRow = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.heading:
            self._paint_heading(painter, option, row)
        else:
            self._paint_row(painter, option, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, row: NavRow) -> None:
        font = QFont(option.font)
        font.setPointSizeF(option.font.pointSizeF() * 0.85)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme.color("faint"))
        box = option.rect.adjusted(self.EDGE * 2, 7, -self.EDGE, 0)
        text = cut(painter.fontMetrics(), row.label, box.width())
        painter.drawText(box, _aligned(option, Qt.AlignmentFlag.AlignVCenter), text)

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: NavRow) -> None:
        chosen = bool(option.state & State.State_Selected)
        ink = self._theme.color("accent" if chosen else "warn" if row.warn else "text")
        self._paint_ground(painter, option, chosen)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
        painter.setFont(font)
        left = self.LABEL_AT + indent(row.level) + (2 if row.level else 0)
        self._paint_icon(painter, option, row, QIcon.Mode.Selected if chosen else QIcon.Mode.Normal)
        room = option.rect.width() - left - self.EDGE * 2
        count_width = self._paint_count(painter, option, row, self._count_ink(row, ink if chosen else None))
        self._paint_label(painter, option, row, ink, QRect(left, 0, room - count_width, 0))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, chosen: bool) -> None:
        box = QRectF(option.rect).adjusted(self.EDGE, 0, -self.EDGE, 0)
        hovered = bool(option.state & State.State_MouseOver)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent_soft" if chosen else "hover"))
            painter.drawRoundedRect(box, 6, 6)
        if chosen and self._theme.tokens.high:
            painter.setPen(self._theme.color("edge"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if by_keys(option) and option.state & State.State_HasFocus:
            painter.setPen(QPen(self._theme.color("ring"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)

    def _paint_icon(
        self, painter: QPainter, option: QStyleOptionViewItem, row: NavRow, mode: QIcon.Mode
    ) -> None:
        tile = row.level > 0
        side = self.TILE if tile else self.ICON
        left = self.EDGE * 2 + indent(row.level)
        box = QRect(option.rect.left() + left, option.rect.center().y() - side // 2 + 1, side, side)
        box = QStyle.visualRect(option.direction, option.rect, box)
        row.icon.paint(painter, box, Qt.AlignmentFlag.AlignCenter, mode)

    def _count_ink(self, row: NavRow, chosen: QColor | None) -> QColor:
        if row.urgent:
            return self._theme.color("warn")
        return chosen or self._theme.color("muted")

    def _paint_count(self, painter: QPainter, option: QStyleOptionViewItem, row: NavRow, ink: QColor) -> int:
        """The width taken, with the gap before it."""
        if not row.count:
            return 0
        painter.save()
        font = QFont(painter.font())
        font.setPointSizeF(option.font.pointSizeF() * (1.0 if option.state & State.State_Selected else 0.93))
        font.setFeature(QFont.Tag("tnum"), 1)
        painter.setFont(font)
        painter.setPen(ink)
        width = QFontMetrics(font).horizontalAdvance(row.count)
        box = QRect(
            option.rect.right() - self.EDGE * 2 + 1 - width,
            option.rect.top(),
            width + 1,
            option.rect.height(),
        )
        box = QStyle.visualRect(option.direction, option.rect, box)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignHCenter, row.count)
        painter.restore()
        return width + self.EDGE

    def _paint_label(
        self, painter: QPainter, option: QStyleOptionViewItem, row: NavRow, ink: QColor, place: QRect
    ) -> None:
        metrics = QFontMetrics(painter.font())
        box = QRect(option.rect.left() + place.left(), option.rect.top(), place.width(), option.rect.height())
        text = cut_before(metrics, row.label, row.tail, box.width())
        painter.setPen(ink)
        shown = QStyle.visualRect(option.direction, option.rect, box)
        painter.drawText(shown, _aligned(option, Qt.AlignmentFlag.AlignVCenter), text)
        box.setLeft(box.left() + metrics.horizontalAdvance(f"{text} "))
        if row.aside and text == row.label and metrics.horizontalAdvance(row.aside) <= box.width():
            painter.setPen(self._theme.color("warn"))
            shown = QStyle.visualRect(option.direction, option.rect, box)
            painter.drawText(shown, _aligned(option, Qt.AlignmentFlag.AlignVCenter), row.aside)


def indent(level: int) -> int:
    """How far a row stands in: of folders in folders in folders the name is still to be read."""
    return min(INDENT * level, DEEP + DEEPER * level)


def _aligned(option: QStyleOptionViewItem, vertical: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    """Left in left-to-right, right in right-to-left."""
    return QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft) | vertical
