"""Items and notes dropped on rows of a sidebar."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from pkm_desktop.ui.carrying import REFS_MIME, refs_in
from pkm_desktop.ui.widgets.nav_list import NavList


class NavDrops(QObject):
    """`dropped(key of the row, refs)`; only rows that `takes` says yes to take anything."""

    dropped = Signal(str, object)

    def __init__(self, nav: NavList, takes: Callable[[str], bool]) -> None:
        super().__init__(nav)
        self._nav = nav
        self._takes = takes
        nav.viewport().setAcceptDrops(True)
        nav.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent):  # entering and moving are kinds of it
            return self._hover(event) if isinstance(event, QDragMoveEvent) else self._drop(event)
        return super().eventFilter(watched, event)

    def _hover(self, event: QDragEnterEvent | QDragMoveEvent) -> bool:
        ours = event.mimeData().hasFormat(REFS_MIME)
        entering = event.type() == QEvent.Type.DragEnter
        event.setAccepted(ours and (entering or bool(self._row(event))))
        return ours

    def _drop(self, event: QDropEvent) -> bool:
        refs, key = refs_in(event.mimeData()), self._row(event)
        if refs and key:
            event.acceptProposedAction()
            self.dropped.emit(key, refs)
        return bool(refs)

    def _row(self, event: QDropEvent) -> str:
        row = self._nav.row_at(event.position().toPoint())
        return row.key if row is not None and self._takes(row.key) else ""
