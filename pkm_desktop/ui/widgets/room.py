"""Heights and widths that grow with the text of the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QFont, QFontInfo, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

USUAL = 13  # pixels of the text our measures were drawn for
LINE = 16  # and of a line of it


def room(pixels: int) -> int:
    """So many pixels at the usual size of text, more where it is larger; never fewer."""
    return round(pixels * max(1.0, QFontInfo(QApplication.font()).pixelSize() / USUAL))


def somewhat(pixels: int) -> int:
    """Half as much more: for widths from which on something is shown beside something else."""
    return (pixels + room(pixels)) // 2


def roomy(size: QSize | tuple[int, int]) -> QSize:
    """The size of a dialog, larger with the text, and never larger than the screen."""
    screen = QGuiApplication.primaryScreen().availableSize() - QSize(40, 60)
    wide, high = size if isinstance(size, tuple) else (size.width(), size.height())
    return QSize(room(wide), room(high)).boundedTo(screen)


def tall(widget: QWidget, pixels: int) -> None:
    """A fixed height for a line of text, which follows its size; the room around it stays as it is."""
    follow(widget, lambda: widget.setFixedHeight(pixels - LINE + room(LINE)))


def follow(widget: QWidget, measure: Callable[[], object]) -> None:
    """Measure now, and again whenever the text of the window changes its size, while the widget lives."""
    _Follower(widget, measure)


class _Follower(QObject):
    def __init__(self, widget: QWidget, measure: Callable[[], object]) -> None:
        super().__init__(widget)
        self._measure = measure
        measure()
        app = QApplication.instance()
        if isinstance(app, QGuiApplication):
            app.fontChanged.connect(self._again)

    def _again(self, font: QFont) -> None:
        self._measure()
