"""The list of items on the screen: one column, equal rows, any number of them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QToolTip, QWidget

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.seek.item_model import ID_ROLE, ItemModel, runs
from pkm_desktop.ui.widgets.carried_rows import carry
from pkm_desktop.ui.widgets.own_viewport import bring_viewport
from pkm_desktop.ui.widgets.row_delegate import RowDelegate

_SELECT = QItemSelectionModel.SelectionFlag


class ItemTable(QTableView):
    """`chosen` when another item, or another number of items, is selected."""

    chosen = Signal()
    tip_wanted = Signal(int, QPoint)  # item, place on the screen

    def __init__(self, theme: Theme, model: ItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        bring_viewport(self)
        self._items = model
        self._theme = theme
        self._delegate = RowDelegate(theme, self, lines=theme.settings.excerpt_lines)
        self._tall: set[int] = set()  # rows with a heading over them
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Items"))
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(10)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self._delegate.row_height(self.font()))
        self.verticalScrollBar().setSingleStep(rows.defaultSectionSize() // 3)
        theme.changed.connect(self._dress)
        model.modelReset.connect(self._fit_headings)
        model.rowsRemoved.connect(self._after_removal)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        carry(self, supportedActions, self._theme)

    def selected_ids(self) -> tuple[int, ...]:
        """The selected items from top to bottom."""
        ids = self._items.ids
        return tuple(dict.fromkeys(item for top, end in self._spans() for item in ids[top : end + 1]))

    def at_hand(self) -> tuple[int, ...]:
        """What keys decide about: the selected items or, before any is, the one the focus is around."""
        return (int(self.currentIndex().data(ID_ROLE)),) if self.only_focused() else self.selected_ids()

    def has_at_hand(self) -> bool:
        """Whether there is anything to decide about, without listing it."""
        return self.selectionModel().hasSelection() or self.only_focused()

    def only_focused(self) -> bool:
        """Whether no item is selected yet, and the focus is around one."""
        return self.hasFocus() and self.currentIndex().isValid() and not self.selectionModel().hasSelection()

    def selected_count(self) -> int:
        """How many items are selected, without listing them."""
        return sum(end + 1 - top for top, end in self._spans())

    def _spans(self) -> list[tuple[int, int]]:
        parts = self.selectionModel().selection()
        return sorted((parts.at(n).top(), parts.at(n).bottom()) for n in range(parts.size()))

    def current_id(self) -> int:
        """The item the keys are at, 0 when there is none."""
        index = self.currentIndex()
        selected = index.isValid() and self.selectionModel().isSelected(index)
        return int(index.data(ID_ROLE)) if selected else 0

    def go(self, place: int, *, quietly: bool = False, top: bool = False) -> bool:
        """Select one row and show it, uppermost if so wished; False where there is no such row."""
        if not 0 <= place < self._items.rowCount():
            return False
        index = self._items.index(place, 0)
        if quietly:
            self.selectionModel().blockSignals(True)
        self.selectionModel().setCurrentIndex(index, _SELECT.ClearAndSelect | _SELECT.Rows)
        if quietly:
            self.selectionModel().blockSignals(False)
            self.viewport().update()
        if top:
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
            return True
        for near in (place + 1, place - 1, place):  # one looks ahead: at the edge its neighbours show, too
            if 0 <= near < self._items.rowCount():
                self.scrollTo(self._items.index(near, 0))
        return True

    def choose_focused(self) -> None:
        """Select the item the focus is around."""
        self.go(self.currentIndex().row())

    def shows(self, item_id: int) -> bool:
        """Whether an item is on the screen, at least a part of it."""
        place = self._items.place(item_id) if item_id else -1
        row = self.visualRect(self._items.index(place, 0)) if place >= 0 else QRect()
        return row.intersects(self.viewport().rect())

    def select_ids(self, ids: Iterable[int]) -> None:
        """Select these items as far as they are in the list, and show the first."""
        places = runs(self._items.places(ids))
        if not places:
            return
        selection = QItemSelection()
        for first, last in places:
            selection.select(self._items.index(first, 0), self._items.index(last, 0))
        start = self._items.index(places[0][0], 0)
        self.selectionModel().setCurrentIndex(start, _SELECT.NoUpdate)
        self.selectionModel().select(selection, _SELECT.ClearAndSelect | _SELECT.Rows)
        self.scrollTo(start)

    def top_item(self) -> tuple[int, int, int]:
        """The uppermost item, how far it is scrolled out, and the whole way; no item at the very top."""
        row, way = self.rowAt(0), self.verticalScrollBar().value()
        if row < 0 or not way:
            return 0, 0, 0
        return self._items.ids[row], -self.rowViewportPosition(row), way

    def keep_on_top(self, item_id: int, offset: int, way: int) -> None:
        """Scroll to where `top_item` found things: what came in above does not push them down."""
        place = self._items.place(item_id) if item_id else -1
        above = self.verticalHeader().sectionPosition(place) if place >= 0 else 0
        self.verticalScrollBar().setValue(above + offset if place >= 0 else way)

    def viewportEvent(self, event: QEvent) -> bool:
        """A tip needs to know more than the row does: whoever knows is asked."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            if index.isValid() and index.data(Qt.ItemDataRole.ToolTipRole):
                self.tip_wanted.emit(int(index.data(ID_ROLE)), event.globalPos())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a heading selects its whole group."""
        place = self.rowAt(event.position().toPoint().y())
        below = event.position().y() - self.rowViewportPosition(place)
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if plain and self._items.heads(place) and below < self._delegate.heading_height(self.font()):
            self.select_ids(self._items.groups.members(self._items.ids[place]))
            return
        super().mousePressEvent(event)

    def _dress(self) -> None:
        """Rows as high as the text and the lines under it want, with what was uppermost staying there."""
        self._delegate.show_lines(self._theme.settings.excerpt_lines)
        rows, height = self.verticalHeader(), self._delegate.row_height(self.font())
        if height != rows.defaultSectionSize():
            top = self.top_item()
            rows.setDefaultSectionSize(height)
            self.verticalScrollBar().setSingleStep(height // 3)
            self._fit_headings()
            self.keep_on_top(*top)
        self.viewport().update()

    def _fit_headings(self) -> None:
        """Rows that begin a group are as much higher as their heading is."""
        rows = self.verticalHeader()
        rows.setUpdatesEnabled(False)  # else Qt counts all rows anew for each one
        usual = self._delegate.row_height(self.font())
        for place in self._tall:
            rows.resizeSection(place, usual)
        self._tall = set(self._items.groups.starts())
        for place in self._tall:
            rows.resizeSection(place, usual + self._delegate.heading_height(self.font()))
        rows.setUpdatesEnabled(True)
        self.updateGeometries()
        # The scroll bar comes or goes now, not after rows of another width were painted.
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def _after_removal(self, parent: QModelIndex, first: int, last: int) -> None:
        """The next one of a group takes its heading over."""
        gone = last + 1 - first
        self._tall = {row if row < first else row - gone for row in self._tall if not first <= row <= last}
        if self._items.heads(first) and first not in self._tall:
            self._tall.add(first)
            usual = self._delegate.row_height(self.font())
            self.setRowHeight(first, usual + self._delegate.heading_height(self.font()))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt puts the keys at the first row where they were at none."""
        super().focusInEvent(event)
        if self.only_focused():
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home, End, paging and selecting all; letters belong to the actions."""
        if event.text() and event.text().isprintable() and not event.modifiers():
            event.ignore()
            return
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers():
            self.go(0 if event.key() == Qt.Key.Key_Home else self._items.rowCount() - 1)
            return  # for Qt it is the first or last column, and there is but one
        super().keyPressEvent(event)
