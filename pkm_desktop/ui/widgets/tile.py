"""A source's tile: its initial on a colour that stays the same for the same name."""

from __future__ import annotations

from zlib import crc32

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap

# Each carries white text at 4.5:1 or better, on light and dark surfaces alike.
COLOURS = (
    "#8c5a2b",
    "#3b6ea8",
    "#5a8033",
    "#9b3f5f",
    "#6a5acd",
    "#1f6f6a",
    "#a0522d",
    "#4a5f8f",
    "#7a4f94",
    "#5e6b2f",
    "#a3414f",
    "#2f6f8f",
)


def tile_colour(name: str) -> QColor:
    """The colour of a name: stable over runs and machines."""
    return QColor(COLOURS[crc32(name.casefold().encode()) % len(COLOURS)])


def initial(name: str) -> str:
    """The first letter or figure of a name, in capitals; '·' where there is none."""
    return next((letter.upper()[:1] for letter in name if letter.isalnum()), "·")


def paint_tile(painter: QPainter, rect: QRectF, name: str) -> None:
    """Draw the tile of `name` into `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tile_colour(name))
    radius = rect.height() / 4.5
    painter.drawRoundedRect(rect, radius, radius)
    font = QFont(painter.font())
    font.setPixelSize(max(8, round(rect.height() * 0.58)))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor("#ffffff"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initial(name))
    painter.restore()


def tile_icon(name: str, size: int = 18, ratio: float = 2.0) -> QIcon:
    """The tile as an icon, for menus and lists that Qt paints itself."""
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_tile(painter, QRectF(0, 0, size, size), name)
    painter.end()
    return QIcon(pixmap)
