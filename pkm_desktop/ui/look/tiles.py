"""A source's tile: its icon where one is known, else its initial on a colour that stays the same.

What one made oneself has a sign on its tile instead.
"""

from __future__ import annotations

from collections.abc import Mapping
from zlib import crc32

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QIconEngine, QPainter, QPainterPath, QPixmap

from pkm_desktop.ui.look.icons import draw_icon

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
SIGNS = {  # icon and ground; the white sign stands out 3:1
    "note": ("pencil", "#1f6f6a"),
    "highlight": ("quote", "#ad7b00"),
    "issue": ("send", "#3b6ea8"),
}
BOLD = "2.75"  # of 24: a sign is small


def tile_colour(name: str) -> QColor:
    """The colour of a name: stable over runs and machines."""
    return QColor(COLOURS[crc32(name.casefold().encode()) % len(COLOURS)])


def initial(name: str) -> str:
    """The first letter or figure of a name, in capitals; '·' where there is none."""
    return next((letter.upper()[:1] for letter in name if letter.isalnum()), "·")


class Tiles(QObject):
    """The icons of sources that are known, by the source's name. They come from the disk, off this thread."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons: Mapping[str, QPixmap] = {}
        self._fitted: dict[tuple[str, int], QPixmap] = {}  # at the sizes they are drawn in, in screen pixels

    def use(self, icons: Mapping[str, QPixmap]) -> None:
        """Draw these from now on; all others get their initial."""
        if icons or self._icons:
            self._icons = dict(icons)
            self._fitted = {}
            self.changed.emit()

    def paint(self, painter: QPainter, rect: QRectF, name: str) -> None:
        """Draw the tile of `name` into `rect`."""
        picture = self._icons.get(name)
        if picture is None:
            paint_tile(painter, rect, name)
            return
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        outline = QPainterPath()
        outline.addRoundedRect(rect, rect.height() / 4.5, rect.height() / 4.5)
        painter.setClipPath(outline)
        fitted = self._fit(name, picture, round(rect.height() * painter.device().devicePixelRatioF()))
        painter.drawPixmap(rect, fitted, QRectF(fitted.rect()))
        painter.restore()

    def _fit(self, name: str, picture: QPixmap, side: int) -> QPixmap:
        """The picture so many screen pixels wide: scaled once and with care, not by each paint in haste."""
        fitted = self._fitted.get((name, side))
        if fitted is None:
            smooth = Qt.TransformationMode.SmoothTransformation
            fitted = picture.scaled(side, side, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
            self._fitted[name, side] = fitted
        return fitted

    def icon(self, name: str) -> QIcon:
        """The tile as an icon, for menus and lists that Qt paints itself; drawn when it is seen."""
        return QIcon(TileIcon(self, name))


class TileIcon(QIconEngine):
    """Draws one tile at the size and pixel ratio asked for: of three hundred sources few are seen at once."""

    def __init__(self, tiles: Tiles, name: str) -> None:
        super().__init__()
        self._tiles, self._name = tiles, name

    def clone(self) -> QIconEngine:
        return TileIcon(self._tiles, self._name)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        self._tiles.paint(painter, QRectF(rect), self._name)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """`size` is in device-independent pixels, `scale` the pixel ratio."""
        picture = QPixmap(round(size.width() * scale), round(size.height() * scale))
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        return size


def paint_sign(painter: QPainter, rect: QRectF, kind: str) -> None:
    """Draw the tile of a kind of SIGNS into `rect`."""
    icon, ground = SIGNS[kind]
    painter.save()
    _paint_ground(painter, rect, QColor(ground))
    rim = rect.height() * 0.2
    draw_icon(painter, rect.adjusted(rim, rim, -rim, -rim), icon, "#ffffff", BOLD)
    painter.restore()


def _paint_ground(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    radius = rect.height() / 4.5
    painter.drawRoundedRect(rect, radius, radius)


def paint_tile(painter: QPainter, rect: QRectF, name: str) -> None:
    """Draw the initial of `name` on its colour into `rect`."""
    painter.save()
    _paint_ground(painter, rect, tile_colour(name))
    font = QFont(painter.font())
    font.setPixelSize(max(8, round(rect.height() * 0.58)))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor("#ffffff"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initial(name))
    painter.restore()
