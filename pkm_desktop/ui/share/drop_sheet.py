"""Where dragged candidates, entries and sections land on an issue: a line shows the place beforehand."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QMimeData, QPoint, QRect, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from pkm_desktop.core.model.digests import Issue
from pkm_desktop.ui.carrying import REFS_MIME, payload, refs_in
from pkm_desktop.ui.share.dragging import ENTRY_MIME, SECTION_MIME, Gap, nearest

_EDGE = 48  # px from the top or bottom within which dragging scrolls


class DropSheet(QWidget):
    """Turns a drop into a wish: bring in, move an entry, move a section."""

    refs_dropped = Signal(object, str, int)  # tuple[Ref, ...], section, place in it
    entry_dropped = Signal(int, str, int)
    section_dropped = Signal(str, int)  # name, place among the sections

    issue: Issue | None
    cards: Mapping[int, QWidget]  # by entry, those there are so far
    headers: Mapping[str, QWidget]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._line = QFrame(self)
        self._line.setObjectName("dropLine")
        self._line.hide()

    def gaps(self, data: QMimeData) -> tuple[Gap, ...]:
        """Every place this load could land."""
        if self.issue is None:
            return ()
        if data.hasFormat(SECTION_MIME):
            return self._section_gaps(self.issue)
        moving = payload(data, ENTRY_MIME)
        return self._entry_gaps(self.issue, int(moving) if moving else None)

    def _entry_gaps(self, issue: Issue, moving: int | None) -> tuple[Gap, ...]:
        gaps = []
        for section in issue.sections:
            gaps.append(Gap(section.name, 0, self.headers[section.name].geometry().bottom() + 4))
            others = [entry for entry in section.entries if entry.id != moving]
            for place, entry in enumerate(others, start=1):
                if entry.id not in self.cards:
                    break  # still being built
                gaps.append(Gap(section.name, place, self.cards[entry.id].geometry().bottom() + 4))
        return tuple(gaps)

    def _section_gaps(self, issue: Issue) -> tuple[Gap, ...]:
        tops = [Gap("", place, self.headers[each.name].y()) for place, each in enumerate(issue.sections)]
        below = [widget.geometry().bottom() + 4 for widget in (*self.cards.values(), *self.headers.values())]
        return (*tops, Gap("", len(issue.sections), max(below, default=0)))

    # What Qt tells us
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(event.mimeData().hasFormat(mime) for mime in (REFS_MIME, ENTRY_MIME, SECTION_MIME)):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        at = event.position().toPoint()
        gap = nearest(self.gaps(event.mimeData()), at.y())
        if gap is None:
            event.ignore()
            return
        self._line.setGeometry(QRect(14, gap.y - 1, self.width() - 28, 3))
        self._line.show()
        self._line.raise_()
        self._scroll_along(at)
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._line.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._line.hide()
        gap = nearest(self.gaps(event.mimeData()), event.position().toPoint().y())
        if gap is None:
            return
        event.acceptProposedAction()
        self._land(event.mimeData(), gap)

    def _land(self, data: QMimeData, gap: Gap) -> None:
        if data.hasFormat(SECTION_MIME):
            self.section_dropped.emit(payload(data, SECTION_MIME), gap.index)
        elif data.hasFormat(ENTRY_MIME):
            self.entry_dropped.emit(int(payload(data, ENTRY_MIME)), gap.section, gap.index)
        else:
            self.refs_dropped.emit(refs_in(data), gap.section, gap.index)

    def _scroll_along(self, at: QPoint) -> None:
        viewport = self.parentWidget()
        area = viewport.parentWidget() if viewport else None
        if isinstance(area, QScrollArea):
            area.ensureVisible(at.x(), at.y(), 0, _EDGE)
