"""How a row of the command palette is painted: icon, text, what it is, keys, in one line."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.cutting import cut
from pkm_desktop.ui.widgets.row_ground import paint_edges

NAME = Qt.ItemDataRole.UserRole
KEYS = Qt.ItemDataRole.UserRole + 1
MENU = Qt.ItemDataRole.UserRole + 2
GAP, TEXT_AT, EDGE = 12, 46, 20
Index = QModelIndex | QPersistentModelIndex


class CommandDelegate(QStyledItemDelegate):
    """Icon, text, menu and keys in one line."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, option.fontMetrics.height() + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        rect, flow = option.rect, option.direction
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent_soft"))
            painter.drawRoundedRect(rect.adjusted(8, 0, -8, 0), 6, 6)
            paint_edges(painter, option, self._theme.tokens, rect.adjusted(8, 0, -9, -1))
        icon: QIcon = index.data(Qt.ItemDataRole.DecorationRole)
        place = QRect(rect.left() + 18, rect.center().y() - 7, 16, 16)
        mode = QIcon.Mode.Selected if chosen else QIcon.Mode.Normal
        icon.paint(painter, QStyle.visualRect(flow, rect, place), Qt.AlignmentFlag.AlignCenter, mode)
        self._paint_words(painter, option, index)
        painter.restore()

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        metrics, rect, flow = option.fontMetrics, option.rect, option.direction
        keys, menu = str(index.data(KEYS)), str(index.data(MENU))
        aside = metrics.horizontalAdvance(keys)
        room = rect.width() - TEXT_AT - EDGE - (aside + GAP if aside else 0)
        text = cut(metrics, index.data(Qt.ItemDataRole.DisplayRole), room)
        taken = metrics.horizontalAdvance(text) + GAP
        lead = QStyle.visualAlignment(flow, Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
        trail = QStyle.visualAlignment(flow, Qt.AlignmentFlag.AlignRight) | Qt.AlignmentFlag.AlignVCenter
        box = QRect(rect.left() + TEXT_AT, rect.top(), room, rect.height())
        painter.setPen(self._theme.color("text"))
        painter.drawText(QStyle.visualRect(flow, rect, box), lead, text)
        painter.setPen(self._theme.color("muted"))
        if room > taken:
            painter.drawText(
                QStyle.visualRect(flow, rect, box.adjusted(taken, 0, 0, 0)),
                lead,
                cut(metrics, menu, room - taken),
            )
        painter.drawText(QStyle.visualRect(flow, rect, rect.adjusted(TEXT_AT, 0, -EDGE, 0)), trail, keys)
