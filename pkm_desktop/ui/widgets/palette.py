"""The command palette: type a few letters, press Enter. What was used lately comes first."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.ui.actions import Actions
from pkm_desktop.ui.fuzzy import score
from pkm_desktop.ui.session import Session
from pkm_desktop.ui.theme import Theme

NAME = Qt.ItemDataRole.UserRole
KEYS = Qt.ItemDataRole.UserRole + 1
MENU = Qt.ItemDataRole.UserRole + 2
RECENT = 8
SIZE = QSize(560, 420)
Index = QModelIndex | QPersistentModelIndex


class CommandDelegate(QStyledItemDelegate):
    """Icon, text, menu and keys in one line."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, option.fontMetrics.height() + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        rect, flow = option.rect, option.direction
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent_soft"))
            painter.drawRoundedRect(rect.adjusted(8, 0, -8, 0), 6, 6)
        icon: QIcon = index.data(Qt.ItemDataRole.DecorationRole)
        place = QRect(rect.left() + 18, rect.center().y() - 7, 16, 16)
        mode = QIcon.Mode.Selected if chosen else QIcon.Mode.Normal
        icon.paint(painter, QStyle.visualRect(flow, rect, place), Qt.AlignmentFlag.AlignCenter, mode)
        lead = QStyle.visualAlignment(flow, Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
        trail = QStyle.visualAlignment(flow, Qt.AlignmentFlag.AlignRight) | Qt.AlignmentFlag.AlignVCenter
        text = index.data(Qt.ItemDataRole.DisplayRole)
        painter.setPen(self._theme.color("text"))
        painter.drawText(QStyle.visualRect(flow, rect, rect.adjusted(46, 0, -120, 0)), lead, text)
        painter.setPen(self._theme.color("muted"))
        taken = 46 + option.fontMetrics.horizontalAdvance(text) + 12
        painter.drawText(
            QStyle.visualRect(flow, rect, rect.adjusted(taken, 0, -120, 0)), lead, index.data(MENU)
        )
        painter.drawText(
            QStyle.visualRect(flow, rect, rect.adjusted(200, 0, -20, 0)), trail, index.data(KEYS)
        )
        painter.restore()


class Palette(QDialog):
    """Built from the action table; only what can be done now is offered."""

    def __init__(self, theme: Theme, actions: Actions, session: Session, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.FramelessWindowHint | Qt.WindowType.Dialog)
        self._actions, self._session = actions, session
        self.setWindowTitle(self.tr("Commands"))
        self.setAccessibleName(self.tr("Commands"))
        self.resize(SIZE)
        self._field = QLineEdit()
        self._field.setProperty("bare", "true")
        self._field.setPlaceholderText(self.tr("What do you want to do?"))
        self._field.setAccessibleName(self.tr("Find a command"))
        self._field.textChanged.connect(self._fill)
        self._field.returnPressed.connect(self._run_chosen)
        self._model = QStandardItemModel(self)
        self._view = QListView()
        self._view.setModel(self._model)
        self._view.setItemDelegate(CommandDelegate(theme, self._view))
        self._view.setAccessibleName(self.tr("Commands"))
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.clicked.connect(self._run_chosen)
        self._none = QLabel(self.tr("No command of this name."))
        self._none.setProperty("tone", "muted")
        self._none.setContentsMargins(20, 8, 20, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 12, 1, 8)
        column.setSpacing(8)
        field_row = QVBoxLayout()
        field_row.setContentsMargins(19, 0, 19, 0)
        field_row.addWidget(self._field)
        column.addLayout(field_row)
        column.addWidget(self._none)
        column.addWidget(self._view, 1)
        actions.done.connect(self._remember)
        self.setObjectName("palette")

    def names(self) -> list[str]:
        """The actions offered, in order."""
        return [self._model.index(row, 0).data(NAME) for row in range(self._model.rowCount())]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._actions.refresh()
        self._field.clear()
        self._fill("")
        self._field.setFocus()
        window = self.parentWidget()
        if window is not None:
            top = window.mapToGlobal(window.rect().topLeft())
            self.move(top.x() + (window.width() - self.width()) // 2, top.y() + 72)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        last = self._model.rowCount() - 1
        row = min(max(self._view.currentIndex().row() + step, 0), last)
        self._view.setCurrentIndex(self._model.index(row, 0))

    def _fill(self, typed: str) -> None:
        recent = self._recent()
        found = []
        for place, (name, spec) in enumerate(self._actions.specs.items()):
            action = self._actions.action(name)
            points = score(typed, action.text())
            if points and action.isEnabled() and name != "palette":
                late = recent.index(name) if name in recent else RECENT
                found.append((-points if typed else 0, late, place, spec.name))
        self._model.clear()
        for *_, name in sorted(found):
            self._model.appendRow(self._row(name))
        self._view.setCurrentIndex(self._model.index(0, 0))
        self._none.setVisible(not found)

    def _row(self, name: str) -> QStandardItem:
        action = self._actions.action(name)
        keys = self._actions.keys_text(name)
        row = QStandardItem(action.icon(), action.text())
        row.setData(name, NAME)
        row.setData(keys, KEYS)
        row.setData(self._actions.menu_text(name), MENU)
        row.setData(f"{action.text()}, {keys}" if keys else action.text(), Qt.ItemDataRole.AccessibleTextRole)
        return row

    def _run_chosen(self) -> None:
        index = self._view.currentIndex()
        self.accept()
        if index.isValid():
            self._actions.run(index.data(NAME))

    def _recent(self) -> list[str]:
        return self._session.text("palette/recent").split()

    def _remember(self, name: str) -> None:
        if name not in ("palette", "next", "previous", "page_down", "search"):
            recent = [name, *(other for other in self._recent() if other != name)]
            self._session.keep("palette/recent", " ".join(recent[:RECENT]))
