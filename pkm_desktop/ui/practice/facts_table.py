"""A plain table of words and numbers: sorted by a click, read out cell by cell, copied as text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QMetaMethod,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QMenu, QTableView

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.practice.under_delegate import UNDER, UnderDelegate

Index = QModelIndex | QPersistentModelIndex
SORT = Qt.ItemDataRole.UserRole
ROW_HEIGHT = 30
SIGN = 18
FIRST = 190  # at least so much for the words


@dataclass(frozen=True)
class Cell:
    """What a cell says; `value` is what it is sorted by, `tone` a colour of the theme."""

    text: str
    value: float | str | None = None
    tone: str = ""
    under: str = ""  # a smaller line or two below it, in the first column


class FactsModel(QAbstractTableModel):
    """The cells; the first column is words, the others stand at the end."""

    def __init__(self, theme: Theme, heads: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._heads = theme, tuple(heads)
        self.keys: tuple[int, ...] = ()
        self.rows: tuple[tuple[Cell, ...], ...] = ()

    def show(self, rows: Sequence[tuple[int, Sequence[Cell]]]) -> None:
        """Take other rows, each with its key."""
        self.beginResetModel()
        self.keys, self.rows = tuple(key for key, _ in rows), tuple(tuple(cells) for _, cells in rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return _side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == SORT:
            return cell.text if cell.value is None else cell.value
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(index.column())
        if role in (UNDER, Qt.ItemDataRole.AccessibleDescriptionRole):
            return cell.under or None
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(self._theme.color(cell.tone or ("text" if not index.column() else "muted")))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._heads[index.column()]}: {cell.text}" if index.column() else cell.text
        return None


class FactsTable(QTableView):
    """`opened(key)` on Enter or a double click. As high as its rows: the page scrolls, not the table."""

    opened = Signal(int)

    def __init__(self, theme: Theme, name: str, heads: Sequence[str], *, spare: Sequence[int] = ()) -> None:
        super().__init__()
        self._widths: dict[int, int] = {}  # of the columns, measured once for these rows and this font
        self._spare = tuple(spare)  # columns that go first where there is little room
        self.facts = FactsModel(theme, heads, self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSortRole(SORT)
        self._sorted.setSortLocaleAware(True)
        self._sorted.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._sorted.setSourceModel(self.facts)
        self.setModel(self._sorted)
        self.setObjectName("factsTable")
        self.setItemDelegateForColumn(0, UnderDelegate(theme, self))
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        head = self.horizontalHeader()
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)  # as they come; descending turns them round
        self.setSortingEnabled(True)
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setMinimumSectionSize(56)
        self._settled = QTimer(self, singleShot=True, interval=0)  # once Qt has laid out the columns
        self._settled.timeout.connect(self._grow)
        head.sectionResized.connect(lambda *_: self._settled.start())
        self.doubleClicked.connect(lambda _: self._open())
        theme.changed.connect(self.viewport().update)

    def show_rows(self, rows: Sequence[tuple[int, Sequence[Cell]]]) -> None:
        """Show these rows, each with the key that `opened` hands out."""
        self.facts.show(rows)
        self._widths.clear()
        self._fit()

    def key(self) -> int:
        """The key of the chosen row, 0 for none."""
        index = self._sorted.mapToSource(self.currentIndex())
        return self.facts.keys[index.row()] if index.isValid() else 0

    def _open(self) -> None:
        if self.key():
            self.opened.emit(self.key())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What Enter and Ctrl+C do."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        if self.key() and self.isSignalConnected(QMetaMethod.fromSignal(self.opened)):
            menu.addAction(self.tr("Open"), self._open)
        menu.addAction(self.tr("Copy the table"), self.copy)
        menu.popup(event.globalPos())

    def copy(self) -> None:
        """The whole table as text."""
        QApplication.clipboard().setText(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._widths.clear()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self, *ignored: int) -> None:
        """As many columns as there is room for, and as high as the rows are at this width."""
        if not self.isVisible():
            return  # hundreds of rows are measured once, when somebody sees them
        room = self.viewport().width() - FIRST
        room -= sum(self._needs(column) for column in range(1, self.facts.columnCount()))
        for column in range(1, self.facts.columnCount()):
            self.horizontalHeader().resizeSection(column, self._needs(column))
        for column in self._spare:
            self.setColumnHidden(column, room < 0)
            room += self._needs(column) if room < 0 else 0
        self._grow()
        self._settled.start()

    def _needs(self, column: int) -> int:
        """The width of a column, with room for the sign of how it is sorted."""
        if column not in self._widths:
            least = self.horizontalHeader().minimumSectionSize()
            head = self.horizontalHeader().sectionSizeHint(column) + SIGN
            self._widths[column] = max(head, self._widest(column), least)
        return self._widths[column]

    def _widest(self, column: int) -> int:
        """The width of the cell with the longest text: only that one is asked how much room it takes."""
        rows, advance = self.facts.rows, self.fontMetrics().horizontalAdvance
        if not rows:
            return 0
        longest = max(range(len(rows)), key=lambda row: advance(rows[row][column].text))
        index = self._sorted.mapFromSource(self.facts.index(longest, column))
        return self.sizeHintForIndex(index).width()

    def _grow(self) -> None:
        """As high as the rows: each by what it holds, or all alike where nothing stands under the words."""
        if any(cells[0].under for cells in self.facts.rows):
            self.resizeRowsToContents()
        else:
            self.verticalHeader().setDefaultSectionSize(max(ROW_HEIGHT, self.sizeHintForRow(0)))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + self.verticalHeader().length() + 2)

    def text(self) -> str:
        """The whole table with tabs between, as it is sorted."""
        model = self._sorted
        heads = [
            str(self.facts.headerData(place, Qt.Orientation.Horizontal))
            for place in range(model.columnCount())
        ]
        rows = [
            [str(model.index(row, place).data() or "") for place in range(model.columnCount())]
            for row in range(model.rowCount())
        ]
        return "\n".join("\t".join(line) for line in [heads, *rows])


def _side(column: int) -> int:
    side = Qt.AlignmentFlag.AlignTrailing if column else Qt.AlignmentFlag.AlignLeading
    return int((side | Qt.AlignmentFlag.AlignVCenter).value)
