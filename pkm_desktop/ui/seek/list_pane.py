"""The middle pane: what is listed, how many are unread, and the list itself or why it is empty."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QTableView, QVBoxLayout, QWidget

from pkm_desktop.core.model.items import ItemRow
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.seek.groups import Groups
from pkm_desktop.ui.seek.item_model import ItemModel
from pkm_desktop.ui.seek.item_table import ItemTable
from pkm_desktop.ui.widgets.elided_label import ElidedLabel
from pkm_desktop.ui.widgets.room import tall

HEADER = 38
WIDEST_TITLE = 170  # pixels


class ListPane(QWidget):
    """Header and list. What the buttons in the header do is the view's business: `add_button`."""

    emptied = Signal()  # the last item has left

    def __init__(self, theme: Theme, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("List"))
        self.model = ItemModel(clock, self)
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._note = ElidedLabel(tone="muted")
        self._stack = QStackedWidget(self)
        self.table = ItemTable(theme, self.model, self._stack)
        self._stack.addWidget(self.table)
        self._empty: QWidget | None = None
        header = QFrame(self)
        header.setProperty("pane", "header")
        tall(header, HEADER)
        self._buttons = QHBoxLayout(header)
        self._buttons.setContentsMargins(14, 0, 8, 0)
        self._buttons.setSpacing(8)
        self._buttons.addWidget(self._title)
        self._buttons.addWidget(self._note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self._stack)

    def add_button(self, button: QWidget) -> None:
        """A button at the right end of the header."""
        self._buttons.addWidget(button)

    def say(self, title: str, note: str) -> None:
        """What is listed: 'Inbox', '128 unread'."""
        self._note.say(note)
        self._title.setText(
            self._title.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, WIDEST_TITLE)
        )
        self._title.setToolTip(title if self._title.text() != title else "")
        self.table.setAccessibleDescription(f"{title}, {note}" if note else title)

    def show_ids(self, ids: Sequence[int], rows: Sequence[ItemRow], groups: Groups | None = None) -> None:
        """Another list; selection and scrolling stay with the item they are at."""
        current, selected = self.table.current_id(), self.table.selected_ids()
        top, in_sight = self.table.top_item(), self.table.shows(current)
        self.table.selectionModel().blockSignals(True)
        self.model.show(ids, rows, groups)
        self.table.selectionModel().blockSignals(False)
        place = self.model.place(current)
        if place >= 0:
            self.table.go(place, quietly=True)
        if len(selected) > 1:
            self.table.select_ids(selected)
        self.table.keep_on_top(*top)
        if in_sight and place >= 0 and not self.table.shows(current):  # in another order it is far off
            self.table.scrollTo(self.model.index(place, 0), QTableView.ScrollHint.PositionAtCenter)
        if place < 0 and current:
            self.table.chosen.emit()
        self.update_empty()

    def start_at_top(self) -> None:
        """Forget the selection: another view begins."""
        self.table.clearSelection()
        self.table.setCurrentIndex(self.model.index(-1, 0))
        self.table.verticalScrollBar().setValue(0)

    def visible_ids(self) -> tuple[int, ...]:
        """The items on the screen now, and the selected one."""
        table = self.table
        first = max(table.rowAt(0), 0)
        last = table.rowAt(table.viewport().height() - 1)
        stop = last + 1 if last >= 0 else first + 20
        current = table.current_id()
        return (*self.model.ids[first:stop], *((current,) if current else ()))

    def take(self, ids: Iterable[int]) -> None:
        """Let items leave at once; the one after them is next."""
        gone = set(ids)
        places = self.model.places(gone)
        if not places:
            return
        self.table.selectionModel().blockSignals(True)
        self.model.take(gone)
        self.table.clearSelection()
        self.table.selectionModel().blockSignals(False)
        self.table.viewport().update()
        self.table.go(min(places[0], self.model.rowCount() - 1))
        self.table.chosen.emit()
        if not self.model.rowCount():
            self.emptied.emit()

    def set_empty(self, widget: QWidget) -> None:
        """What to show while there is nothing in the list."""
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
        self._empty = widget
        self._stack.addWidget(widget)
        self.update_empty()

    def says_empty(self) -> bool:
        """Whether it shows why there is nothing."""
        return self._empty is not None and self._stack.currentWidget() is self._empty

    def update_empty(self) -> None:
        """List or explanation."""
        empty = self._empty is not None and not self.model.rowCount()
        self._stack.setCurrentWidget(self._empty if empty and self._empty is not None else self.table)
