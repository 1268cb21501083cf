"""Rows on their way: what hangs at the pointer is small, so that one sees what they can be dropped on."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QDrag, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.look.tiles import paint_sign
from pkm_desktop.ui.widgets.cutting import cut
from pkm_desktop.ui.widgets.row_delegate import CONTENT_ROLE, RowContent

TILE, PAD, GAP, WIDEST = 18, 8, 7, 220
BESIDE = QPoint(-14, -8)  # the pointer stays free
DRAGGED = Qt.ItemFlag.ItemIsDragEnabled


def carry(view: QAbstractItemView, actions: Qt.DropAction, theme: Theme) -> None:
    """Drag the chosen rows; returns when they were let go."""
    model = view.model()
    chosen = [index for index in view.selectedIndexes() if model.flags(index) & DRAGGED]
    data = model.mimeData(chosen) if chosen else None
    if data is None:
        return
    content = view.currentIndex().data(CONTENT_ROLE)
    drag = QDrag(view)
    drag.setMimeData(data)
    if isinstance(content, RowContent):
        ratio = view.devicePixelRatioF()
        drag.setPixmap(picture(content, len(chosen), theme, view.font(), ratio=ratio))
        drag.setHotSpot(BESIDE)
    drag.exec(actions, Qt.DropAction.CopyAction)


def picture(content: RowContent, count: int, theme: Theme, font: QFont, *, ratio: float) -> QPixmap:
    """Tile and title of a row, and how many more there are."""
    tokens, metrics = theme.tokens, QFontMetrics(font)
    more = f"+{count - 1}" if count > 1 else ""
    title = cut(metrics, content.title, WIDEST)
    words, rest = metrics.horizontalAdvance(title), metrics.horizontalAdvance(more) + GAP if more else 0
    width, height = 2 * PAD + TILE + GAP + words + rest, max(TILE, metrics.height()) + 2 * PAD - 4
    made = QPixmap(round(width * ratio), round(height * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.edge if tokens.high else tokens.line)))
    painter.setBrush(QColor(tokens.raised))
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), 6, 6)
    tile = QRectF(PAD, (height - TILE) / 2, TILE, TILE)
    if content.sign:
        paint_sign(painter, tile, content.sign)
    else:
        theme.tiles.paint(painter, tile, content.tile or content.source or content.title)
    painter.setFont(font)
    painter.setPen(QColor(tokens.text))
    left = PAD + TILE + GAP
    painter.drawText(QRectF(left, 0, words + 1, height), Qt.AlignmentFlag.AlignVCenter, title)
    painter.setPen(QColor(tokens.muted))
    painter.drawText(QRectF(left + words + GAP, 0, rest, height), Qt.AlignmentFlag.AlignVCenter, more)
    painter.end()
    return made
