"""Rows of a sidebar put into another order by dragging, or by Alt with the arrows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from pkm_desktop.ui.carrying import carry, payload
from pkm_desktop.ui.widgets.nav_list import NavList

MIME = "application/x-pkm-row"
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class NavSorting(QObject):
    """`moved(key, key of the row it was dropped on)`; only rows that `sorts` says yes to take part."""

    moved = Signal(str, str)
    stepped = Signal(str, int)  # key, -1 up or 1 down

    def __init__(self, nav: NavList, sorts: Callable[[str], bool]) -> None:
        super().__init__(nav)
        self._nav = nav
        self._sorts = sorts
        self._pressed: tuple[str, QPoint] | None = None
        nav.viewport().setAcceptDrops(True)
        nav.viewport().installEventFilter(self)
        nav.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            return watched is self._nav and self._key(event)
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if isinstance(event, QDropEvent):  # entering and moving are kinds of it
            return self._over(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        step = _STEPS.get(Qt.Key(event.key()))
        wanted = event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        alone = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.AltModifier
        if step is None or not wanted or not alone or not self._sorts(self._nav.chosen()):
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self.stepped.emit(self._nav.chosen(), step)
        return True

    def _mouse(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress:
            row = self._nav.row_at(point)
            sorts = row is not None and self._sorts(row.key) and event.button() == Qt.MouseButton.LeftButton
            self._pressed = (row.key, point) if row is not None and sorts else None
        elif event.type() == QEvent.Type.MouseMove and self._pressed:
            key, start = self._pressed
            if (point - start).manhattanLength() >= QApplication.startDragDistance():
                self._pressed = None
                self._drag(key)
            return True
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._pressed = None
        return False

    def _drag(self, key: str) -> None:
        drag = QDrag(self._nav)
        drag.setMimeData(carry(MIME, key, plain=""))
        drag.exec(Qt.DropAction.MoveAction)

    def _over(self, event: QDropEvent) -> bool:
        key = payload(event.mimeData(), MIME)
        if not key:
            return False
        row = self._nav.row_at(event.position().toPoint())
        fits = row is not None and self._sorts(row.key) and row.key != key
        event.setAccepted(fits or event.type() == QEvent.Type.DragEnter)
        if event.type() == QEvent.Type.Drop and fits and row is not None:
            self.moved.emit(key, row.key)
        return True
