"""The list below the search field: title and where it is from, one line each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.model.search import Hit
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.cutting import cut
from pkm_desktop.ui.widgets.row_ground import paint_edges
from pkm_desktop.ui.widgets.telling import tell, tell_rows
from pkm_desktop.ui.words.local_forms import counted

HIT = Qt.ItemDataRole.UserRole
ICONS = {"item": "file-text", "note": "sticky-note", "highlight": "highlighter", "issue": "send"}
Index = QModelIndex | QPersistentModelIndex


class HitDelegate(QStyledItemDelegate):
    """Icon, title, source; all plain text."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, option.fontMetrics.height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit: Hit = index.data(HIT)
        painter.save()
        rect, flow = option.rect, option.direction
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.color("accent_soft"))
            paint_edges(painter, option, self._theme.tokens, rect.adjusted(1, 0, -2, -1))
        icon = self._theme.icon(ICONS.get(hit.ref.kind, "file-text"), color="muted")
        icon.paint(
            painter, QStyle.visualRect(flow, rect, QRect(rect.left() + 12, rect.center().y() - 7, 16, 16))
        )
        metrics = option.fontMetrics
        room = rect.width() - 52
        source = cut(metrics, hit.source, room // 3)
        aside = metrics.horizontalAdvance(source)
        title = cut(metrics, hit.title, room - aside - 12)
        lead = QStyle.visualAlignment(flow, Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self._theme.color("text"))
        box = rect.adjusted(40, 0, -12, 0)
        painter.drawText(QStyle.visualRect(flow, rect, box), lead, title)
        painter.setPen(self._theme.color("muted"))
        box.setLeft(box.right() - aside)
        painter.drawText(QStyle.visualRect(flow, rect, box), lead, source)
        painter.restore()


class HitsPopup(QFrame):
    """Lives inside the window, so the focus stays in the field."""

    picked = Signal(object)  # Hit

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("card", "true")
        self._model = QStandardItemModel(self)
        self._view = QListView()
        self._view.setModel(self._model)
        self._view.setItemDelegate(HitDelegate(theme, self._view))
        tell_rows(self._view)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setAccessibleName(self.tr("Results while typing"))
        self._view.clicked.connect(lambda index: self.picked.emit(index.data(HIT)))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 6, 1, 6)
        column.addWidget(self._view)
        self.hide()

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Replace the rows; without any the list goes."""
        self._model.clear()
        for hit in hits:
            row = QStandardItem(hit.title)
            row.setData(hit, HIT)
            row.setData(f"{hit.title}, {hit.source}", Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(row)
        if hits:
            tell(self, counted(len(hits), self.tr("1 result"), self.tr("{} results")))

    def place(self, below: QRect) -> None:
        """Show it under the field, as high as its rows."""
        rows = self._model.rowCount()
        if not rows:
            self.hide()
            return
        self.setGeometry(below.x(), below.y(), below.width(), rows * self._view.sizeHintForRow(0) + 14)
        self.show()
        self.raise_()

    def move_by(self, step: int) -> None:
        """Choose the next or the previous row; above the first none is chosen."""
        row = self._view.currentIndex().row() + step
        if row < 0:
            self._view.setCurrentIndex(QModelIndex())
        elif row < self._model.rowCount():
            self._view.setCurrentIndex(self._model.index(row, 0))

    def chosen(self) -> Hit | None:
        """The chosen row, if any."""
        index = self._view.currentIndex()
        return index.data(HIT) if index.isValid() else None
