"""Puts another style sheet or font on what is there: at once on what is seen, soon after on all else."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterator

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from pkm_desktop.ui.look.fonts import has_own_size, put_on

COLOUR = re.compile(r"#[0-9a-f]{6}\b|\btransparent\b|url\([^)]*\)")
Act = Callable[[QWidget], None]
TURN_MS = 8  # of dressing what nobody sees, then the window may paint and listen


class Dressing(QObject):
    """`QApplication.setStyleSheet` goes down from every widget it has dressed so far (Qt 6.11): one that is
    ten deep in a window is dressed eleven times, two thousand take a second and a half. Here it is once each.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[tuple[Act, QWidget]] = deque()
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

    def write_in(self, app: QApplication, font: QFont) -> None:
        """Another font, or another size of it."""
        if font != QApplication.font():
            while self._waiting:  # what has the size before last, to begin with
                self._do_next()
        follow = put_on(app, font)
        if follow is not None:
            self._give(follow, _all(app), at_once=QWidget.isVisible)

    def _dress_all(self, app: QApplication) -> None:
        self._waiting = deque(one for one in self._waiting if one[0] != self._dress)
        dressed = (one for one in _all(app) if one.testAttribute(Qt.WidgetAttribute.WA_StyleSheet))
        self._give(self._dress, dressed, at_once=_is_seen)

    def _give(self, act: Act, widgets: Iterator[QWidget], *, at_once: Callable[[QWidget], bool]) -> None:
        now = list[QWidget]()
        for widget in widgets:
            if at_once(widget):
                now.append(widget)
            else:
                self._waiting.append((act, widget))
        for widget in now:
            act(widget)
            widget.update()
        self._clock.start()

    def _turn(self) -> None:
        spent = QElapsedTimer()
        spent.start()
        while self._waiting and spent.elapsed() < TURN_MS:
            self._do_next()
        if not self._waiting:
            self._clock.stop()

    def _do_next(self) -> None:
        act, widget = self._waiting.popleft()
        if isValid(widget):
            act(widget)

    def _dress(self, widget: QWidget) -> None:
        """Qt puts back the size of the text a widget had at its first dress: its own is kept."""
        own = widget.font() if has_own_size(widget) else None
        widget.style().polish(widget)
        if own is not None and widget.font() != own:
            widget.setFont(own)
        if self._moved:
            QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def _all(app: QApplication) -> Iterator[QWidget]:
    """All there are, parents first."""
    for top in app.topLevelWidgets():
        if top.parentWidget() is None:
            yield from (top, *top.findChildren(QWidget))


def _is_seen(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def _shape(sheet: str) -> str:
    """All that a style sheet says but for the colours."""
    return COLOUR.sub("", sheet)
