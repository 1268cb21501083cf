"""The rules in the order they act: a model that can be reordered and switched."""

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

from pkm_desktop.core.model.rules import RuleRow
from pkm_desktop.ui.seek.rules.words import record, summary

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
MIME = "application/x-pkm-rule"
Role = Qt.ItemDataRole


class RuleModel(QAbstractListModel):
    """`moved(rule, place)` and `switched(rule, on)` are wishes: the list shows what the library says."""

    moved = Signal(int, int)
    switched = Signal(int, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[RuleRow, ...] = ()

    def show(self, rows: Sequence[RuleRow]) -> None:
        """These, in this order."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def place(self, rule_id: int) -> int:
        """Where a rule is, -1 if it is not there."""
        return next((place for place, row in enumerate(self.rows) if row.rule.id == rule_id), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Role.DisplayRole:
            return row.rule.name
        if role == Role.CheckStateRole:
            return Qt.CheckState.Checked if row.rule.enabled else Qt.CheckState.Unchecked
        if role == Role.AccessibleTextRole:
            state = self.tr("on") if row.rule.enabled else self.tr("off")
            return f"{row.rule.name}, {state}. {summary(row.rule, row.source)}. {record(row)}"
        return summary(row.rule, row.source) if role == Role.ToolTipRole else None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        if role != Role.CheckStateRole or not index.isValid():
            return False
        on = Qt.CheckState(value) == Qt.CheckState.Checked
        self.switched.emit(self.rows[index.row()].rule.id, on)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled  # between the rows
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable | flag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        if indexes:
            data.setData(MIME, str(self.rows[indexes[0].row()].rule.id).encode())
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if not data.hasFormat(MIME):
            return False
        rule_id = int(bytes(data.data(MIME).data()).decode())
        before = self.place(rule_id)
        wanted = len(self.rows) if row < 0 else row
        wanted -= before < wanted  # it leaves its own place
        if before >= 0 and wanted != before:
            self.moved.emit(rule_id, wanted)
        return False  # Qt would remove the row it thinks was moved
