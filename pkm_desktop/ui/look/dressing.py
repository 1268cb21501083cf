"""Puts another style sheet on what is there: at once on what is seen, soon after on all else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from pkm_desktop.ui.look.fonts import has_own_size

COLOUR = re.compile(r"#[0-9a-f]{6}\b|\btransparent\b|url\([^)]*\)")
TURN_MS = 8  # of dressing what nobody sees, then the window may paint and listen


class Dressing(QObject):
    """`QApplication.setStyleSheet` goes down from every widget it has dressed so far (Qt 6.11): one that is
    ten deep in a window is dressed eleven times, two thousand take a second and a half. Here it is once each.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[QWidget] = []
        self._moved = False
        self._clock = QTimer(self, interval=0)
        self._clock.timeout.connect(self._turn)

    def put_on(self, app: QApplication, palette: QPalette, sheet: str) -> None:
        """Only where more than colours is another is what is there laid out anew, too."""
        before = app.styleSheet()
        app.setPalette(palette)
        if before:
            app.style().unpolish(app)  # it forgets whom it has dressed, and has nowhere to go down from
        app.setStyleSheet(sheet)
        if before:
            self._moved = _shape(before) != _shape(sheet) or (self._moved and bool(self._waiting))
            self._dress_all(app)

    def _dress_all(self, app: QApplication) -> None:
        seen, self._waiting = list[QWidget](), []
        for widget in _dressed(app):
            (seen if _is_seen(widget) else self._waiting).append(widget)
        for widget in seen:
            self._dress(widget)
            widget.update()
        self._waiting.reverse()
        self._clock.start()

    def _turn(self) -> None:
        spent = QElapsedTimer()
        spent.start()
        while self._waiting and spent.elapsed() < TURN_MS:
            widget = self._waiting.pop()
            if isValid(widget):
                self._dress(widget)
        if not self._waiting:
            self._clock.stop()

    def _dress(self, widget: QWidget) -> None:
        """Qt puts back the size of the text a widget had at its first dress: its own is kept."""
        own = widget.font() if has_own_size(widget) else None
        widget.style().polish(widget)
        if own is not None and widget.font() != own:
            widget.setFont(own)
        if self._moved:
            QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def _dressed(app: QApplication) -> Iterator[QWidget]:
    """All that have been dressed before, parents first. The others are dressed when they are first shown."""
    for top in app.topLevelWidgets():
        if top.parentWidget() is None:
            for widget in (top, *top.findChildren(QWidget)):
                if widget.testAttribute(Qt.WidgetAttribute.WA_StyleSheet):
                    yield widget


def _is_seen(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def _shape(sheet: str) -> str:
    """All that a style sheet says but for the colours."""
    return COLOUR.sub("", sheet)
