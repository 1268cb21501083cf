"""Lucide icons drawn in the text colour: sharp at any scale, following the theme by themselves."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from pkm_desktop.core.paths import resource

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

STROKE = "1.75"  # Lucide's 2 looks heavy at 16 to 20 px

ColorOf = Callable[[QIcon.Mode, QIcon.State], str]


class LineIcon(QIconEngine):
    """Draws one SVG at the size and device pixel ratio asked for, in the colour of the moment."""

    def __init__(self, name: str, color_of: ColorOf) -> None:
        super().__init__()
        self._name = name
        self._color_of = color_of

    def clone(self) -> QIconEngine:
        return LineIcon(self._name, self._color_of)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        draw_icon(painter, QRectF(rect), self._name, self._color_of(mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """`size` is in device-independent pixels (since Qt 6.8), `scale` the pixel ratio."""
        whole = QSize(round(size.width() * scale), round(size.height() * scale))
        picture = QPixmap(whole)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, whole.width(), whole.height()), mode, state)
        painter.end()
        picture.setDevicePixelRatio(scale)
        return picture

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        return size


def draw_icon(painter: QPainter, box: QRectF, name: str, color: str, stroke: str = STROKE) -> None:
    """Draw the icon into the largest square in the middle of `box`."""
    side = min(box.width(), box.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(box.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, color, stroke).render(painter, square)
    painter.restore()


@lru_cache(maxsize=512)
def _renderer(name: str, color: str, stroke: str) -> QSvgRenderer:
    from PySide6.QtSvg import QSvgRenderer

    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    drawing = drawing.replace("currentColor", color).replace('stroke-width="2"', f'stroke-width="{stroke}"')
    return QSvgRenderer(QByteArray(drawing.encode()))
