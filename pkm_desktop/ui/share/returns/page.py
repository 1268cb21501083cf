"""The shape of a page of what came back: facets and buttons on top, a list, and beside it what is at hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.share.composer import HEADER_HEIGHT
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.share.returns.row_list import Row, RowList
from pkm_desktop.ui.widgets.borders import name_borders
from pkm_desktop.ui.widgets.elided_label import ElidedLabel
from pkm_desktop.ui.widgets.empty_state import EmptyState
from pkm_desktop.ui.widgets.leading import lead_focus
from pkm_desktop.ui.widgets.room import tall

LIST_WIDTH, DETAIL_WIDTH, LEAST_DETAIL = 372, 600, 330
BESIDE = 550  # px: in less than that the list stands over the detail
WIDEST = 640  # px of the detail: longer lines do not read well


class ReturnsPage(QWidget):
    """Title, facets (one of them is on), list and detail; `facet_changed` when another facet is picked."""

    facet_changed = Signal(str)

    def __init__(self, desk: Desk, title: str, detail: QWidget, *, lines: int = 1) -> None:
        super().__init__()
        self.setProperty("pane", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.desk = desk
        self.list = RowList(desk.theme, title, self, lines=lines)
        self.detail = detail
        self.empty: EmptyState | None = None
        self._facets = QButtonGroup(self)
        self._names: list[str] = []
        self._title = plain_label(title, role="heading")
        self._header = QHBoxLayout()
        self._tools = QHBoxLayout()
        self._note = ElidedLabel(tone="muted")
        self.middle = QStackedWidget()
        self._lay_out()
        self._facets.idClicked.connect(lambda place: self.facet_changed.emit(self._names[place]))
        lead_focus(self, self.list)

    def _lay_out(self) -> None:
        head = QFrame()
        head.setProperty("pane", "header")
        tall(head, HEADER_HEIGHT)
        head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(head)
        row.setContentsMargins(14, 0, 10, 0)
        row.setSpacing(10)
        row.addWidget(self._title)
        self._header.setSpacing(4)
        row.addLayout(self._header)
        row.addWidget(self._note, 1)
        self._tools.setSpacing(4)
        row.addLayout(self._tools)
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.panes.addWidget(self.list)
        self.panes.addWidget(in_scroll(self.detail))
        self.panes.setChildrenCollapsible(False)
        self.panes.setHandleWidth(1)
        self.panes.setSizes([LIST_WIDTH, DETAIL_WIDTH])
        self.panes.setStretchFactor(1, 1)
        self.list.setMinimumWidth(200)
        name_borders(self.panes)
        self.desk.session.splitter(self.panes, "share/returns")
        self.middle.addWidget(self.panes)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(head)
        box.addWidget(self.middle, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= BESIDE
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        self._title.setVisible(beside)
        if self.panes.orientation() != wanted:
            self.panes.setOrientation(wanted)
            above = self.height() // 3
            self.panes.setSizes([LIST_WIDTH, DETAIL_WIDTH] if beside else [above, 2 * above])

    def add_facet(self, name: str, text: str) -> QToolButton:
        """A way to look at the list; the first one is on."""
        button = QToolButton()
        button.setText(text)
        button.setProperty("facet", "true")
        button.setCheckable(True)
        button.setChecked(not self._names)
        self._facets.addButton(button, len(self._names))
        self._names.append(name)
        self._header.addWidget(button)
        return button

    @property
    def facet(self) -> str:
        """The facet that is on."""
        return self._names[max(self._facets.checkedId(), 0)] if self._names else ""

    def set_facet(self, name: str) -> None:
        """Switch a facet on without telling anybody."""
        self._facets.button(self._names.index(name)).setChecked(True)

    def name_facet(self, name: str, text: str) -> None:
        """Another text on a facet: with its count."""
        self._facets.button(self._names.index(name)).setText(text)

    def add_tool(self, tool: QWidget) -> None:
        """A button at the right end of the header."""
        self._tools.addWidget(tool)

    def say(self, note: str) -> None:
        """A quiet word beside the facets."""
        self._note.say(note)

    def set_empty(self, empty: EmptyState) -> None:
        """What to show instead of an empty list."""
        self.empty = empty
        self.middle.addWidget(empty)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Fill the list; with nothing in it, say so."""
        self.list.show_rows(rows)
        self.middle.setCurrentWidget(self.panes if rows or self.empty is None else self.empty)


def in_scroll(detail: QWidget) -> QScrollArea:
    """A form that scrolls, no wider than words want to be."""
    room = QWidget()
    room.setProperty("plain", "true")
    row = QHBoxLayout(room)
    row.setContentsMargins(0, 0, 0, 0)
    detail.setMaximumWidth(WIDEST)
    row.addWidget(detail, 100)
    row.addStretch(1)
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(room)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setMinimumWidth(LEAST_DETAIL)
    return area
