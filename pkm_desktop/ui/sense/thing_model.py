"""The list of things of the Sense stage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.carrying import MARKDOWN_MIME, REFS_MIME, carry_refs
from pkm_desktop.ui.sense.things import Thing
from pkm_desktop.ui.widgets.row_delegate import CONTENT_ROLE

Index = QModelIndex | QPersistentModelIndex


class ThingModel(QAbstractListModel):
    """Rows of things; each is a frozen value. `more_wanted(rows)` when the last of them comes into sight."""

    more_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._things: tuple[Thing, ...] = ()
        self._total = 0

    def show(self, things: Sequence[Thing]) -> None:
        """Replace the list; the same things in the same order keep their rows."""
        new = tuple(things)
        if [thing.ref for thing in new] == [thing.ref for thing in self._things]:
            self._things = new
            if new:
                self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self._things = new
        self.endResetModel()

    def show_total(self, total: int) -> None:
        """How many rows there are in all, more of which can be asked for."""
        self._total = total

    def extend(self, things: Sequence[Thing]) -> None:
        """More rows at the end; what is in the list already is not repeated."""
        known = {thing.ref for thing in self._things}
        new = tuple(thing for thing in things if thing.ref not in known)
        if not new:
            self._total = len(self._things)
            return
        first = len(self._things)
        self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
        self._things += new
        self.endInsertRows()

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and 0 < len(self._things) < self._total

    def fetchMore(self, parent: Index) -> None:
        self.more_wanted.emit(len(self._things))

    def thing(self, row: int) -> Thing | None:
        """The thing in a row."""
        return self._things[row] if 0 <= row < len(self._things) else None

    def place(self, ref: Ref | None) -> int:
        """The row of a thing, -1 if it is not in the list."""
        return next((row for row, thing in enumerate(self._things) if thing.ref == ref), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self._things)

    def flags(self, index: Index) -> Qt.ItemFlag:
        given = super().flags(index)
        thing = self.thing(index.row()) if index.isValid() else None
        dragged = thing is not None and thing.ref.kind in ("item", "note")
        return given | Qt.ItemFlag.ItemIsDragEnabled if dragged else given

    def mimeTypes(self) -> list[str]:
        return [REFS_MIME, "text/uri-list", "text/html", MARKDOWN_MIME, "text/plain"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """What is dragged to a digest, or out of the window."""
        things = [thing for index in indexes if (thing := self.thing(index.row())) is not None]
        return carry_refs((thing.ref, thing.content.title, thing.url) for thing in things)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        thing = self.thing(index.row()) if index.isValid() else None
        if thing is None:
            return None
        if role == CONTENT_ROLE:
            return thing.content
        if role == Qt.ItemDataRole.DisplayRole:
            return thing.content.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return thing.content.spoken
        return None
