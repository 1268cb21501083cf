"""The list of items: all their ids at once, their rows only where somebody looks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from pkm_desktop.core.model.items import ItemRow
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.carrying import REFS_MIME, carry_refs
from pkm_desktop.ui.seek.groups import Groups, Heading
from pkm_desktop.ui.seek.row_content import heading_content, row_content, row_tip, title_of
from pkm_desktop.ui.widgets.row_delegate import CONTENT_ROLE, HEADING_ROLE, RowContent

ID_ROLE = Qt.ItemDataRole.UserRole + 2
PAGE = 60  # rows asked for at a time, on either side of a missing one
_KEPT = 6000  # rows remembered
_RUNS = 200  # scattered removals beyond this are one reset

Index = QModelIndex | QPersistentModelIndex


class ItemModel(QAbstractTableModel):
    """Rows by id. `wanted(ids)` asks for rows that were looked at; `fill` brings them."""

    wanted = Signal(tuple)

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._ids: list[int] = []
        self._rows: dict[int, ItemRow] = {}
        self._asked: set[int] = set()
        self.groups = Groups()

    @property
    def ids(self) -> Sequence[int]:
        return self._ids

    def show(self, ids: Iterable[int], rows: Iterable[ItemRow] = (), groups: Groups | None = None) -> None:
        """Replace the list; `rows` are those already at hand, `groups` where it is in groups."""
        self.beginResetModel()
        self._ids = list(ids)
        self.groups = groups or Groups()
        self._rows = {row.id: row for row in rows}
        self._asked.clear()
        self.endResetModel()

    def fill(self, rows: Sequence[ItemRow]) -> None:
        """Rows that were asked for, or that changed."""
        if len(self._rows) > _KEPT:
            self._rows = {}
        for row in rows:
            self._rows[row.id] = row
            self._asked.discard(row.id)
        places = [place for row in rows if (place := self.place(row.id)) >= 0] if len(rows) < 5 else []
        if places:
            for place in places:
                self.dataChanged.emit(self.index(place, 0), self.index(place, 0))
        elif rows and self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, 0))

    def forget_asked(self, ids: Iterable[int]) -> None:
        """A request came to nothing: ask again when the rows are next looked at."""
        self._asked.difference_update(ids)

    def take(self, ids: Iterable[int]) -> None:
        """Remove items from the list at once."""
        gone = set(ids)
        spans = runs(self.places(gone))
        self.groups.take(item for first, last in spans for item in self._ids[first : last + 1])
        if len(spans) > _RUNS:
            left = [item for item in self._ids if item not in gone]
            self.show(left, list(self._rows.values()), self.groups)
            return
        for first, last in reversed(spans):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._ids[first : last + 1]
            self.endRemoveRows()

    def place(self, item_id: int) -> int:
        """The row an item is in, -1 if it is not in the list."""
        try:
            return self._ids.index(item_id)
        except ValueError:
            return -1

    def places(self, ids: Iterable[int]) -> list[int]:
        """The rows of several items, from top to bottom; those that are not in the list are left out."""
        wanted = set(ids)
        if len(wanted) == 1:
            place = self.place(next(iter(wanted)))
            return [place] if place >= 0 else []
        return [place for place, item in enumerate(self._ids) if item in wanted]

    def row(self, item_id: int) -> ItemRow | None:
        """What is known of an item."""
        return self._rows.get(item_id)

    def heads(self, place: int) -> bool:
        """Whether a row is the first of its group."""
        if not self.groups or not 0 <= place < len(self._ids):
            return False
        before = self.groups.number(self._ids[place - 1]) if place else -1
        return self.groups.number(self._ids[place]) != before

    def heading(self, place: int) -> Heading | None:
        """What stands over a row that begins a group."""
        return self.groups.heading(self._ids[place]) if self.heads(place) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        if role == ID_ROLE:
            return self._ids[index.row()]
        if role == HEADING_ROLE:
            heading = self.heading(index.row())
            return heading_content(heading) if heading else None
        if role == Qt.ItemDataRole.ToolTipRole:
            row = self._rows.get(self._ids[index.row()])
            return row_tip(row) if row else None
        content = self._content(index.row(), role)
        if content is None or role == CONTENT_ROLE:
            return content
        if role == Qt.ItemDataRole.DisplayRole:
            return content.title
        heading = self.heading(index.row())
        return f"{heading_content(heading).spoken}. {content.spoken}" if heading else content.spoken

    def flags(self, index: Index) -> Qt.ItemFlag:
        given = super().flags(index)
        return given | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else given

    def mimeTypes(self) -> list[str]:
        return [REFS_MIME, "text/uri-list", "text/plain"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """What is dragged to a digest, or out of the window."""
        rows = [row for index in indexes if (row := self._rows.get(self._ids[index.row()])) is not None]
        return carry_refs((Ref("item", row.id), title_of(row), row.url) for row in rows)

    def _content(self, place: int, role: int) -> RowContent | None:
        if role not in (CONTENT_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self._rows.get(self._ids[place])
        if row is None:
            self._ask(place)
            return None
        return row_content(row, self._clock())

    def _ask(self, place: int) -> None:
        if self._ids[place] in self._asked:
            return
        around = self._ids[max(0, place - PAGE) : place + PAGE]
        ids = tuple(item for item in around if item not in self._rows and item not in self._asked)
        self._asked.update(ids)
        self.wanted.emit(ids)


def runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Rows in rising order as spans of neighbours: first and last of each."""
    spans: list[tuple[int, int]] = []
    for place in places:
        if spans and spans[-1][1] == place - 1:
            spans[-1] = (spans[-1][0], place)
        else:
            spans.append((place, place))
    return spans
