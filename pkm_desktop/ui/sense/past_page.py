"""What was before: a list of moments on the left, what the note said on the right, and the way back to it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPoint, QStringListModel, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QListView,
    QMenu,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.sense.diff_view import DiffView
from pkm_desktop.ui.sense.query_bar import HEADER
from pkm_desktop.ui.widgets.action_buttons import LabelledButton
from pkm_desktop.ui.widgets.borders import name_borders
from pkm_desktop.ui.widgets.elided_label import ElidedLabel
from pkm_desktop.ui.widgets.leading import lead_focus
from pkm_desktop.ui.widgets.room import tall
from pkm_desktop.ui.widgets.words import words
from pkm_desktop.ui.words.local_forms import clock, long_day


class PastPage(QWidget):
    """The frame of both pages about the past; `closed` leads back."""

    closed = Signal()
    chosen = Signal(int)

    def __init__(self, desk: Desk, restore: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.title = ElidedLabel()
        self.title.setProperty("role", "heading")
        self.restore = LabelledButton(desk.theme.icon("rotate-ccw"), restore)
        self.restore.setEnabled(False)
        back = LabelledButton(desk.theme.icon("chevron-left"), self.tr("Back"))
        back.setProperty("flat", "true")
        back.clicked.connect(self.closed)
        self.header = QHBoxLayout()
        self.header.setContentsMargins(8, 0, 12, 0)
        for widget, stretch in ((back, 0), (self.title, 1), (self.restore, 0)):
            self.header.addWidget(widget, stretch)
        self._names = QStringListModel(self)
        self.moments = QListView()
        self.moments.setModel(self._names)
        self.moments.setObjectName("moments")
        self.moments.setFrameShape(QListView.Shape.NoFrame)
        self.moments.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.moments.setAccessibleName(self.tr("Versions"))
        self.moments.selectionModel().currentChanged.connect(self._moved)
        self.moments.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.moments.customContextMenuRequested.connect(self._menu)
        self.text = DiffView(desk.theme)
        self.nothing = words("", "muted")
        self._lay_out()
        self._dress()
        desk.theme.changed.connect(self._dress)
        lead_focus(self, self.moments)

    def show_moments(self, names: Sequence[str]) -> None:
        """The list, its first line chosen."""
        self._names.setStringList(list(names))
        self.restore.setEnabled(bool(names))
        self.nothing.setVisible(not names)
        if names:
            self.moments.setCurrentIndex(self._names.index(0))
        else:
            self.text.show_text("")

    def place(self) -> int:
        """The chosen line, -1 for none."""
        return self.moments.currentIndex().row()

    def _moved(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.row())

    def _menu(self, point: QPoint) -> None:
        """What can be done with the version, by the menu key as well."""
        if self.place() < 0:
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.restore.icon(), self.restore.text(), self.restore.click)
        menu.addAction(self.tr("Copy its text"), self._copy)
        menu.popup(self.moments.viewport().mapToGlobal(point))

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.text.toPlainText())

    def _dress(self) -> None:
        font = QFont(self.font())
        font.setPixelSize(max(14, self.desk.settings.text_size - 2))
        self.text.document().setDefaultFont(font)

    def _lay_out(self) -> None:
        strip = QFrame()
        strip.setProperty("pane", "header")
        tall(strip, HEADER)
        strip.setLayout(self.header)
        room = QWidget()
        inner = QVBoxLayout(room)
        inner.setContentsMargins(22, 18, 22, 8)
        inner.addWidget(self.nothing)
        inner.addWidget(self.text, 1)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.addWidget(self.moments)
        panes.addWidget(room)
        panes.setChildrenCollapsible(False)
        name_borders(panes)
        panes.setHandleWidth(1)
        panes.setSizes([240, 700])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strip)
        column.addWidget(panes, 1)


def moment(when: datetime) -> str:
    """A day and a time as the person's country writes them."""
    return f"{long_day(when)}, {clock(when)}"
