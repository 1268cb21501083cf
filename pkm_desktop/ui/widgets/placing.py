"""Where a small box opens: at the point asked for, and wholly on the screen."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

EDGE = 8  # pixels left to the border of the screen


def place(box: QWidget, point: QPoint) -> None:
    """Give the box its size and move it to `point`, or as near as the screen allows."""
    box.adjustSize()
    screen = QGuiApplication.screenAt(point) or QGuiApplication.primaryScreen()
    room = screen.availableGeometry().adjusted(EDGE, EDGE, -EDGE, -EDGE)
    left = max(room.left(), min(point.x(), room.right() - box.width()))
    top = max(room.top(), min(point.y(), room.bottom() - box.height()))
    box.move(left, top)
